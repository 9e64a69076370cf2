"""The appointments of a case: those of the agenda, and those that a summons names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import Access
from accounts.http import Request
from accounts.permissions import Permission
from agenda.models import Appointment, AppointmentCase, Cancellation, Move
from cases.access import case_for, note_shown, require, visible_cases
from cases.models import Case
from intake.models import Summons

MOST = 100


@dataclass(frozen=True)
class Row:
    """One appointment, as a list shows it."""

    on: date
    at: time
    kind: str
    place: str
    interpreter: str
    who: str
    together: str
    state: str
    more: dict[str, str]  # where it is changed, by the words of the link


@require_safe
def appointments(request: Request, case: UUID) -> HttpResponse:
    """What comes first, then what has been and what was cancelled."""
    subject = case_for(request.access, case, to=Permission.APPOINTMENT_MANAGE)
    today = timezone.localdate()
    rows = [*_made(subject, request.access, today), *_summoned(subject, request.access)]
    rows.sort(key=lambda row: (row.on, row.at))
    closed = subject.phase == Case.Phase.CLOSED
    context = {
        "case": {"number": subject.number, "url": reverse("desk:case", args=[subject.pk])},
        "coming": [row for row in rows if row.on >= today and not row.state],
        "gone": [row for row in reversed(rows) if row.on < today or row.state],
        "new_url": "" if closed else reverse("agenda:new", args=[subject.pk]),
    }
    return render(request, "desk/appointments.html", context)


@require_safe
def one(request: Request, appointment: UUID) -> HttpResponse:
    """From an agenda outside, which knows no case, to the page where this appointment stands."""
    require(request.access, Permission.APPOINTMENT_MANAGE)
    cases = visible_cases(request.access)
    guest = AppointmentCase.objects.filter(appointment=appointment, case__in=cases)
    summons = Summons.objects.filter(pk=appointment, case__in=cases)
    for found in (guest.order_by("case__number").first(), summons.first()):
        if found:
            return redirect("desk:appointments", case=found.case_id)
    raise Http404


def _made(case: Case, access: Access, today: date) -> list[Row]:
    """Five queries and the note of who is shown."""
    mine = AppointmentCase.objects.filter(case=case).values("appointment")
    found = list(
        Appointment.objects.filter(pk__in=mine)
        .select_related("colleague")
        .order_by("-on", "-at")[:MOST]
    )
    together = _together(found, case, access)
    cancelled = {
        one.appointment_id: f"Afgezegd: {one.get_why_display()}"
        for one in Cancellation.objects.filter(appointment__in=found)
    }
    moved = set(Move.objects.filter(appointment__in=found).values_list("appointment", flat=True))
    return [
        Row(
            on=one.on,
            at=one.at,
            kind=one.get_kind_display() + (" (verzet)" if one.pk in moved else ""),
            place=one.place,
            interpreter=one.get_interpreter_display() if one.interpreter else "Geen tolk",
            who=one.colleague.name,
            together=together.get(one.pk, ""),
            state=cancelled.get(one.pk, ""),
            more=_links(one, case) if one.pk not in cancelled and one.on >= today else {},
        )
        for one in found
    ]


def _together(found: list[Appointment], case: Case, access: Access) -> dict[UUID, str]:
    """By appointment, who of the family is expected too."""
    guests = AppointmentCase.objects.filter(
        appointment__in=found, case__in=visible_cases(access)
    ).exclude(case=case)
    others = list(guests.select_related("case__person").order_by("case__sort_name"))
    note_shown(access, [guest.case for guest in others], page="appointments")
    names: dict[UUID, list[str]] = {}
    for guest in others:
        names.setdefault(guest.appointment_id, []).append(guest.case.person.full_name)
    return {key: ", ".join(them) for key, them in names.items()}


def _links(one: Appointment, case: Case) -> dict[str, str]:
    names: Any = {"Verzetten": "agenda:move", "Afzeggen": "agenda:cancel"}
    return {said: reverse(name, args=[case.pk, one.pk]) for said, name in names.items()}


def _summoned(case: Case, access: Access) -> list[Row]:
    """The appointment of each summons; it is changed there, with a letter."""
    may = access.may(Permission.SUMMONS_SEND)
    more = {"Oproep bekijken": reverse("intake:summons", args=[case.pk])} if may else {}
    found = Summons.objects.filter(case=case).order_by("-appointment_on")[:MOST]
    return [
        Row(
            on=one.appointment_on,
            at=one.appointment_at,
            kind="Brede intake, met een oproep",
            place=one.place,
            interpreter=one.get_interpreter_display() if one.interpreter else "Geen tolk",
            who=case.assignee.name if case.assignee else "Niet toegewezen",
            together="",
            state=one.get_end_display() if one.ended_on else "",
            more={} if one.ended_on else more,
        )
        for one in found
    ]
