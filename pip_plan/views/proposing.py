"""Propose a version of the PIP: the first, after a move, or a change."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import done, form_page, turned_away
from courses.access import followed_hours
from pip_plan import actions
from pip_plan.access import Versions, last_day, objectives_of, versions_of, why_no_plan
from pip_plan.actions.proposing import FIRST_ONES
from pip_plan.forms.filled import first_initial, initial_of, is_late
from pip_plan.forms.plan import PlanForm
from pip_plan.models import Plan

MADE = "Het PIP is klaar om te ondertekenen."


@require_http_methods(["GET", "POST"])
def proposal(request: Request, case: UUID) -> HttpResponse:
    """What stood in the plan before is filled in; sending takes the place of an open proposal."""
    subject = case_for(request.access, case, to=Permission.PLAN_MANAGE)
    back = reverse("pip_plan:plan", args=[subject.pk])
    if why := why_no_plan(subject):
        return turned_away(request, why, back)
    versions = versions_of(subject)
    options = form_options(subject, versions)
    initial = _initial(versions) | {"effort_hours": followed_hours(subject) or None}
    form, focus = form_for(request, PlanForm, initial=initial, **options)
    if request.method == "POST" and form.is_valid() and _proposed(request, subject, form):
        return done(request, MADE, reverse("pip_plan:signature", args=[subject.pk]))
    return form_page(
        request,
        "pip_plan/proposal.html",
        subject,
        form,
        focus,
        heading="PIP wijzigen" if versions.signed else "PIP opstellen",
        rules_url=reverse("pip_plan:rules", args=[subject.pk]),
        cancel_url=back,
    )


def form_options(case: Case, versions: Versions) -> dict[str, Any]:
    """What the form asks of this case now."""
    changes = [one for one in Plan.Change if (one in FIRST_ONES) != bool(versions.signed)]
    if case.plan_dated_on and not versions.signed:
        changes = [Plan.Change.MOVED]
    late = not versions.signed and is_late(last_day(case))
    asylum = case.target_group == Case.TargetGroup.ASYLUM
    return {"changes": changes, "asylum": asylum, "late": late}


def _initial(versions: Versions) -> dict[str, Any]:
    base = versions.proposal or versions.current
    if base is None:
        return first_initial()
    names, today = PlanForm.base_fields, timezone.localdate()
    known = initial_of(base, objectives_of(base), names=names, today=today)
    if versions.proposal is None:
        known["change"] = None
    return known


def _proposed(request: Request, case: Case, form: PlanForm) -> bool:
    try:
        actions.propose(case=case, content=form.content(), by=request.user, on=timezone.localdate())
    except actions.MayNot as refused:
        form.add_error(None, str(refused))
    except actions.NotAllowed as refused:
        form.blame(refused.problems)
    return form.is_valid()
