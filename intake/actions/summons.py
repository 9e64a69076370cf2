"""Summon someone for the broad intake: a letter, a term, an appointment, in one go."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case, Task
from intake.access import standing_of
from intake.actions.invitation import Appointment, Sending, inform, term, write
from intake.models import Summons
from intake.slots import why_not_that_day
from law.wi2021 import WI2021
from letters.models import Letter

BASIS = WI2021.art("14:1")


class MayNotSummon(Exception):
    """Why this person cannot be summoned now; the message is Dutch."""


class AlreadySummoned(Exception):
    """A summons is open already, or a colleague was a moment earlier."""


class NotThatDay(Exception):
    """The appointment cannot be on this day; the message is Dutch."""


@transaction.atomic
def summon(
    *, case: Case, appointment: Appointment, sending: Sending, by: User, on: date
) -> Summons:
    """The first summons, sent. The first time someone is also told of their data (AVG 13, 14).

    Raises MayNotSummon, AlreadySummoned, NotThatDay, and what making and sending a letter raise.
    """
    _refuse(case)
    summons = _keep(case, appointment, by=by, on=on)
    write(summons, appointment, sending, by=by, on=on)
    inform(case, sending, by=by, on=on)
    cases.enter_phase(case=case, phase=Case.Phase.SUMMONS, after=Case.Phase.REGISTERED)
    cases.finish_legal_task(case=case, kind=Task.Kind.SUMMONS, by=by, on=on)
    record(Event.Kind.SUMMONED, summons, by=by.pk, on=on, case=case.pk, basis=BASIS)
    return summons


@transaction.atomic
def move_appointment(
    *, summons: Summons, appointment: Appointment, sending: Sending, by: User, on: date
) -> Summons:
    """Another appointment and a new term; the new letter withdraws the one that was sent.

    Raises what summon raises; AlreadySummoned when a colleague moved it a moment earlier.
    """
    case = summons.case
    _refuse(case)
    ended = Summons.objects.filter(pk=summons.pk, ended_on=None).update(
        ended_on=on, end=Summons.End.MOVED
    )
    if not ended:
        raise AlreadySummoned
    made = _keep(case, appointment, by=by, on=on, replaces=summons)
    before = Letter.objects.filter(cause=summons.pk).first()
    write(made, appointment, sending, by=by, on=on, replaces=before)
    record(Event.Kind.SUMMONS_WITHDRAWN, summons, by=by.pk, on=on, case=case.pk, basis=BASIS)
    record(Event.Kind.SUMMONED, made, by=by.pk, on=on, case=case.pk, basis=BASIS)
    return made


def _refuse(case: Case) -> None:
    if why := standing_of(case).why_no_summons():
        raise MayNotSummon(why)


def _keep(
    case: Case, appointment: Appointment, *, by: User, on: date, replaces: Summons | None = None
) -> Summons:
    deadline = term(on)
    if why := why_not_that_day(day=appointment.on, sent=on, last=deadline.due):
        raise NotThatDay(why)
    try:
        with transaction.atomic():
            made: Summons = Summons.objects.create(
                municipality_id=case.municipality_id,
                case=case,
                number=replaces.number if replaces else 1,
                appointment_on=appointment.on,
                appointment_at=appointment.at,
                place=appointment.place,
                interpreter=appointment.interpreter,
                dated_on=on,
                respond_by=deadline.due,
                steps="\n".join(deadline.steps),
                made_by=by.pk,
                replaces=replaces,
            )
    except IntegrityError as error:
        if "one_open_summons_per_case" in str(error):
            raise AlreadySummoned from None
        raise
    return made
