"""Summon someone for the broad intake: a letter, a term, an appointment, in one go."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case, Task
from intake.actions.asking import ask_for_next
from intake.actions.calling import (
    BASIS,
    AlreadySummoned,
    MayNotSummon,
    NotThatDay,
    keep,
    ladder_of,
    lock_ladder,
)
from intake.actions.invitation import Appointment, Call, Sending, inform, write
from intake.ladder import Step, last_of, missed_of, next_number, next_step, why_not_yet
from intake.models import Summons
from letters.models import Letter


@transaction.atomic
def summon(
    *, case: Case, appointment: Appointment, sending: Sending, by: User, on: date
) -> Summons:
    """The first summons, sent. The first time someone is also told of their data (AVG 13, 14).

    Raises MayNotSummon, AlreadySummoned, NotThatDay, and what making and sending a letter raise.
    """
    if next_step(last_of(lock_ladder(case))) is not Step.FIRST:
        raise AlreadySummoned
    summons = keep(case, Call(), appointment, by=by, on=on)
    write(summons, appointment, sending, call=Call(), by=by, on=on)
    inform(case, sending, by=by, on=on)
    cases.enter_phase(case=case, phase=Case.Phase.SUMMONS, after=Case.Phase.REGISTERED)
    cases.finish_legal_task(case=case, kind=Task.Kind.SUMMONS, by=by, on=on)
    ask_for_next(case=case, by=by, on=on)
    record(Event.Kind.SUMMONED, summons, by=by.pk, on=on, case=case.pk, basis=BASIS)
    return summons


@transaction.atomic
def summon_next(
    *, after: Summons, appointment: Appointment, sending: Sending, by: User, on: date
) -> Summons:
    """The summons that follows on this one: the second with its warning, the third, or the same
    number again after an accepted reason; that letter takes the place of the one before.

    Raises what summon raises; AlreadySummoned when a colleague took a step a moment earlier.
    """
    case = after.case
    rungs = lock_ladder(case)
    last = last_of(rungs)
    coming = next_number(last)
    if last is None or last.pk != after.pk or coming is None:
        raise AlreadySummoned
    if why := why_not_yet(last, on=on):
        raise MayNotSummon(why)
    call = Call(coming.number, tuple(missed_of(rungs)))
    stands_on = next((one for one in call.missed if one.number == call.number - 1), None)
    replaces = None if coming.after_missed else last
    made = keep(case, call, appointment, by=by, on=on, replaces=replaces, follows=stands_on)
    write(made, appointment, sending, call=call, by=by, on=on, replaces=_letter_of(replaces))
    ask_for_next(case=case, by=by, on=on)
    warned = coming.after_missed and call.number == 2
    kind = Event.Kind.WARNED if warned else Event.Kind.SUMMONED
    record(kind, made, by=by.pk, on=on, case=case.pk, basis=BASIS)
    return made


@transaction.atomic
def move_appointment(
    *, summons: Summons, appointment: Appointment, sending: Sending, by: User, on: date
) -> Summons:
    """Another appointment and a new term; the new letter withdraws the one that was sent.

    Raises what summon raises; AlreadySummoned when a colleague moved it a moment earlier.
    """
    case = summons.case
    rungs = lock_ladder(case)
    ended = Summons.objects.filter(pk=summons.pk, ended_on=None).update(
        ended_on=on, end=Summons.End.MOVED
    )
    if not ended:
        raise AlreadySummoned
    call = Call(summons.number, tuple(missed_of(rungs)))
    stands_on = next((one for one in call.missed if one.number == call.number - 1), None)
    made = keep(case, call, appointment, by=by, on=on, replaces=summons, follows=stands_on)
    write(made, appointment, sending, call=call, by=by, on=on, replaces=_letter_of(summons))
    ask_for_next(case=case, by=by, on=on)
    record(Event.Kind.SUMMONS_WITHDRAWN, summons, by=by.pk, on=on, case=case.pk, basis=BASIS)
    record(Event.Kind.SUMMONED, made, by=by.pk, on=on, case=case.pk, basis=BASIS)
    return made


def _letter_of(summons: Summons | None) -> Letter | None:
    found: Letter | None = Letter.objects.filter(cause=summons.pk).first() if summons else None
    return found


__all__ = [
    "BASIS",
    "AlreadySummoned",
    "MayNotSummon",
    "NotThatDay",
    "ladder_of",
    "move_appointment",
    "summon",
    "summon_next",
]
