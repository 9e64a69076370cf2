"""The stappenplan as it stands on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse

from accounts.access import Access
from accounts.models import User
from desk.models import SetupStep
from desk.setup.places import places_of
from desk.setup.states import Found, State
from desk.setup.steps import STEPS, Step


@dataclass(frozen=True)
class Row:
    """A step, how far it is, and what was agreed of it."""

    step: Step
    found: Found
    agreed: SetupStep
    marked_by: str
    url: str  # of the screen where it is done; "" when there is none for this user
    late: bool

    @property
    def done(self) -> bool:
        return self.found.state is State.DONE


def rows(access: Access, *, on: date) -> list[Row]:
    """Every step, in order; a constant number of queries."""
    agreed = {row.slug: row for row in SetupStep.objects.select_related("owner")}
    names = _names(agreed.values())
    urls = {place.label: reverse(place.name) for place in places_of(access)}
    nothing = SetupStep(version=0)
    return [_row(step, agreed.get(step.slug, nothing), names, urls, on) for step in STEPS]


def _names(agreed: Iterable[SetupStep]) -> dict[UUID, str]:
    by = {row.marked_by for row in agreed if row.marked_by}
    return dict(User.objects.filter(pk__in=by).values_list("pk", "name"))


def _row(
    step: Step, agreed: SetupStep, names: dict[UUID, str], urls: dict[str, str], on: date
) -> Row:
    found = step.found(on)
    if agreed.marked_on and step.by_hand:
        found = Found(State.DONE)
    elif found.state is State.OPEN and agreed.owner:
        found = Found(State.BUSY, found.said)
    late = bool(agreed.due_on and agreed.due_on < on and found.state is not State.DONE)
    by = names.get(agreed.marked_by, "") if agreed.marked_by else ""
    return Row(step, found, agreed, by, urls.get(step.place, ""), late)
