"""A decision no longer holds: why, what follows from it, and that somebody looked into that."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Task
from decisions.actions.noting import Refused, hold
from decisions.consequences import REVOKED
from decisions.models import Decision
from decisions.rules import review_by
from law.awb import AWB

NOT_REVOKED = "Dit besluit is niet herroepen of vernietigd."
LOOKED_AT = "Een collega legde dit net al vast."


@transaction.atomic
def revoke(*, decision: Decision, why: str, article: str, by: User, on: date) -> Decision:
    """From this day it holds no longer; what stood on it is a task, and counted again by its app.

    `article` of the Awb says by what power. A decision that was revoked before stays as it is.
    """
    held = hold(decision)
    if held.revoked_on or not held.is_signed:
        return held
    held.revoked_on, held.revoked_why = on, why
    held.save(update_fields=["revoked_on", "revoked_why"])
    deadline = review_by(on=on, article=article)
    cases.set_legal_task(case=held.case, kind=Task.Kind.REVIEW, deadline=deadline, by=by, on=on)
    _record(Event.Kind.DECISION_REVOKED, held, basis=str(AWB.art(article)), by=by, on=on)
    for follows in REVOKED[held.kind]:
        follows(held, by=by, on=on)
    return held


@transaction.atomic
def review(*, decision: Decision, what: str, by: User, on: date) -> Decision:
    """Somebody looked into what follows from it; `what` says in short. Raises Refused."""
    held = hold(decision)
    if held.revoked_on is None or held.reviewed_on:
        raise Refused(LOOKED_AT if held.reviewed_on else NOT_REVOKED)
    held.reviewed_on, held.reviewed_by, held.reviewed_what = on, by.pk, what
    held.save(update_fields=["reviewed_on", "reviewed_by", "reviewed_what"])
    left = Decision.objects.filter(case=held.case, revoked_on__isnull=False, reviewed_on=None)
    if not left.exists():
        cases.finish_legal_task(case=held.case, kind=Task.Kind.REVIEW, by=by, on=on)
    basis = str(AWB.art("7:11/2"))
    _record(Event.Kind.DECISION_REVIEWED, held, basis=basis, by=by, on=on)
    return held


def _record(kind: Event.Kind, decision: Decision, *, basis: str, by: User, on: date) -> None:
    detail = decision.get_kind_display()
    record(kind, decision, by=by.pk, on=on, case=decision.case_id, basis=basis, detail=detail)
