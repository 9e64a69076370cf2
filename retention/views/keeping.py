"""How long the data of a case may be kept, and why."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.people import names_of
from accounts.permissions import Permission
from cases.access import case_for
from cases.views.pages import page_of
from law.bi2021 import BI2021, KEEP, KEEP_CORE
from retention.clock import clock_of, kept_for
from retention.holds import held
from retention.models import Hold


@require_safe
def keeping(request: Request, case: UUID) -> HttpResponse:
    """Which data go when, by the definitive end of the duty (Bi art. 9.9)."""
    subject = case_for(request.access, case, to=Permission.CASE_VIEW)
    article = BI2021.art("9.9")
    holds = list(Hold.objects.standing().filter(person=subject.person_id).order_by("set_on"))
    for one in holds:
        one.person = subject.person
    context = {
        "case": {"number": subject.number, "url": page_of(subject), "pk": subject.pk},
        "held": held([subject.person_id]).get(subject.person_id, []),
        "holds": holds,
        "who": names_of(one.set_by for one in holds),
        "may_hold": request.access.may(Permission.HOLD_SET),
        "clock": clock_of(subject, on=timezone.localdate()),
        "core": kept_for(KEEP_CORE, request.access.permissions),
        "other": kept_for(KEEP, request.access.permissions),
        "article": {"name": str(article), "url": article.url},
    }
    return render(request, "retention/keeping.html", context)
