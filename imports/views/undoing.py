"""Undo a case that was taken over."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import discard, form_for
from accounts.http import Request
from imports import actions
from imports.access import taken_for
from imports.actions.undoing import worked_on
from imports.forms.undo import Undo
from imports.models import Taken

WORKED_ON = "In dit dossier is al gewerkt. Terugdraaien kan niet meer."


@require_http_methods(["GET", "POST"])
def undo(request: Request, taken: UUID) -> HttpResponse:
    """What it means, and why; or why it cannot be."""
    subject = taken_for(request.access, taken)
    if subject.undone_on:
        return redirect("imports:one", subject.run_id)
    form, focus = form_for(request, Undo, person=subject.case.person)
    if request.method == "POST" and form.is_valid():
        return _undo(request, subject, form.cleaned_data["why"])
    context = {
        "form": form,
        "number": subject.case.number,
        "row": subject.number,
        "why_not": WORKED_ON if worked_on(subject) else "",
        "cancel_url": reverse("imports:one", args=[subject.run_id]),
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    return render(request, "imports/undo.html", context, status=400 if form.errors else 200)


def _undo(request: Request, taken: Taken, why: str) -> HttpResponse:
    try:
        actions.undo(taken=taken, why=why, by=request.user, on=timezone.localdate())
    except actions.WorkedOn:
        messages.error(request, WORKED_ON)
    except actions.AlreadyUndone:
        messages.warning(request, "Een collega heeft dit al teruggedraaid.")
    else:
        messages.success(request, f"Dossier {taken.case.number} is teruggedraaid.")
    discard(request)
    return redirect("imports:one", taken.run_id)
