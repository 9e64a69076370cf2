"""What follows when the decision of a PIP is revoked or annulled."""

from __future__ import annotations

from datetime import date

from accounts.models import User
from cases import actions as cases
from decisions.consequences import when_revoked
from decisions.models import Decision
from duo.actions import owe
from duo.models import Report
from pip_plan.access import versions_of

WHY = "Een besluit over het PIP is herroepen of vernietigd"


@when_revoked(Decision.Kind.PLAN)
@when_revoked(Decision.Kind.PLAN_CHANGED)
def fall_back(decision: Decision, *, by: User, on: date) -> None:
    """The version before it holds again, or none; the term stays (Wi art. 11, lid 3)."""
    case = cases.hold(decision.case)
    now = versions_of(case).current
    route, level = (now.route, now.level) if now else ("", "")
    cases.set_plan(case=case, route=route, level=level, first_dated=None, by=by, on=on, why=WHY)
    if now:
        owe(case=case, kind=Report.Kind.PLAN, subject=now.pk, by=by, on=on)
