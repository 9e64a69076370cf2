"""A case should not be there: what was recorded of its duty counts no more."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from cases.models import Case
from intake.actions.locked import withdraw
from intake.models import Duty, TargetGroupPeriod

WHY = "Teruggedraaid na overnemen"


@transaction.atomic
def withdraw_duty(*, case: Case, by: User, on: date) -> None:
    """For a verb of a higher app, which records what was done; also of a case that is closed."""
    for model in (Duty, TargetGroupPeriod):
        model.objects.standing().filter(case=case).update(reference=None)
        for record in model.objects.standing().filter(case=case):
            withdraw(record, why=WHY, by=by, on=on)
