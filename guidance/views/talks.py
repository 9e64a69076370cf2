"""Plan a progress interview, and say what came of it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.views.pages import turned_away
from guidance import actions
from guidance.forms import talks as forms
from guidance.models import ProgressTalk
from guidance.views.steps import Step, take, who
from law.dates import in_words

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
def plan_talk(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.GUIDANCE_MANAGE)
    step = Step(
        forms.PlanTalkForm,
        "Voortgangsgesprek plannen",
        "Gesprek plannen",
        "Het voortgangsgesprek is gepland.",
        lambda form: actions.plan_talk(case=subject, **form.cleaned_data, **who(request)),
        reverse("guidance:overview", args=[subject.pk]),
    )
    return take(request, subject, step)


@GET_POST
def close_talk(request: Request, case: UUID, progress_talk: UUID) -> HttpResponse:
    """404 when it is no interview of this case."""
    subject = case_for(request.access, case, to=Permission.GUIDANCE_MANAGE)
    back = reverse("guidance:overview", args=[subject.pk])
    talk = ProgressTalk.objects.filter(case=subject, pk=progress_talk).first()
    if talk is None:
        raise Http404
    if talk.outcome:
        return turned_away(request, "Dit gesprek is al vastgelegd.", back)
    talk.case, today = subject, timezone.localdate()
    step = Step(
        forms.CloseTalkForm,
        "Voortgangsgesprek vastleggen",
        "Gesprek opslaan",
        "Het voortgangsgesprek is vastgelegd.",
        lambda form: actions.close_talk(talk=talk, **form.cleaned_data, **who(request)),
        back,
        (f"Gepland op {in_words(talk.planned_on)}.",),
        {"on_day": min(talk.planned_on, today)},
    )
    return take(request, subject, step)
