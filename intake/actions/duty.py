"""Record that the duty was established and that it ended."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case
from intake.access import Standing, duty_of, pauses_of, standing_of
from intake.actions.asking import ask_for_summons
from intake.actions.locked import Ended, lock, withdraw
from intake.models import Duty, DutyEnd
from intake.rules import CLOSES_AS
from law.avg import AVG
from law.wi2021 import WI2021


class AlreadyEstablished(Exception):
    """There is a record; a wrong one is corrected with a reason."""


class NotEstablished(Exception):
    """What does not exist cannot rest, end or be corrected."""


class Impossible(Exception):
    """These days contradict what is recorded; the message says why, in Dutch."""


@transaction.atomic
def establish_duty(
    *,
    case: Case,
    established_on: date,
    source: str,
    by: User | None,
    on: date,
    notified_on: date | None = None,
    reference: str = "",
) -> Duty:
    """The Minister established the duty from this day (Wi art. 3), as this source tells.

    Raises AlreadyEstablished, and Ended when the case is closed.
    """
    lock(case)
    if duty_of(case):
        raise AlreadyEstablished
    duty = _made(case, established_on, source, by, on, notified_on, reference)
    _event(Event.Kind.DUTY_ESTABLISHED, duty, by=by, on=on, basis=WI2021.art("3:1"))
    _count(case, notified_on, by, on, "Inburgeringsplicht vastgesteld")
    ask_for_summons(case=case, by=by, on=on)
    return duty


@transaction.atomic
def correct_duty(
    *,
    case: Case,
    reason: str,
    established_on: date,
    source: str,
    by: User,
    on: date,
    notified_on: date | None = None,
    reference: str = "",
) -> Duty:
    """The record was wrong: it is withdrawn with the reason, and a new one stands in its place.

    Raises NotEstablished, Impossible and Ended.
    """
    lock(case)
    old, pauses = duty_of(case), _first_pause(case)
    if old is None:
        raise NotEstablished
    if pauses and established_on > pauses:
        raise Impossible("De plicht kan niet beginnen na de eerste tijdelijke vrijstelling.")
    withdraw(old, why=reason, by=by, on=on)
    duty = _made(case, established_on, source, by, on, notified_on, reference)
    basis, detail = AVG.art("16"), "gecorrigeerd"
    _event(Event.Kind.DUTY_ESTABLISHED, duty, by=by, on=on, basis=basis, detail=detail)
    _count(case, notified_on, by, on, "Gecorrigeerd: Kennisgeving van DUO")
    return duty


@transaction.atomic
def end_duty(
    *,
    case: Case,
    last_day: date,
    reason: str,
    source: str,
    by: User | None,
    on: date,
    reference: str = "",
) -> DutyEnd:
    """The duty held through `last_day`; a pause ends with it, and the case is closed.

    Raises NotEstablished, Impossible and Ended.
    """
    lock(case)
    now = standing_of(case)
    _must_be_able_to_end(now, last_day)
    if now.pause:
        now.pause.until = last_day
        now.pause.save(update_fields=["until"])
        case.paused_since = None
        case.save(update_fields=["paused_since"])
    end = DutyEnd.objects.create(
        municipality_id=case.municipality_id,
        case=case,
        on=last_day,
        reason=reason,
        source=source,
        reference=reference or None,
        recorded_on=on,
        by=by,
    )
    if reason == DutyEnd.Reason.DECEASED:
        cases.note_death(case=case, died_on=last_day)
    _event(Event.Kind.DUTY_ENDED, end, by=by, on=on, basis=WI2021.art("33"))
    cases.close(case=case, ground=CLOSES_AS[reason], by=by, on=on)
    return end


def _must_be_able_to_end(now: Standing, last_day: date) -> None:
    if now.duty is None:
        raise NotEstablished
    if now.end:
        raise Ended
    if last_day < now.duty.established_on:
        raise Impossible("De plicht kan niet eindigen voordat die begon.")
    if now.pause and last_day < now.pause.since:
        raise Impossible("De plicht kan niet eindigen voor de tijdelijke vrijstelling.")


def _made(
    case: Case,
    established_on: date,
    source: str,
    by: User | None,
    on: date,
    notified_on: date | None,
    reference: str,
) -> Duty:
    made: Duty = Duty.objects.create(
        municipality_id=case.municipality_id,
        case=case,
        established_on=established_on,
        notified_on=notified_on,
        source=source,
        reference=reference or None,
        recorded_on=on,
        by=by,
    )
    return made


def _first_pause(case: Case) -> date | None:
    return min((pause.since for pause in pauses_of(case)), default=None)


def _count(case: Case, notified_on: date | None, by: User | None, on: date, why: str) -> None:
    if notified_on:
        cases.set_notice(case=case, notified_on=notified_on, by=by, on=on, why=why)


def _event(
    kind: Event.Kind,
    about: Duty | DutyEnd,
    *,
    by: User | None,
    on: date,
    basis: object,
    detail: str = "",
) -> None:
    actor = by.pk if by else None
    record(kind, about, by=actor, on=on, case=about.case_id, basis=basis, detail=detail)
