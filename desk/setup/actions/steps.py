"""Agree who sees to a step and by when, and mark what was done outside the program."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from desk.models import SetupStep
from desk.setup.steps import Step
from tenancy.models import Municipality


class NotByHand(Exception):
    """The program sees for itself whether this step was done."""


class ChangedMeanwhile(Exception):
    """A colleague changed the same step after the page was opened; `now` is how it stands."""

    def __init__(self, now: SetupStep) -> None:
        super().__init__()
        self.now = now


@transaction.atomic
def set_step(
    *,
    municipality: Municipality,
    step: Step,
    seen: int,
    owner: User | None,
    due_on: date | None,
    note: str,
    marked: bool,
    by: User,
    on: date,
) -> SetupStep | None:
    """What was agreed of a step becomes this; None when nothing differs.

    A mark keeps who gave it first, and when. `seen` is the version that the user had before them,
    0 for none. Raises NotByHand and ChangedMeanwhile.
    """
    if marked and not step.by_hand:
        raise NotByHand
    now = _locked(municipality, step)
    if now.version != seen:
        raise ChangedMeanwhile(now)
    values: dict[str, Any] = {"owner": owner, "due_on": due_on, "note": note or None}
    if marked != bool(now.marked_on):
        values |= {"marked_on": on if marked else None, "marked_by": by.pk if marked else None}
    if all(getattr(now, name) == value for name, value in values.items()):
        return None
    for name, value in values.items():
        setattr(now, name, value)
    now.version, now.changed_by = now.version + 1, by.pk
    now.save()
    record(Event.Kind.SETUP_STEP_SET, now, by=by.pk, on=on, detail=step.slug)
    return now


def _locked(municipality: Municipality, step: Step) -> SetupStep:
    """The row of a step, made when there is none: two who begin at once wait for each other."""
    SetupStep.objects.bulk_create(
        [SetupStep(municipality=municipality, slug=step.slug, version=0)], ignore_conflicts=True
    )
    now: SetupStep = SetupStep.objects.select_for_update().get(slug=step.slug)
    return now
