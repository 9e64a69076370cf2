"""Summon someone for the broad intake: a letter, a term, an appointment, in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.db import IntegrityError, transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.languages import LANGUAGES
from cases.models import Case, Task
from intake.access import standing_of
from intake.models import Informed, Summons
from intake.slots import summons_deadline, why_not_that_day
from law.avg import AVG
from law.kit import Deadline
from law.wi2021 import WI2021
from letters.actions import make_letter, send_letter
from letters.models import Kind, Letter
from tenancy.models import policy_of

BASIS = WI2021.art("14:1")


class MayNotSummon(Exception):
    """Why this person cannot be summoned now; the message is Dutch."""


class AlreadySummoned(Exception):
    """A summons is open already, or a colleague was a moment earlier."""


class NotThatDay(Exception):
    """The appointment cannot be on this day; the message is Dutch."""


@dataclass(frozen=True)
class Appointment:
    """When and where someone is expected, and in which language an interpreter helps."""

    on: date
    at: time
    place: str
    interpreter: str = ""

    def facts(self, deadline: Deadline) -> dict[str, Any]:
        """As the letter says it."""
        return {
            "datum": self.on,
            "tijd": self.at,
            "plaats": self.place,
            "termijn": deadline.due,
            "tolk": dict(LANGUAGES).get(self.interpreter, ""),
        }


@dataclass(frozen=True)
class Sending:
    """How the letter goes out."""

    channel: str
    to_whom: str = ""
    free_paragraph: str = ""
    postbox: str = ""


@transaction.atomic
def summon(
    *, case: Case, appointment: Appointment, sending: Sending, by: User, on: date
) -> Summons:
    """The first summons, sent. The first time someone is also told of their data (AVG 13, 14).

    Raises MayNotSummon, AlreadySummoned, NotThatDay, and what making and sending a letter raise.
    """
    _refuse(case)
    summons = _keep(case, appointment, by=by, on=on)
    _write(summons, appointment, sending, by=by, on=on)
    _inform(case, sending, by=by, on=on)
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
    _write(made, appointment, sending, by=by, on=on, replaces=before)
    record(Event.Kind.SUMMONS_WITHDRAWN, summons, by=by.pk, on=on, case=case.pk, basis=BASIS)
    record(Event.Kind.SUMMONED, made, by=by.pk, on=on, case=case.pk, basis=BASIS)
    return made


def term(on: date) -> Deadline:
    """The term of a summons of this day, by the policy of the municipality in scope."""
    return summons_deadline(sent=on, days=policy_of(on).summons_days)


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


def _write(
    summons: Summons,
    appointment: Appointment,
    sending: Sending,
    *,
    by: User,
    on: date,
    replaces: Letter | None = None,
) -> None:
    """The letter, made and sent; and the appointment as a task of who is the klantmanager."""
    case = summons.case
    letter = make_letter(
        case=case,
        kind=Kind.SUMMONS,
        signer=by,
        by=by,
        on=on,
        replaces=replaces,
        cause=summons.pk,
        facts=appointment.facts(term(on)),
        free_paragraph=sending.free_paragraph,
        postbox=sending.postbox,
    )
    send_letter(letter=letter, channel=sending.channel, by=by, on=on, to_whom=sending.to_whom)
    cases.add_task(
        case=case,
        title=f"Brede intake om {appointment.at:%H.%M} uur",
        due_on=appointment.on,
        assignee=case.assignee or by,
        by=by,
        on=on,
    )


def _inform(case: Case, sending: Sending, *, by: User, on: date) -> None:
    """Once, with a letter of its own beside the summons."""
    if Informed.objects.filter(case=case).exists():
        return
    informed = Informed.objects.create(
        municipality_id=case.municipality_id, case=case, on=on, by=by.pk
    )
    letter = make_letter(
        case=case,
        kind=Kind.INFORMATION,
        signer=by,
        by=by,
        on=on,
        cause=informed.pk,
        postbox=sending.postbox,
    )
    send_letter(letter=letter, channel=sending.channel, by=by, on=on, to_whom=sending.to_whom)
    record(Event.Kind.INFORMED, informed, by=by.pk, on=on, case=case.pk, basis=AVG.art("13"))
