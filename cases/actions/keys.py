"""Replace the key of a municipality; can be stopped and started again."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from audit.actions import record
from audit.models import Event
from cases.models import Person
from privacy.keys import version_of
from tenancy.models import Municipality
from tenancy.scope import scope

BATCH = 500


def rotate(*, municipality: Municipality, on: date) -> int:
    """Wrap every data key under a new version; how many persons were done now.

    A rotation that was broken off is finished first: it begins no newer version.
    """
    if not _unfinished(municipality):
        municipality.key_version += 1
        municipality.save(update_fields=["key_version"])
    done, last = 0, UUID(int=0)
    while batch := _batch(municipality, last):
        done += batch[0]
        last = batch[1]
    with scope(municipality.pk):
        record(
            Event.Kind.KEY_ROTATED,
            municipality,
            by=None,
            on=on,
            detail=f"versie {municipality.key_version}",
        )
    return done


def _unfinished(municipality: Municipality) -> bool:
    with scope(municipality.pk):
        keys = Person.objects.values_list("key_core", flat=True).iterator()
        return any(version_of(bytes(key)) < municipality.key_version for key in keys)


def _batch(municipality: Municipality, after: UUID) -> tuple[int, UUID] | None:
    """One transaction; a person who is read or changed meanwhile waits for it."""
    version = municipality.key_version
    with scope(municipality.pk), transaction.atomic():
        people = Person.objects.filter(pk__gt=after).order_by("pk").select_for_update()
        persons = list(people.only("municipality", "key_core", "key_other")[:BATCH])
        behind = [p for p in persons if version_of(bytes(p.key_core)) < version]
        for person in behind:
            person.rewrap(version)
        Person.objects.bulk_update(behind, ["key_core", "key_other"])
    return (len(behind), persons[-1].pk) if persons else None
