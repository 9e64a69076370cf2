"""Replace the key of a municipality; can be stopped and started again."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from audit.actions import record
from audit.models import Event
from cases.models import Person
from privacy.keys import version_of
from tenancy.models import Municipality
from tenancy.scope import scope

BATCH = 500
_wrapped: dict[type[Any], tuple[str, ...]] = {Person: ("key_core", "key_other")}


def also_rotates(model: type[Any], *keys: str) -> None:
    """Another model whose rows hold data keys; the first of `keys` tells the version."""
    _wrapped[model] = keys


def rotate(*, municipality: Municipality, on: date) -> int:
    """Wrap every data key under a new version; how many persons and cores were done now.

    A rotation that was broken off is finished first: it begins no newer version.
    """
    if not _unfinished(municipality):
        municipality.key_version += 1
        municipality.save(update_fields=["key_version"])
    done = sum(_rotated(municipality, model) for model in _wrapped)
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
        return any(_behind(municipality, model, names[0]) for model, names in _wrapped.items())


def _behind(municipality: Municipality, model: type[Any], name: str) -> bool:
    keys = model.objects.values_list(name, flat=True).iterator()
    return any(version_of(bytes(key)) < municipality.key_version for key in keys)


def _rotated(municipality: Municipality, model: type[Any]) -> int:
    done, last = 0, UUID(int=0)
    while batch := _batch(municipality, model, last):
        done += batch[0]
        last = batch[1]
    return done


def _batch(municipality: Municipality, model: type[Any], after: UUID) -> tuple[int, UUID] | None:
    """One transaction; a person who is read or changed meanwhile waits for it."""
    version, names = municipality.key_version, _wrapped[model]
    with scope(municipality.pk), transaction.atomic():
        rows = model.objects.filter(pk__gt=after).order_by("pk").select_for_update()
        found = list(rows.only("municipality", *names)[:BATCH])
        behind = [one for one in found if version_of(bytes(getattr(one, names[0]))) < version]
        for one in behind:
            one.rewrap(version)
        model.objects.bulk_update(behind, names)
    return (len(behind), found[-1].pk) if found else None
