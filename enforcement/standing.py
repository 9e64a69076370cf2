"""Whether somebody can be fined in a case now. Loading the case has authorised."""

from __future__ import annotations

from cases.models import Case
from enforcement.rules import DECEASED, why_no_enforcement
from intake.access import standing_of
from intake.models import DutyEnd


def why_not(case: Case) -> str:
    """In Dutch; empty when somebody can be. Three queries."""
    known = standing_of(case)
    return why_no_enforcement(
        closed=case.phase == Case.Phase.CLOSED,
        ended_on=known.end.on if known.end else None,
        why_ended=known.end.reason if known.end else "",
        paused_since=known.pause.since if known.pause else None,
    )


def has_died(case: Case) -> bool:
    """One query."""
    return DutyEnd.objects.standing().filter(case=case, reason=DECEASED).exists()
