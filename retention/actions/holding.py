"""Keep someone's data although their day comes, and stop keeping them."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case
from guidance.actions.refusing import Refused
from retention.models import Hold

STOPPED = "Een collega heeft dit net al gestopt."


@transaction.atomic
def set_hold(*, case: Case, reason: str, why: str, review_on: date, by: User, on: date) -> Hold:
    """From now on nothing of this person is destroyed, also when a list was approved already."""
    made = Hold(
        municipality_id=case.municipality_id,
        person=case.person,
        reason=reason,
        why=why,
        review_on=review_on,
        set_on=on,
        set_by=by.pk,
    )
    made.save()
    detail = Hold.Reason(reason).label
    record(Event.Kind.HOLD_SET, made, by=by.pk, on=on, case=case.pk, detail=detail)
    return made


@transaction.atomic
def release_hold(*, hold: Hold, case: Case, by: User, on: date) -> None:
    """The terms hold again; raises Refused when it was released already."""
    held: Hold = Hold.objects.select_for_update().get(pk=hold.pk)
    if held.released_on:
        raise Refused(STOPPED, None)
    held.released_on, held.released_by = on, by.pk
    held.save(update_fields=["released_on", "released_by"])
    record(Event.Kind.HOLD_RELEASED, held, by=by.pk, on=on, case=case.pk)
