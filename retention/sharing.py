"""What several people have together: a family, an appointment, a series."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.apps import apps

from retention.plan import PERSON, SHARED, plan_of

Keys = Collection[UUID]


def shared_by(root: str, persons: Keys, using: str) -> set[UUID]:
    """What these people share with others or alone."""
    member, relation = SHARED[root]
    path = next(step.path for step in plan_of(PERSON) if step.model._meta.label == member)
    manager: Any = apps.get_model(member)._default_manager
    rows = manager.using(using).filter(**{f"{path}__in": list(persons)})
    return set(rows.values_list(relation, flat=True))


def still_shared(root: str, keys: Keys, using: str) -> set[UUID]:
    """Those of them in which someone else is left whose rows are here."""
    member, relation = SHARED[root]
    path = next(step.path for step in plan_of(PERSON) if step.model._meta.label == member)
    manager: Any = apps.get_model(member)._default_manager
    rows = manager.using(using).filter(**{f"{relation}__in": list(keys)})
    return set(rows.exclude(**{path: None}).values_list(relation, flat=True))
