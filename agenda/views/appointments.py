"""Make, move and cancel an appointment of a case; they are listed by desk."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from agenda import actions
from agenda.access import appointment_of, guests_of
from agenda.double import double
from agenda.forms.appointment import CancelAppointment, MoveAppointment, NewAppointment
from agenda.models import Appointment
from cases.access import case_for
from cases.actions import CaseClosed
from cases.contacts import details_of
from cases.families import linked_cases
from cases.models import Case
from cases.views.pages import done, form_page, retyped, turned_away
from law.dates import with_weekday

GET_POST = require_http_methods(["GET", "POST"])
CLOSED = "Een van deze dossiers is afgesloten. U kunt er geen afspraak meer voor maken."
CANCELLED = "Een collega heeft deze afspraak al afgezegd."
MOVED = "Een collega heeft deze afspraak net verzet naar {}. Controleer het en bewaar opnieuw."
DOUBLE = "Let op: {} heeft op dat moment nog een afspraak."


@GET_POST
def new(request: Request, case: UUID) -> HttpResponse:
    """An appointment, for the person of this case and who of the family comes along."""
    subject = case_for(request.access, case, to=Permission.APPOINTMENT_MANAGE)
    family = [
        one
        for one in linked_cases(subject, request.access, page="appointments")
        if one.phase != Case.Phase.CLOSED
    ]
    initial = _initial(request, subject)
    form, focus = form_for(request, NewAppointment, case=subject, family=family, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make(
                cases=form.cases(),
                kind=form.cleaned_data["kind"],
                wanted=form.wanted(),
                by=request.user,
                on=timezone.localdate(),
            )
        except CaseClosed:
            form.add_error(None, CLOSED)
        except actions.NotThatDay as refused:
            form.add_error("on", str(refused))
        else:
            return _kept(request, subject, made, "De afspraak is gemaakt.")
    return _form(request, "agenda/new.html", subject, form, focus)


@GET_POST
def move(request: Request, case: UUID, appointment: UUID) -> HttpResponse:
    """Another day, time, place or colleague, for everyone who is expected."""
    subject = case_for(request.access, case, to=Permission.APPOINTMENT_MANAGE)
    kept = appointment_of(subject, appointment)
    names = ("on", "at", "minutes", "place", "interpreter", "colleague")
    initial = {name: getattr(kept, name) for name in names} | {"seen": kept.version}
    form, focus = form_for(request, MoveAppointment, initial=initial)
    status = 0
    if request.method == "POST" and form.is_valid():
        given = {"why": form.cleaned_data["why"], "seen": form.cleaned_data["seen"]}
        try:
            moved = actions.move(
                appointment=kept,
                wanted=form.wanted(),
                by=request.user,
                on=timezone.localdate(),
                **given,
            )
        except actions.AlreadyCancelled:
            return _too_late(request, subject)
        except actions.NotThatDay as refused:
            form.add_error("on", str(refused))
        except actions.MovedMeanwhile as meanwhile:
            status = _changed(form, meanwhile.now)
        else:
            return _kept(request, subject, moved, "De afspraak is verzet.")
    return _about(request, "agenda/move.html", subject, form, focus, kept, status)


@GET_POST
def cancel(request: Request, case: UUID, appointment: UUID) -> HttpResponse:
    """Nobody is expected any more; a GET asks whether that is meant, and why."""
    subject = case_for(request.access, case, to=Permission.APPOINTMENT_MANAGE)
    kept = appointment_of(subject, appointment)
    form, focus = form_for(request, CancelAppointment, initial={"seen": kept.version})
    status = 0
    if request.method == "POST" and form.is_valid():
        try:
            actions.cancel(
                appointment=kept,
                by=request.user,
                on=timezone.localdate(),
                **form.cleaned_data,
            )
        except actions.AlreadyCancelled:
            return _too_late(request, subject)
        except actions.MovedMeanwhile as meanwhile:
            status = _changed(form, meanwhile.now)
        else:
            return done(request, "De afspraak is afgezegd.", _page(subject))
    return _about(request, "agenda/cancel.html", subject, form, focus, kept, status)


def _initial(request: Request, case: Case) -> dict[str, Any]:
    """The colleague of the case, and the language of the interpreter that is needed."""
    details = details_of(case)
    return {
        "kind": Appointment.Kind.TALK,
        "colleague": case.assignee or request.user,
        "interpreter": details.language if details and details.interpreter else "",
    }


def _kept(request: Request, case: Case, appointment: Appointment, said: str) -> HttpResponse:
    if double(appointment):
        messages.warning(request, DOUBLE.format(appointment.colleague.name))
    return done(request, said, _page(case))


def _changed(form: forms.Form, now: Appointment) -> int:
    form.add_error(None, MOVED.format(f"{with_weekday(now.on)} om {now.at:%H.%M} uur"))
    retyped(form, seen=str(now.version))
    return 409


def _too_late(request: Request, case: Case) -> HttpResponse:
    return turned_away(request, CANCELLED, _page(case))


def _about(
    request: Request,
    template: str,
    case: Case,
    form: forms.Form,
    focus: str | None,
    kept: Appointment,
    status: int,
) -> HttpResponse:
    """A form about an appointment that is there, with who is expected."""
    guests = guests_of(kept, request.access)
    return _form(
        request, template, case, form, focus, status=status, appointment=kept, guests=guests
    )


def _form(
    request: Request, template: str, case: Case, form: forms.Form, focus: str | None, **more: Any
) -> HttpResponse:
    return form_page(request, template, case, form, focus, cancel_url=_page(case), **more)


def _page(case: Case) -> str:
    return reverse("desk:appointments", args=[case.pk])
