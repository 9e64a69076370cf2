"""The conversations of the broad intake: note one, and correct one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from cases.models import Case
from cases.tvs_list import typed
from cases.views.pages import done, form_page, turned_away
from intake.access import part_case_for, standing_of
from intake.actions import talks as actions
from intake.actions.completion import AlreadyCompleted
from intake.forms.talk import TalkForm
from intake.kept import completion_of
from intake.models import Talk
from intake.parts import LEARNABILITY

GET_POST = require_http_methods(["GET", "POST"])
DONE = "De brede intake is afgerond. U kunt geen gesprek meer toevoegen."
CLOSED = "Dit dossier is afgesloten. U kunt hier niets meer wijzigen."
CORRECTED = "Een collega heeft dit gesprek net al gecorrigeerd."
FIELDS = ("on", "told_alone", "present", "informed", "interpreter", "language", "report")


@GET_POST
def talks(request: Request, case: UUID) -> HttpResponse:
    """The first one starts the intake, and only when the duty holds."""
    subject = part_case_for(request.access, case, section=LEARNABILITY)
    overview = reverse("intake:intake", args=[subject.pk])
    if why := _why_not(subject):
        return turned_away(request, why, overview)
    form, focus = form_for(request, TalkForm)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.note_talk(case=subject, **_facts(request, form))
        except actions.MayNotBegin as problem:
            form.add_error("on", str(problem))
        except AlreadyCompleted:
            form.add_error(None, DONE)
        else:
            to = reverse(LEARNABILITY.url_name, args=[subject.pk]) if made.first else overview
            return done(request, "Het gesprek is vastgelegd.", to)
    return _page(request, subject, form, focus, "Gesprek vastleggen", correcting=False)


@GET_POST
def correction(request: Request, case: UUID, talk: UUID) -> HttpResponse:
    """What was recorded before stays to be read, with the reason."""
    subject = part_case_for(request.access, case, section=LEARNABILITY)
    old = Talk.objects.filter(case=subject, pk=talk).first()
    if old is None:
        raise Http404
    old.case = subject
    overview = reverse("intake:intake", args=[subject.pk])
    if old.withdrawn_on or subject.phase == Case.Phase.CLOSED:
        return turned_away(request, CORRECTED if old.withdrawn_on else CLOSED, overview)
    initial = {name: typed(getattr(old, name)) for name in FIELDS}
    form, focus = form_for(request, TalkForm, correcting=True, initial=initial)
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        try:
            actions.correct_talk(talk=old, why=why, **_facts(request, form))
        except actions.MayNotBegin as problem:
            form.add_error("on", str(problem))
        except actions.AlreadyCorrected:
            form.add_error(None, CORRECTED)
        else:
            return done(request, "Het gesprek is gecorrigeerd.", overview)
    return _page(request, subject, form, focus, "Gesprek corrigeren", correcting=True)


def _why_not(case: Case) -> str:
    if case.phase == Case.Phase.CLOSED:
        return CLOSED
    return DONE if completion_of(case) else standing_of(case).why_no_summons() or ""


def _facts(request: Request, form: forms.Form) -> dict[str, Any]:
    told = {name: form.cleaned_data[name] for name in FIELDS if name != "on"}
    on_day = form.cleaned_data["on"]
    return {"on_day": on_day, "by": request.user, "on": timezone.localdate(), **told}


def _page(
    request: Request,
    case: Case,
    form: forms.Form,
    focus: str | None,
    title: str,
    *,
    correcting: bool,
) -> HttpResponse:
    overview = reverse("intake:intake", args=[case.pk])
    return form_page(
        request,
        "intake/talk_form.html",
        case,
        form,
        focus,
        cancel_url=overview,
        title=title,
        correcting=correcting,
    )
