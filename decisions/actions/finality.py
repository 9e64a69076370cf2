"""A decision stands for good: written down once, when nothing can be brought against it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from decisions.actions.noting import hold
from decisions.models import Appeal, Decision, Objection
from decisions.rules import Course, finality
from law.awb import AWB

Court, Final, Outcome = Appeal.Court, Decision.Final, Objection.Outcome
BASIS = AWB.art("6:7")


@transaction.atomic
def settle(*, decision: Decision, by: User | None, on: date) -> bool:
    """Whether it stands for good since a day; that day is never written a second time."""
    held = hold(decision)
    if held.final_on or held.revoked_on or held.object_until is None:
        return held.final_on is not None
    found = finality(object_until=held.object_until, courses=_courses(held), on=on)
    if found is None:
        return False
    held.final_on, held.final_why = found
    held.save(update_fields=["final_on", "final_why"])
    actor, why = by.pk if by else None, held.get_final_why_display()
    kind, case = Event.Kind.DECISION_FINAL, held.case_id
    record(kind, held, by=actor, on=on, case=case, basis=str(BASIS), detail=why)
    return True


def settle_all(*, on: date) -> int:
    """In the municipality in scope: each decision of which the last term ended; how many."""
    waiting = Decision.objects.standing().filter(final_on=None, object_until__lt=on)
    return sum(
        settle(decision=one, by=None, on=on) for one in waiting.select_related("case__person")
    )


def _courses(decision: Decision) -> list[Course]:
    found = Objection.objects.filter(decision=decision).prefetch_related("appeals")
    return [_course(one) for one in found.order_by("received_on", "created_at")]


def _course(objection: Objection) -> Course:
    if objection.outcome == Outcome.WITHDRAWN:
        return Course(objection.ended_on, None, Final.WITHDRAWN)
    by_court = {appeal.court: appeal for appeal in objection.appeals.all()}
    first, highest = by_court.get(Court.FIRST), by_court.get(Court.HIGHEST)
    if first is None:
        return Course(objection.ended_on, objection.appeal_until, Final.NO_APPEAL)
    if highest is None:
        if first.outcome == Appeal.Outcome.WITHDRAWN:
            return Course(first.judged_on, objection.appeal_until, Final.WITHDRAWN)
        if first.outcome == Appeal.Outcome.AGAIN:
            return Course(first.judged_on, None, Final.COURT)
        return Course(first.judged_on, first.further_until, Final.NO_APPEAL)
    if highest.outcome == Appeal.Outcome.WITHDRAWN:
        return Course(highest.judged_on, first.further_until, Final.WITHDRAWN)
    return Course(highest.judged_on, None, Final.COURT)
