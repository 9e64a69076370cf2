"""How far the municipality is with setting up."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import require
from cases.views.pages import done
from desk.models import SetupStep
from desk.setup.actions.steps import ChangedMeanwhile, set_step
from desk.setup.checklist import rows
from desk.setup.forms.steps import StepForm
from desk.setup.meanwhile import show_difference
from desk.setup.steps import BY_SLUG
from desk.setup.views.partners import shown


@require_safe
def steps(request: Request) -> HttpResponse:
    """Every step with how far it is, who sees to it, by when, and where it is done."""
    require(request.access, Permission.SETTINGS_MANAGE)
    found = rows(request.access, on=timezone.localdate())
    context = {"rows": found, "done": sum(row.done for row in found)}
    return render(request, "desk/setup/steps.html", context)


@require_http_methods(["GET", "POST"])
def step(request: Request, step: str) -> HttpResponse:
    """Agree about one step; what a colleague changed meanwhile is shown beside it."""
    require(request.access, Permission.SETTINGS_MANAGE)
    if (subject := BY_SLUG.get(step)) is None:
        raise Http404
    now = SetupStep.objects.filter(slug=step).first() or SetupStep(version=0)
    form, focus = form_for(request, StepForm, step=subject, initial=_initial(now))
    more: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        data = {"marked": False, **form.cleaned_data}
        who = {"by": request.user, "on": timezone.localdate(), "seen": data.pop("version")}
        try:
            set_step(municipality=request.access.municipality, step=subject, **who, **data)
        except ChangedMeanwhile as changed:
            more = show_difference(form, changed.now)
        else:
            return done(request, "De stap is bijgewerkt.", reverse("desk:steps"))
    return shown(request, "desk/setup/step.html", form, focus, step=subject, **more)


def _initial(now: SetupStep) -> dict[str, Any]:
    return {
        "owner": now.owner_id,
        "due_on": now.due_on,
        "note": now.note or "",
        "marked": bool(now.marked_on),
        "version": now.version,
    }
