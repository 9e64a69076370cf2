"""What every step of the ladder shares: who may be summoned, one at a time, and the row itself."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction

from accounts.models import User
from cases.models import Case
from intake.access import standing_of
from intake.actions.invitation import Appointment, Call
from intake.actions.locked import Ended, lock
from intake.models import Completion, Summons
from intake.slots import why_not_that_day
from law.wi2021 import WI2021

BASIS = WI2021.art("14:1")
TAKEN = ("one_open_summons_per_case", "one_summons_per_number", "one_summons_replaces_another")


class MayNotSummon(Exception):
    """Why this person cannot be summoned now; the message is Dutch."""


class AlreadySummoned(Exception):
    """A summons is open already, or a colleague took a step a moment earlier."""


class NotThatDay(Exception):
    """The appointment cannot be on this day; the message is Dutch."""


def why_at_rest(case: Case) -> str | None:
    """Why nothing happens on the ladder of this case now, in Dutch; None when something may."""
    if Completion.objects.filter(case=case).exists():
        return "De brede intake is al afgerond."
    return standing_of(case).why_no_summons()


def ladder_of(case: Case) -> list[Summons]:
    """Every summons of the case, in the order in which they were made."""
    found = list(Summons.objects.filter(case=case).order_by("number", "created_at"))
    for one in found:
        one.case = case
    return found


def lock_ladder(case: Case) -> list[Summons]:
    """Wait for others on this case, and see every summons as it is then. Raises MayNotSummon."""
    try:
        lock(case)
    except Ended:
        raise MayNotSummon("Dit dossier is afgesloten.") from None
    if why := why_at_rest(case):
        raise MayNotSummon(why)
    return ladder_of(case)


def keep(
    case: Case,
    call: Call,
    appointment: Appointment,
    *,
    by: User,
    on: date,
    replaces: Summons | None = None,
    follows: Summons | None = None,
) -> Summons:
    """The summons itself. Raises NotThatDay, and AlreadySummoned when the database knows better."""
    deadline = call.term(on)
    if why := why_not_that_day(day=appointment.on, sent=on, last=deadline.due):
        raise NotThatDay(why)
    try:
        with transaction.atomic():
            made: Summons = Summons.objects.create(
                municipality_id=case.municipality_id,
                case=case,
                number=call.number,
                appointment_on=appointment.on,
                appointment_at=appointment.at,
                place=appointment.place,
                interpreter=appointment.interpreter,
                dated_on=on,
                respond_by=deadline.due,
                steps="\n".join(deadline.steps),
                made_by=by.pk,
                replaces=replaces,
                follows=follows,
                follows_number=follows.number if follows else None,
                follows_end=follows.end if follows else None,
            )
    except IntegrityError as error:
        if any(name in str(error) for name in TAKEN):
            raise AlreadySummoned from None
        raise
    return made
