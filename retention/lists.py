"""Who is on a list, sealed: another key on it, one more or one less, and the seal is another."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS

from retention.models import DestructionList


def seal_of(of: DestructionList, *, using: str = DEFAULT_DB_ALIAS) -> str:
    """The sha256 over the list and everyone on it that was not excepted."""
    return sealed(of, _lines(of, using))


def sealed(of: DestructionList, lines: Iterator[tuple[UUID, str, str]]) -> str:
    said = [[str(key), ground, due] for key, ground, due in lines]
    text = json.dumps([str(of.municipality_id), str(of.pk), sorted(said)], separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _lines(of: DestructionList, using: str) -> Iterator[tuple[UUID, str, str]]:
    items = of.items.using(using).included()
    for key, ground, due in items.values_list("subject", "ground", "due_on"):
        yield key, ground, due.isoformat()
