"""Who is on a list, sealed: another key on it, one more or one less, and the seal is another."""

from __future__ import annotations

import hashlib
import json

from django.db import DEFAULT_DB_ALIAS

from retention.models import DestructionList


def seal_of(of: DestructionList, *, using: str = DEFAULT_DB_ALIAS) -> str:
    """The sha256 over the list and everyone on it that was not excepted."""
    items = of.items.using(using).included().values_list("subject", "ground", "due_on")
    said = sorted([str(key), ground, due.isoformat()] for key, ground, due in items)
    text = json.dumps([str(of.municipality_id), str(of.pk), said], separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
