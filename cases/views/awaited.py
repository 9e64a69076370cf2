"""The PIP waits for information of a third party."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases import actions
from cases.access import case_for
from cases.forms.awaited import Await, Receive
from cases.models import AwaitedInformation, Case
from cases.views.pages import done, form_page, page_of, turned_away

GET_POST = require_http_methods(["GET", "POST"])
SAID: dict[type[Exception], str] = {
    actions.NotBeforePlan: "Het PIP is al vastgesteld, of het dossier is afgesloten.",
    actions.AlreadyAwaited: "Dit dossier wacht al op informatie. Leg eerst vast dat die er is.",
    actions.NothingAwaited: "Een collega heeft de ontvangst al vastgelegd.",
}


@GET_POST
def awaited(request: Request, case: UUID) -> HttpResponse:
    """That the PIP waits; when it does already, that the information came."""
    subject = case_for(request.access, case, to=Permission.DUTY_MANAGE)
    waits = AwaitedInformation.objects.filter(case=subject, received_on=None).first()
    return _receive(request, subject, waits) if waits else _await(request, subject)


def _await(request: Request, case: Case) -> HttpResponse:
    form, focus = form_for(request, Await)
    if request.method == "POST" and form.is_valid():
        try:
            actions.await_information(
                case=case,
                source=form.cleaned_data["source"],
                by=request.user,
                on=timezone.localdate(),
            )
        except (actions.NotBeforePlan, actions.AlreadyAwaited) as error:
            return _too_late(request, case, error)
        return done(request, "Het PIP wacht op informatie van een ander.", page_of(case))
    return form_page(request, "cases/awaited_form.html", case, form, focus)


def _receive(request: Request, case: Case, waits: AwaitedInformation) -> HttpResponse:
    form, focus = form_for(request, Receive, asked_on=waits.asked_on)
    if request.method == "POST" and form.is_valid():
        try:
            actions.receive_information(
                case=case, by=request.user, on=timezone.localdate(), **form.cleaned_data
            )
        except actions.NothingAwaited as error:
            return _too_late(request, case, error)
        return done(request, "De ontvangst is vastgelegd. De termijn is geteld.", page_of(case))
    return form_page(request, "cases/received_form.html", case, form, focus, waits=waits)


def _too_late(request: Request, case: Case, error: Exception) -> HttpResponse:
    return turned_away(request, SAID[type(error)], page_of(case))
