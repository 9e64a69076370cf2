"""The page for the conversation: where someone is, and what comes."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.views.pages import page_of
from desk.pathway.moments import pathway
from pip_plan.wording import ROUTES


@require_safe
def path(request: Request, case: UUID) -> HttpResponse:
    """One picture, and the same as a table."""
    subject = case_for(request.access, case, to=Permission.CASE_VIEW)
    today = timezone.localdate()
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "person": subject.person,
        "drawing": pathway(subject, request.access, today=today),
        "today": today,
        "route": ROUTES.get(subject.route, ""),
    }
    return render(request, "desk/path.html", context)
