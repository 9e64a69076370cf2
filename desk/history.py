"""The history of a case in words: which field a colleague changed, from what to what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.utils import timezone

from accounts.access import Access
from accounts.models import User
from audit.models import HistoryEntry
from cases.models import Case, ContactDetails, Person
from desk.deeds import labels
from law.dates import in_words
from privacy.reading import may_read

MOST = 30
SHOWN: tuple[type[models.Model], ...] = (Case, Person, ContactDetails)


@dataclass(frozen=True)
class Altered:
    """One field that changed."""

    at: datetime
    who: str
    label: str
    old: str
    new: str


def of_case(case: Case, access: Access) -> list[Altered]:
    """The last changes of the case, its person and how that person is reached, newest first.

    Only fields that this user may read; two queries, and one for names.
    """
    keys = [str(case.pk), str(case.person_id)]
    details = ContactDetails.objects.filter(person=case.person_id).values_list("pk", flat=True)
    entries = list(
        HistoryEntry.objects.filter(
            object_pk__in=[*keys, *map(str, details)], action=HistoryEntry.Action.UPDATE
        )
        .select_related("content_type")
        .order_by("-id")[:MOST]
    )
    names = _names(entries)
    return [altered for entry in entries for altered in _altered(entry, names, access.permissions)]


def _altered(entry: HistoryEntry, names: dict[str, str], permissions: Any) -> list[Altered]:
    model = entry.content_type.model_class()
    if model not in SHOWN:
        return []
    who = names.get(str(entry.actor), "Automatisch")
    words = labels(model._meta.db_table)
    found = []
    for name, (old, new) in (entry.changes or {}).items():
        field: Any = model._meta.get_field(name)
        if may_read(model, name, permissions):
            label = words.get(field.column, str(field.verbose_name))
            told = (_in_words(field, value, names) for value in (old, new))
            found.append(Altered(timezone.localtime(entry.created_at), who, label, *told))
    return found


def _in_words(field: Any, value: str, names: dict[str, str]) -> str:
    """As a person reads it; the entry keeps texts."""
    if value in ("None", ""):
        return "leeg"
    if field.is_relation:
        return names.get(value, "een collega")
    if field.choices:
        return str(dict(field.choices).get(value, value))
    if isinstance(field, models.BooleanField):
        return {"True": "ja", "False": "nee"}.get(value, value)
    if isinstance(field, models.DateField):
        day = date.fromisoformat(value)
        return "geen" if day == date.max else in_words(day)
    return value


def _names(entries: list[HistoryEntry]) -> dict[str, str]:
    """Of everyone who changed something, and to whom something was given."""
    keys = {str(entry.actor) for entry in entries if entry.actor}
    for entry in entries:
        keys |= {v for values in (entry.changes or {}).values() for v in values if _is_key(v)}
    people = User.objects.filter(pk__in=keys).values_list("pk", "name")
    return {str(pk): name for pk, name in people}


def _is_key(value: str) -> bool:
    try:
        UUID(value)
    except ValueError:
        return False
    return True
