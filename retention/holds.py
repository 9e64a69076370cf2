"""Why the data of someone whose day has come must stay for now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS

from decisions.models import Appeal, Objection
from enforcement.unpaid import unpaid
from retention.models import Hold

OBJECTION = "Er loopt een bezwaar."
APPEAL = "Er loopt een beroep."
FINE = "Er staat een boete open."


def held(persons: Collection[UUID], *, using: str = DEFAULT_DB_ALIAS) -> dict[UUID, list[str]]:
    """The reasons of each who is held back, in Dutch; four queries. Nobody else is in it."""
    found = defaultdict[UUID, list[str]](list)
    of_decision = "decision__case__person"
    objections = Objection.objects.using(using).open()
    for person in _of(objections, of_decision, persons):
        found[person].append(OBJECTION)
    appeals = Appeal.objects.using(using).filter(judged_on=None)
    for person in _of(appeals, f"objection__{of_decision}", persons):
        found[person].append(APPEAL)
    for person in _of(unpaid().using(using), "case__person", persons):
        found[person].append(FINE)
    manual = Hold.objects.using(using).standing().filter(person__in=persons)
    for person, reason in manual.order_by("created_at").values_list("person", "reason"):
        found[person].append(f"{Hold.Reason(reason).label}.")
    return dict(found)


def _of(rows: Any, path: str, persons: Collection[UUID]) -> set[UUID]:
    return set(rows.filter(**{f"{path}__in": persons}).values_list(path, flat=True))
