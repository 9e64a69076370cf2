"""What a verklaring van vernietiging says, and how anyone sees that it was not changed.

The sha256 over the content stands on it; whoever holds the key of the installation also sees that
the municipality signed it. Neither asks the database.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db.models import Count

from accounts.people import names_of
from law.bi2021 import BI2021
from privacy.keys import seal_key
from retention.models import DestructionItem, DestructionList, Ground

BACKUPS = (
    "Namen en datums staan nog leesbaar in reservekopieën van de databank, tot die zelf vervallen:"
    " hoogstens 90 dagen na deze verklaring."
)


class Unsound(Exception):
    """It is no certificate of ours, or it was changed; the message is Dutch."""


@dataclass(frozen=True)
class Sound:
    """A certificate that was not changed since it was signed."""

    content: dict[str, Any]
    digest: str


def said(of: DestructionList) -> str:
    """JSON with sorted keys: numbers, days and colleagues; nobody's data."""
    who = names_of([of.reviewed_by, of.approved_by])
    home = of.municipality
    outcomes = of.items.values_list("outcome").annotate(Count("pk")).order_by("outcome")
    grounds = of.items.filter(outcome=DestructionItem.Outcome.DESTROYED)
    content = {
        "soort": "Verklaring van vernietiging",
        "gemeente": {"id": str(home.pk), "code": home.code, "naam": home.name},
        "lijst": {"id": str(of.pk), "sha256": of.digest, "voorgesteld": _day(of.proposed_on)},
        "beoordeeld": {"door": who[of.reviewed_by], "op": _day(of.reviewed_on)},
        "goedgekeurd": {"door": who[of.approved_by], "op": _day(of.approved_on)},
        "uitgevoerd": {"van": _day(of.started_on), "tot en met": _day(of.done_on)},
        "artikelen": [str(BI2021.art("9.9:1")), str(BI2021.art("9.9:2"))],
        "gronden": {
            Ground(ground).label: count
            for ground, count in grounds.values_list("ground").annotate(Count("pk"))
        },
        "personen": {_outcome(outcome): count for outcome, count in outcomes},
        "rijen": dict(sorted(of.destroyed.items())),
        "reservekopieën": BACKUPS,
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def sign(content: str, municipality: UUID) -> tuple[str, str]:
    """Its sha256 and the signature over that, both in hex."""
    digest = hashlib.sha256(content.encode()).hexdigest()
    return digest, _key(municipality).sign(digest.encode()).hex()


def as_file(content: str, digest: str, signature: str) -> str:
    """The file that is kept: the content as text, so that its sha256 can be taken again."""
    given = {"verklaring": content, "sha256": digest, "handtekening": signature}
    return json.dumps(given, ensure_ascii=False, indent=2) + "\n"


def verify(text: str) -> Sound:
    """What it says, when it is as it was signed; raises Unsound. Asks no database."""
    try:
        given = json.loads(text)
        content, digest = str(given["verklaring"]), str(given["sha256"])
        signature = bytes.fromhex(given["handtekening"])
        told = json.loads(content)
        municipality = UUID(told["gemeente"]["id"])
    except (ValueError, KeyError, TypeError):
        raise Unsound("Dit bestand is geen verklaring van vernietiging.") from None
    if hashlib.sha256(content.encode()).hexdigest() != digest:
        raise Unsound("De inhoud is veranderd: de sha256 klopt niet.")
    try:
        _key(municipality).public_key().verify(signature, digest.encode())
    except InvalidSignature:
        raise Unsound("De handtekening is niet van deze installatie.") from None
    return Sound(told, digest)


def _outcome(value: str) -> str:
    return str(DestructionItem.Outcome(value).label) if value else "Uitgezonderd bij de beoordeling"


def _day(day: Any) -> str:
    return str(day.isoformat())


def _key(municipality: UUID) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(seal_key(municipality))


__all__ = ["Sound", "Unsound", "as_file", "said", "sign", "verify"]
