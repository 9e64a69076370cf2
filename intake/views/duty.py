"""The duty of one person: the page that shows it, and one form for each change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import turned_away
from intake import actions
from intake.access import duty_of, group_history, standing_of
from intake.forms import duty as forms
from intake.shown import initial_of, page_of

GET_POST = require_http_methods(["GET", "POST"])
PROBLEMS = {
    actions.AlreadyEstablished: "De plicht is al vastgelegd. U kunt de vastlegging corrigeren.",
    actions.NotEstablished: "Er is nog niets vastgelegd. Leg eerst de plicht en de doelgroep vast.",
    actions.NotPaused: "Er loopt geen tijdelijke vrijstelling.",
    actions.Ended: "Dit dossier is afgesloten. U kunt hier niets meer wijzigen.",
    actions.Unchanged: "Deze doelgroep staat al in het dossier.",
    actions.Overlap: "Kies een dag na het begin van de vorige periode.",
}


@dataclass(frozen=True)
class Step:
    """One form: what it asks, which field a contradiction belongs to, and what it says after."""

    template: str
    field: str
    said: str
    verb: Callable[..., Any]


@require_safe
def duty(request: Request, case: UUID) -> HttpResponse:
    """Whether the duty was established, by whom and from which source; groups, pauses, end."""
    subject = case_for(request.access, case, to=Permission.DUTY_MANAGE)
    return render(request, "intake/duty.html", page_of(subject))


@GET_POST
def establishment(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.DUTY_MANAGE)
    wrong = actions.AlreadyEstablished if duty_of(subject) else None
    initial = {"notified_on": subject.notified_on}
    form = form_for(request, forms.Establish, case=subject, initial=initial)
    step = Step("establish", "established_on", "De plicht is vastgelegd.", actions.establish_duty)
    return _answer(request, subject, form, step, wrong)


@GET_POST
def establishment_correction(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.DUTY_MANAGE)
    old = duty_of(subject)
    wrong = None if old else actions.NotEstablished
    initial = initial_of(old, "established_on", "notified_on")
    form = form_for(request, forms.Establish, case=subject, correcting=True, initial=initial)
    said = "De vastlegging is gecorrigeerd."
    step = Step("establish", "established_on", said, actions.correct_duty)
    return _answer(request, subject, form, step, wrong)


@GET_POST
def group(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.DUTY_MANAGE)
    initial = {"group": subject.target_group}
    form = form_for(request, forms.Group, case=subject, initial=initial)
    step = Step("group", "since", "De doelgroep is vastgelegd.", actions.change_group)
    return _answer(request, subject, form, step)


@GET_POST
def group_correction(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.DUTY_MANAGE)
    last = next(iter(group_history(subject)), None)
    wrong = None if last else actions.NotEstablished
    initial = initial_of(last, "group", "detailed_group", "rights", "since")
    form = form_for(request, forms.Group, case=subject, correcting=True, initial=initial)
    step = Step("group", "since", "De doelgroep is gecorrigeerd.", actions.correct_group)
    return _answer(request, subject, form, step, wrong)


@GET_POST
def pause(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.DUTY_MANAGE)
    wrong = None if duty_of(subject) else actions.NotEstablished
    form = form_for(request, forms.Pause, case=subject)
    said = "De tijdelijke vrijstelling is vastgelegd. De wettelijke termijnen staan stil."
    return _answer(request, subject, form, Step("pause", "since", said, actions.pause_duty), wrong)


@GET_POST
def resumption(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.DUTY_MANAGE)
    wrong = None if standing_of(subject).pause else actions.NotPaused
    form = form_for(request, forms.Resume)
    said = "De tijdelijke vrijstelling is beëindigd. De termijnen zijn opnieuw berekend."
    step = Step("resume", "until", said, actions.resume_duty)
    return _answer(request, subject, form, step, wrong)


@GET_POST
def pause_correction(request: Request, case: UUID) -> HttpResponse:
    """The running exemption was recorded by mistake."""
    subject = case_for(request.access, case, to=Permission.DUTY_MANAGE)
    wrong = None if standing_of(subject).pause else actions.NotPaused
    form = form_for(request, forms.Withdraw)
    said = "De tijdelijke vrijstelling is ingetrokken."
    step = Step("pause_withdrawal", "reason", said, actions.withdraw_pause)
    return _answer(request, subject, form, step, wrong)


@GET_POST
def end(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.DUTY_MANAGE)
    wrong = None if duty_of(subject) else actions.NotEstablished
    form = form_for(request, forms.End, case=subject)
    said = "Het einde van de plicht is vastgelegd. Het dossier is afgesloten."
    return _answer(request, subject, form, Step("end", "last_day", said, actions.end_duty), wrong)


def _answer(
    request: Request,
    case: Case,
    given: tuple[django_forms.Form, str | None],
    step: Step,
    wrong: type[Exception] | None = None,
) -> HttpResponse:
    """The form, or the duty page: after the change, or when there is nothing to change here."""
    form, focus = given
    here = reverse("intake:duty", args=[case.pk])
    if case.phase == Case.Phase.CLOSED:
        wrong = actions.Ended
    if wrong:
        return turned_away(request, PROBLEMS[wrong], here)
    if request.method == "POST" and form.is_valid() and _done(request, case, form, step):
        discard(request)
        messages.success(request, step.said)
        return redirect(here)
    context = {
        "case": {"number": case.number, "url": reverse("desk:case", args=[case.pk])},
        "form": form,
        "correcting": "reason" in form.fields and step.template != "end",
        "cancel_url": here,
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    status = 400 if form.errors else 200
    return render(request, f"intake/{step.template}_form.html", context, status=status)


def _done(request: Request, case: Case, form: django_forms.Form, step: Step) -> bool:
    """Whether the verb did it; what it found impossible stands at the field."""
    today = timezone.localdate()
    try:
        step.verb(case=case, by=request.user, on=today, **form.cleaned_data)
    except actions.Impossible as problem:
        form.add_error(step.field, str(problem))
    except tuple(PROBLEMS) as problem:
        form.add_error(step.field, PROBLEMS[type(problem)])
    return form.is_valid()
