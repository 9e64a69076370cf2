"""The appointments of a colleague today and tomorrow, for Mijn werk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from django.urls import reverse

from accounts.access import Access
from accounts.permissions import Permission
from agenda.models import AppointmentCase
from cases.access import visible_cases
from cases.models import Case
from intake.models import Summons

MOST = 60  # rows; more is not a day's work


@dataclass(frozen=True)
class Coming:
    """Someone who is expected, and what for."""

    on: date
    at: time
    kind: str
    place: str
    interpreter: str
    case: Case
    url: str


def coming(access: Access, *, today: date) -> list[Coming]:
    """Who this colleague sees on these two days, the first one first. Two queries.

    The caller notes that they are shown. Nobody for who makes no appointments.
    """
    if not access.may(Permission.APPOINTMENT_MANAGE):
        return []
    days = (today, today + timedelta(days=1))
    found = [*_made(access, days), *_summoned(access, days)]
    return sorted(found, key=lambda one: (one.on, one.at, one.case.sort_name))


def _made(access: Access, days: tuple[date, date]) -> list[Coming]:
    guests = AppointmentCase.objects.filter(
        appointment__colleague=access.user,
        appointment__on__in=days,
        appointment__cancellation=None,
        case__in=visible_cases(access),
    ).select_related("appointment", "case__person")[:MOST]
    return [
        Coming(
            on=guest.appointment.on,
            at=guest.appointment.at,
            kind=guest.appointment.get_kind_display(),
            place=guest.appointment.place,
            interpreter=guest.appointment.get_interpreter_display(),
            case=guest.case,
            url=reverse("desk:appointments", args=[guest.case_id]),
        )
        for guest in guests
    ]


def _summoned(access: Access, days: tuple[date, date]) -> list[Coming]:
    mine = visible_cases(access).filter(assignee=access.user)
    found = Summons.objects.filter(appointment_on__in=days, ended_on=None, case__in=mine)
    return [
        Coming(
            on=one.appointment_on,
            at=one.appointment_at,
            kind="Brede intake",
            place=one.place,
            interpreter=one.get_interpreter_display(),
            case=one.case,
            url=reverse("desk:appointments", args=[one.case_id]),
        )
        for one in found.select_related("case__person")[:MOST]
    ]
