"""Make, move and cancel an appointment; each case that it is for tells it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from django.db import transaction

from accounts.models import User
from agenda.models import Appointment, AppointmentCase, Cancellation, Move
from agenda.rules import why_not_that_day
from audit.actions import record
from audit.models import Event
from cases.actions import CaseClosed
from cases.models import Case
from law.wi2021 import WI2021


class NotThatDay(Exception):
    """The appointment cannot be on this day; the message is Dutch."""


class AlreadyCancelled(Exception):
    """A colleague cancelled it a moment earlier."""


class MovedMeanwhile(Exception):
    """A colleague moved it after the page was opened; `now` is how it stands."""

    def __init__(self, now: Appointment) -> None:
        super().__init__()
        self.now = now


@dataclass(frozen=True)
class Wanted:
    """When, where, how long, in which language and with whom."""

    on: date
    at: time
    minutes: int
    place: str
    interpreter: str
    colleague: User


@transaction.atomic
def make(*, cases: Iterable[Case], kind: str, wanted: Wanted, by: User, on: date) -> Appointment:
    """One appointment for all of them together. Raises NotThatDay and CaseClosed."""
    _refuse(wanted.on, today=on)
    keys = [case.pk for case in cases]
    found = list(Case.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk"))
    if not found or any(case.phase == Case.Phase.CLOSED for case in found):
        raise CaseClosed
    here = found[0].municipality_id
    made: Appointment = Appointment.objects.create(
        municipality_id=here, kind=kind, made_by=by.pk, **_values(wanted)
    )
    for case in found:
        AppointmentCase.objects.create(municipality_id=here, appointment=made, case=case)
    _tell(Event.Kind.APPOINTMENT_MADE, made, by=by, on=on)
    return made


@transaction.atomic
def move(
    *, appointment: Appointment, wanted: Wanted, why: str, seen: int, by: User, on: date
) -> Appointment:
    """Another day, time, place or colleague, for everyone who is expected.

    `seen` is the version that the user had before them. Raises NotThatDay, AlreadyCancelled and
    MovedMeanwhile.
    """
    _refuse(wanted.on, today=on)
    now = _locked(appointment, seen)
    Move.objects.create(
        municipality_id=now.municipality_id,
        appointment=now,
        was_on=now.on,
        was_at=now.at,
        why=why,
        moved_on=on,
        by=by.pk,
    )
    for name, value in _values(wanted).items():
        setattr(now, name, value)
    now.version += 1
    now.save()
    _tell(Event.Kind.APPOINTMENT_MOVED, now, by=by, on=on)
    return now


@transaction.atomic
def cancel(*, appointment: Appointment, why: str, seen: int, by: User, on: date) -> Cancellation:
    """Nobody is expected any more; raises AlreadyCancelled and MovedMeanwhile."""
    now = _locked(appointment, seen)
    now.version += 1
    now.save(update_fields=["version"])
    kept: Cancellation = Cancellation.objects.create(
        municipality_id=now.municipality_id, appointment=now, why=why, cancelled_on=on, by=by.pk
    )
    _tell(Event.Kind.APPOINTMENT_CANCELLED, now, by=by, on=on)
    return kept


def _values(wanted: Wanted) -> dict[str, object]:
    return {name: getattr(wanted, name) for name in wanted.__dataclass_fields__}


def _refuse(day: date, *, today: date) -> None:
    if why := why_not_that_day(day=day, today=today):
        raise NotThatDay(why)


def _locked(appointment: Appointment, seen: int) -> Appointment:
    now: Appointment = Appointment.objects.select_for_update(of=("self",)).get(pk=appointment.pk)
    if Cancellation.objects.filter(appointment=now).exists():
        raise AlreadyCancelled
    if now.version != seen:
        raise MovedMeanwhile(now)
    return now


def _tell(kind: Event.Kind, appointment: Appointment, *, by: User, on: date) -> None:
    basis = WI2021.art("14:1") if appointment.kind == Appointment.Kind.INTAKE else ""
    said = appointment.get_kind_display()
    for guest in AppointmentCase.objects.filter(appointment=appointment):
        record(kind, appointment, by=by.pk, on=on, case=guest.case_id, basis=basis, detail=said)
