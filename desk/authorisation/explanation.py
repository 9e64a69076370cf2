"""The screen that says why someone may see something."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import require
from desk.authorisation.forms.explanation import Explain
from desk.authorisation.why import explain
from privacy.register import kept


@require_safe
def explanation(request: Request) -> HttpResponse:
    """The question, and when it was asked the chain of grants."""
    require(request.access, Permission.ACCESS_EXPLAIN)
    form = Explain(request.GET or None)
    oversees = request.access.may(Permission.AUDIT_VIEW)
    context: dict[str, Any] = {"form": form, "answer": None, "oversees": oversees}
    if not form.is_bound or not form.is_valid():
        status = 400 if form.is_bound else 200
        return render(request, "desk/authorisation/explanation.html", context, status=status)
    category, data = form.category(), form.cleaned_data
    today = timezone.localdate()
    context |= {
        "answer": explain(data["employee"], data["case"], category, by=request.access, on=today),
        "employee": data["employee"],
        "case": data["case"],
        "category": category,
        "kept": kept(category.keep),
        "today": today,
    }
    return render(request, "desk/authorisation/explanation.html", context)
