"""What became of a summons: recorded with the facts; withdrawn while no later step was taken."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case
from intake.actions.asking import ask_for_next
from intake.actions.calling import BASIS, lock_ladder
from intake.ladder import last_of, why_no_outcome, why_no_withdrawal
from intake.models import Outcome, Summons
from law.avg import AVG

EVENTS = {
    Outcome.Kind.APPEARED: Event.Kind.APPEARED,
    Outcome.Kind.MISSED: Event.Kind.NO_SHOW,
    Outcome.Kind.UNCOOPERATIVE: Event.Kind.NO_SHOW,
    Outcome.Kind.EXCUSED: Event.Kind.EXCUSED,
}


class MayNotRecord(Exception):
    """Why this cannot be recorded of the summons now; the message is Dutch."""


@transaction.atomic
def record_outcome(*, summons: Summons, kind: str, facts: str, by: User, on: date) -> Outcome:
    """Came, did not come, did not cooperate, or had a good reason (Wi art. 14, lid 1).

    What was recorded before of this summons stays to be read. Raises MayNotSummon, MayNotRecord.
    """
    case, which = summons.case, Outcome.Kind(kind)
    if why := why_no_outcome(_held(summons), which.value, on=on):
        raise MayNotRecord(why)
    _set_aside(summons, why=f"Daarna vastgelegd: {which.label.lower()}", by=by, on=on)
    made: Outcome = Outcome.objects.create(
        municipality_id=case.municipality_id, summons=summons, kind=which, facts=facts, on=on, by=by
    )
    _end(summons, which.value, on)
    _enter(case, came=which is Outcome.Kind.APPEARED)
    ask_for_next(case=case, by=by, on=on)
    detail = str(which.label)
    record(EVENTS[which], made, by=by.pk, on=on, case=case.pk, basis=BASIS, detail=detail)
    return made


@transaction.atomic
def withdraw_outcome(*, summons: Summons, reason: str, by: User, on: date) -> None:
    """It was recorded wrongly: the summons is open again. Raises MayNotSummon, MayNotRecord."""
    case = summons.case
    if why := why_no_withdrawal(_held(summons)):
        raise MayNotRecord(why)
    gone = _set_aside(summons, why=reason, by=by, on=on)
    _end(summons, None, None)
    _enter(case, came=False)
    ask_for_next(case=case, by=by, on=on, undone=True)
    event, detail = Event.Kind.FACT_CORRECTED, "uitkomst van een oproep"
    record(
        event, gone or summons, by=by.pk, on=on, case=case.pk, basis=AVG.art("16"), detail=detail
    )


def _held(summons: Summons) -> Summons:
    """The summons as it is now, with the lock; raises MayNotRecord when another took its place."""
    last = last_of(lock_ladder(summons.case))
    if last is None or last.pk != summons.pk:
        raise MayNotRecord("Er is al een volgende stap gezet.")
    summons.end, summons.ended_on = last.end, last.ended_on
    return last


def _set_aside(summons: Summons, *, why: str, by: User, on: date) -> Outcome | None:
    """What stood of this summons no longer does; answers it, if there was something."""
    found: Outcome | None = Outcome.objects.filter(summons=summons, withdrawn_on=None).first()
    if found is None:
        return None
    found.summons = summons
    found.withdrawn_on, found.withdrawn_by, found.withdrawn_why = on, by, why
    found.save(update_fields=["withdrawn_on", "withdrawn_by", "withdrawn_why"])
    return found


def _end(summons: Summons, end: str | None, on: date | None) -> None:
    summons.end, summons.ended_on = end, on
    summons.save(update_fields=["end", "ended_on"])


def _enter(case: Case, *, came: bool) -> None:
    """Who came is in the intake; who did not, or no longer cooperates, is being summoned."""
    called, intake = Case.Phase.SUMMONS, Case.Phase.INTAKE
    if came:
        cases.enter_phase(case=case, phase=called, after=Case.Phase.REGISTERED)
        cases.enter_phase(case=case, phase=intake, after=called)
    else:
        cases.enter_phase(case=case, phase=called, after=intake)
