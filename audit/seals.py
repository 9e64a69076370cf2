"""Seal the log: what was written can no longer be changed unseen.

A seal covers the rows of all transactions in [low, high). `high` is the oldest transaction that was
still running, so no row can join a window after it was sealed. After a restore into another cluster
transaction numbers begin anew: the log of before is closed then, and a new one begun.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db import connection, models
from django.utils import timezone

from audit.models import Seal
from privacy.keys import seal_key
from tenancy.scope import required

log = logging.getLogger(__name__)
# What of each row is sealed. A column that is added later begins a list of its own.
COLUMNS = {
    "audit_event": 'id, tx, created_at, kind, "on", actor, "case", subject, basis, detail',
    "audit_change": 'id, tx, created_at, "table", row, operation, columns, actor',
    "audit_reading": "id, tx, created_at, actor, page, why",
    "audit_readcase": 'id, tx, created_at, reading, "case"',
}
LATEST = timedelta(minutes=5)


def seal() -> Seal | None:
    """Seal what is new in the municipality in scope; None when nothing is."""
    last = Seal.objects.order_by("-low").first()
    low, high = (last.high if last else 0), _oldest_running()
    rows, digests = _window(low, high)
    if rows == 0:
        return None
    previous = last.digest if last else ""
    digest = _digest(required(), low, high, digests, previous)
    made = Seal.objects.create(
        municipality_id=required(),
        low=low,
        high=high,
        rows=rows,
        digest=digest,
        previous=previous,
        signature=_key().sign(digest.encode()).hex(),
    )
    _tell_outside(made)
    return made


def problems() -> Iterator[str]:
    """What is wrong with the log of the municipality in scope; nothing when it is whole."""
    before: Seal | None = None
    for one in Seal.objects.order_by("low").iterator():
        yield from _problems_of(one, before)
        before = one
    yield from _unsealed(before)
    yield from _missing_from_outside()


def _problems_of(one: Seal, before: Seal | None) -> Iterator[str]:
    name = f"zegel {one.pk}"
    if (one.low, one.previous) != ((before.high, before.digest) if before else (0, "")):
        yield f"{name} sluit niet aan op het vorige zegel"
    rows, digests = _window(one.low, one.high)
    if rows != one.rows:
        yield f"{name}: {one.rows} regels verzegeld, {rows} gevonden"
    if _digest(one.municipality_id, one.low, one.high, digests, one.previous) != one.digest:
        yield f"{name}: de inhoud is veranderd"
    try:
        _key().public_key().verify(bytes.fromhex(one.signature), one.digest.encode())
    except (InvalidSignature, ValueError):
        yield f"{name}: de handtekening klopt niet"


def _unsealed(last: Seal | None) -> Iterator[str]:
    """Rows that should have been sealed by now: a seal was removed, or sealing stopped."""
    late = timezone.now() - LATEST
    for table in COLUMNS:
        with connection.cursor() as cursor:
            cursor.execute(
                f"select count(*) from {table} where tx >= %s and created_at < %s",  # noqa: S608
                [last.high if last else 0, late],
            )
            if count := cursor.fetchone()[0]:
                yield f"{table}: {count} regels van meer dan 5 minuten oud zijn niet verzegeld"


def _window(low: int, high: int) -> tuple[int, list[str]]:
    """How many rows, and a digest per table."""
    total = 0
    digests: list[str] = []
    for table, columns in COLUMNS.items():
        with connection.cursor() as cursor:
            cursor.execute(
                "select count(*), encode(sha256(convert_to(coalesce(string_agg("  # noqa: S608
                f"jsonb_build_array({columns})::text, E'\\n' order by tx, id), ''),"
                f" 'UTF8')), 'hex') from {table} where tx >= %s and tx < %s",
                [low, high],
            )
            count, digest = cursor.fetchone()
        total += count
        digests.append(digest)
    return total, digests


def _digest(municipality: UUID, low: int, high: int, parts: list[str], previous: str) -> str:
    text = "|".join([str(municipality), str(low), str(high), *parts, previous])
    return hashlib.sha256(text.encode()).hexdigest()


def _oldest_running() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
        return int(cursor.fetchone()[0])


def _key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(seal_key(required()))


def _tell_outside(one: Seal) -> None:
    """A line outside the database: an older copy of the database shows itself by it."""
    if settings.SEAL_LOG:
        line = {"municipality": str(one.municipality_id), "low": one.low, "digest": one.digest}
        with Path(settings.SEAL_LOG).open("a") as file:
            file.write(json.dumps(line) + "\n")


def _missing_from_outside() -> Iterator[str]:
    path = Path(settings.SEAL_LOG) if settings.SEAL_LOG else None
    if path is None or not path.exists():
        return
    known: models.QuerySet[Seal] = Seal.objects.all()
    held = set(known.values_list("low", "digest"))
    for line in map(json.loads, path.read_text().splitlines()):
        ours = line["municipality"] == str(required())
        if ours and (line["low"], line["digest"]) not in held:
            yield f"een zegel dat buiten de database bekend is, ontbreekt (vanaf {line['low']})"
