"""Note what came of a doelstelling of the PIP that holds."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import done, form_page, turned_away
from pip_plan import actions
from pip_plan.access import CLOSED, objectives_of, versions_of
from pip_plan.forms.signing import OutcomeForm

ALREADY = "De uitkomst van dit doel is al vastgelegd."


@require_http_methods(["GET", "POST"])
def outcome(request: Request, case: UUID, objective: UUID) -> HttpResponse:
    """404 when it is no doelstelling of the current PIP of this case."""
    subject = case_for(request.access, case, to=Permission.PLAN_MANAGE)
    back = reverse("pip_plan:plan", args=[subject.pk])
    plan = versions_of(subject).current
    listed = objectives_of(plan) if plan else []
    goal = next((one for one in listed if one.pk == objective), None)
    if goal is None:
        raise Http404
    if goal.outcome or subject.phase == Case.Phase.CLOSED:
        return turned_away(request, ALREADY if goal.outcome else CLOSED, back)
    today = timezone.localdate()
    form, focus = form_for(request, OutcomeForm, initial={"on_day": today})
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_outcome(objective=goal, by=request.user, on=today, **form.cleaned_data)
        except actions.AlreadyNoted:
            return turned_away(request, ALREADY, back)
        return done(request, "De uitkomst is vastgelegd.", back)
    template = "pip_plan/outcome.html"
    return form_page(request, template, subject, form, focus, objective=goal, cancel_url=back)
