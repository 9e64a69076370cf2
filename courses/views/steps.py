"""One form for each thing that is recorded of the leerroute."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.access import Access
from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for, require
from cases.models import Case
from cases.views.pages import done, form_page, turned_away
from courses.actions.locked import CLOSED
from courses.forms.trajectory import StepForm
from courses.models import PartCompletion, Trajectory
from courses.standing import Refused

GET_POST = require_http_methods(["GET", "POST"])


@dataclass(frozen=True)
class Step:
    """What one form asks, the verb that records it, and what is said after."""

    name: str
    address: str
    title: str
    form: type[StepForm]
    verb: Callable[..., Any]
    said: str
    note: str = ""


@GET_POST
def on_case(request: Request, case: UUID, step: Step) -> HttpResponse:
    """Something of the whole leerroute."""
    subject = progress_case_for(request.access, case)
    return perform(request, subject, step, {"case": subject})


@GET_POST
def on_trajectory(request: Request, case: UUID, trajectory: UUID, step: Step) -> HttpResponse:
    """Something of one traject of this case."""
    subject = progress_case_for(request.access, case)
    found = Trajectory.objects.select_related("partner").filter(case=subject, pk=trajectory)
    one: Trajectory | None = found.first()
    if one is None:
        raise Http404
    one.case = subject
    return perform(request, subject, step, {"trajectory": one})


@GET_POST
def on_completion(request: Request, case: UUID, completion: UUID, step: Step) -> HttpResponse:
    """What was completed, to take it back."""
    subject = progress_case_for(request.access, case)
    one: PartCompletion | None = PartCompletion.objects.filter(case=subject, pk=completion).first()
    if one is None:
        raise Http404
    one.case = subject
    return perform(request, subject, step, {"completion": one})


def progress_case_for(access: Access, pk: UUID) -> Case:
    """The case, to record its progress; who records it also reads it."""
    require(access, Permission.PROGRESS_VIEW)
    return case_for(access, pk, to=Permission.PROGRESS_MANAGE)


def perform(request: Request, case: Case, step: Step, about: dict[str, Any]) -> HttpResponse:
    """Ask, do, and go back to the page; a refusal stands at its field."""
    overview = reverse("courses:route", args=[case.pk])
    subject = next(iter(about.values()))
    if why := _why_not(case, subject):
        return turned_away(request, why, overview)
    form, focus = form_for(request, step.form, about=subject)
    if request.method == "POST" and form.is_valid():
        who = {"by": request.user, "on": timezone.localdate()}
        try:
            step.verb(**about, **who, **form.facts())
        except Refused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, refused.why)
        else:
            return done(request, step.said, overview)
    of = subject if isinstance(subject, Trajectory) else None
    page = "courses/step_form.html"
    return form_page(request, page, case, form, focus, cancel_url=overview, step=step, of=of)


def _why_not(case: Case, subject: Any) -> str:
    if case.phase == Case.Phase.CLOSED:
        return CLOSED
    return "Dit is al ingetrokken." if getattr(subject, "withdrawn_on", None) else ""
