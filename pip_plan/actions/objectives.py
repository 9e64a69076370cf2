"""Note what came of a doelstelling."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from law.wi2021 import WI2021
from pip_plan.models import Objective


class AlreadyNoted(Exception):
    """A colleague noted the outcome a moment earlier."""


@transaction.atomic
def note_outcome(
    *, objective: Objective, outcome: str, on_day: date, note: str, by: User, on: date
) -> None:
    """What came of it, on which day. Raises AlreadyNoted."""
    case = objective.plan.case
    cases.hold(case)
    if not Objective.objects.filter(pk=objective.pk, outcome="").exists():
        raise AlreadyNoted
    objective.outcome, objective.outcome_on, objective.outcome_by = outcome, on_day, by.pk
    objective.outcome_note = note or None
    objective.save(update_fields=["outcome", "outcome_on", "outcome_by", "outcome_note"])
    detail = objective.get_part_display()
    kind, basis = Event.Kind.OBJECTIVE_REACHED, WI2021.art("15:1")
    record(kind, objective, by=by.pk, on=on, case=case.pk, basis=basis, detail=detail)
