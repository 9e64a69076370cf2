"""The tab of the PIP: what holds now, what was proposed, and every version before."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.access import Access
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case, Task
from cases.views.pages import page_of
from law.awb import AWB
from pip_plan.access import Versions, objectives_of, versions_of, why_no_plan
from pip_plan.models import Objective, Plan
from pip_plan.shown import facts_of_plan


@require_safe
def overview(request: Request, case: UUID) -> HttpResponse:
    """The plan that holds with its doelstellingen, the proposal, the deadline or the term."""
    subject = case_for(request.access, case, to=Permission.PLAN_VIEW)
    versions = versions_of(subject)
    current = versions.current
    tasks = Task.objects.open().filter(case=subject)
    clocks = tasks.filter(kind__in=(Task.Kind.PLAN, Task.Kind.TERM)).order_by("due_on")
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "current": current,
        "objection": AWB.art("6:7"),
        "groups": facts_of_plan(current) if current else [],
        "objectives": _rows(request.access, subject, current),
        "proposal": versions.proposal,
        "earlier": _earlier(subject, versions),
        "clocks": [_clock(task) for task in clocks],
        "why_not": why_no_plan(subject),
        "links": _links(request.access, subject, versions),
        "taken_over": subject.plan_dated_on if not versions.signed else None,
    }
    return render(request, "pip_plan/plan.html", context)


@require_safe
def version(request: Request, case: UUID, plan: UUID) -> HttpResponse:
    """One signed version as it was, with what came of its doelstellingen."""
    subject = case_for(request.access, case, to=Permission.PLAN_VIEW)
    found = next((one for one in versions_of(subject).signed if one.pk == plan), None)
    if found is None:
        raise Http404
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "plan": found,
        "groups": facts_of_plan(found),
        "objectives": [(one, "") for one in objectives_of(found)],
        "back": reverse("pip_plan:plan", args=[subject.pk]),
    }
    return render(request, "pip_plan/version.html", context)


def _rows(access: Access, case: Case, plan: Plan | None) -> list[tuple[Objective, str]]:
    """Each doelstelling with where its outcome is noted, as long as it was not."""
    may = access.may(Permission.PLAN_MANAGE) and case.phase != Case.Phase.CLOSED
    return [
        (one, _outcome_url(case, one) if may and not one.outcome else "")
        for one in (objectives_of(plan) if plan else [])
    ]


def _outcome_url(case: Case, objective: Objective) -> str:
    return reverse("pip_plan:outcome", args=[case.pk, objective.pk])


def _earlier(case: Case, versions: Versions) -> list[tuple[Plan, str]]:
    kept = [one for one in versions.signed if one is not versions.current]
    return [(one, reverse("pip_plan:version", args=[case.pk, one.pk])) for one in kept]


def _clock(task: Task) -> dict[str, Any]:
    return {
        "label": task.name,
        "due": task.due_on,
        "steps": task.explanation(),
        "article": task.article,
        "article_url": task.article_url,
    }


def _links(access: Access, case: Case, versions: Versions) -> dict[str, str]:
    """What this user may do now."""
    if not access.may(Permission.PLAN_MANAGE) or why_no_plan(case):
        return {}
    names = ["proposal", *(("signature", "dropping") if versions.proposal else ())]
    return {name: reverse(f"pip_plan:{name}", args=[case.pk]) for name in names}
