"""What every verb of enforcement begins with: the case locked, and the record as it is then."""

from __future__ import annotations

from datetime import date
from typing import Any

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case
from enforcement.models import Breach, Fine
from enforcement.standing import why_not
from guidance.actions.refusing import Refused
from law.fines import Duty

GONE = "Dit rapport is net ingetrokken."


def hold_case(case: Case) -> Case:
    """Raises Refused, with its ground, when nobody can be fined there now."""
    held = cases.hold(case)
    if why := why_not(held):
        raise Refused(why)
    return held


def hold_breach(breach: Breach) -> Breach:
    """The breach as it is now. Raises Refused."""
    held = hold_case(breach.case)
    found: Breach | None = Breach.objects.standing().filter(pk=breach.pk).first()
    if found is None:
        raise Refused(GONE)
    found.case = held
    return found


def hold_fine(fine: Fine) -> Fine:
    """The proposal or fine as it is now, whatever became of the case. Raises Refused."""
    held = cases.hold(fine.case)
    known = Fine.objects.standing().select_related("breach", "decision", "hearing")
    found: Fine | None = known.filter(pk=fine.pk).first()
    if found is None:
        raise Refused("Een collega heeft dit voorstel net weggelegd.")
    for one in (found, found.breach, found.decision, found.hearing):
        one.case = held
    return found


def note(kind: Event.Kind, about: Any, duty: str, *, by: User, on: date, detail: str = "") -> None:
    """One event of the case; `detail` holds no words of the person."""
    basis, case = str(Duty(duty).article), about.case_id
    record(kind, about, by=by.pk, on=on, case=case, basis=basis, detail=detail)
