"""What a summons says and how it goes out: the letter, the appointment, the term."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.languages import LANGUAGES
from cases.models import Case
from intake.models import Informed, Summons
from intake.slots import summons_deadline
from intake.wording import told_missed
from law.avg import AVG
from law.kit import Deadline
from letters.actions import make_letter, send_letter
from letters.models import Kind, Letter
from tenancy.models import policy_of


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


@dataclass(frozen=True)
class Call:
    """Which summons it is, and what was missed before it: that decides the letter and the term."""

    number: int = 1
    missed: tuple[Summons, ...] = ()

    @property
    def kind(self) -> Kind:
        """The second is a warning as well (Wi art. 14, lid 1)."""
        return (Kind.SUMMONS, Kind.WARNING, Kind.THIRD)[self.number - 1]

    def term(self, on: date) -> Deadline:
        """The term of this summons when it is sent on this day, by the policy in scope."""
        policy = policy_of(on)
        days = (policy.summons_days, policy.second_days, policy.third_days)[self.number - 1]
        return summons_deadline(sent=on, days=days)

    def facts(self, appointment: Appointment, on: date) -> dict[str, Any]:
        """As its letter says them."""
        return appointment.facts(self.term(on)) | {"gemist": told_missed(self.missed)}


def term(on: date) -> Deadline:
    """The term of a first summons of this day, by the policy of the municipality in scope."""
    return Call().term(on)


def write(
    summons: Summons,
    appointment: Appointment,
    sending: Sending,
    *,
    call: Call,
    by: User,
    on: date,
    replaces: Letter | None = None,
) -> None:
    """The letter of this call, made and sent."""
    letter = make_letter(
        case=summons.case,
        kind=call.kind,
        signer=by,
        by=by,
        on=on,
        replaces=replaces,
        cause=summons.pk,
        facts=call.facts(appointment, on),
        free_paragraph=sending.free_paragraph,
        postbox=sending.postbox,
    )
    send_letter(letter=letter, channel=sending.channel, by=by, on=on, to_whom=sending.to_whom)


def inform(case: Case, sending: Sending, *, by: User, on: date) -> None:
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
