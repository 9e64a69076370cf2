"""How long the data of a case may be kept, and why."""

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
from law.bi2021 import BI2021, KEEP, KEEP_CORE
from retention.clock import clock_of, kept_for


@require_safe
def keeping(request: Request, case: UUID) -> HttpResponse:
    """Which data go when, by the definitive end of the duty (Bi art. 9.9)."""
    subject = case_for(request.access, case, to=Permission.CASE_VIEW)
    article = BI2021.art("9.9")
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "clock": clock_of(subject, on=timezone.localdate()),
        "core": kept_for(KEEP_CORE, request.access.permissions),
        "other": kept_for(KEEP, request.access.permissions),
        "article": {"name": str(article), "url": article.url},
    }
    return render(request, "retention/keeping.html", context)
