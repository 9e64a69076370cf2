"""A dispensation was signed: the leerbaarheidstoets says so, and on which day (Wi 14, lid 6)."""

from __future__ import annotations

from datetime import date

from accounts.models import User
from audit.actions import record
from audit.models import Event
from decisions.consequences import when_signed
from decisions.models import Decision
from intake.actions.locked import Ended
from intake.actions.parts import NotBegun, record_part
from intake.models import Learnability
from intake.parts import LEARNABILITY
from intake.versions import latest

WHY = "Besluit tot ontheffing"


@when_signed(Decision.Kind.DISPENSATION)
def note_dispensation(decision: Decision, *, by: User, on: date) -> None:
    """A version more of the leerbaarheidstoets; before the first conversation there is none yet."""
    case = decision.case
    record(Event.Kind.TEST_DISPENSED, case, by=by.pk, on=on, case=case.pk, basis=decision.article)
    now = latest(Learnability, case)
    values = {
        "outcome": Learnability.Outcome.DISPENSED,
        "taken_on": None,
        "body": None,
        "dispensed_on": on,
    }
    seen = now.version if now else 0
    try:
        record_part(
            case=case, section=LEARNABILITY, seen=seen, values=values, why=WHY, by=by, on=on
        )
    except (NotBegun, Ended):
        return
