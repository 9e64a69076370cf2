"""What is done with a list: pass it on, approve it, call it off."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from guidance.views.steps import did, who
from retention import actions
from retention.access import list_for
from retention.forms.approving import Approve
from retention.views.steps import page_of


@require_POST
def reviewing(request: Request, destruction: UUID) -> HttpResponse:
    """This colleague read the list."""
    found = list_for(request.access, destruction, to=Permission.DESTRUCTION_REVIEW)
    seen = request.POST.get("gezien", "")
    return did(
        request,
        lambda: actions.review_list(of=found, seen=seen, **who(request)),
        "De lijst is beoordeeld. Een ander keurt haar goed.",
        page_of(found),
    )


@require_http_methods(["GET", "POST"])
def approving(request: Request, destruction: UUID) -> HttpResponse:
    """A second person approves, with the name of the municipality typed over."""
    found = list_for(request.access, destruction, to=Permission.DESTRUCTION_APPROVE)
    name = request.access.municipality.name
    form, _ = form_for(request, Approve, municipality=name)
    if request.method == "POST" and form.is_valid():
        seen = request.POST.get("gezien", "")
        return did(
            request,
            lambda: actions.approve_list(of=found, seen=seen, **who(request)),
            "De vernietiging is goedgekeurd. Zij begint na zeven dagen bedenktijd.",
            page_of(found),
        )
    context = {
        "form": form,
        "list": found,
        "people": found.items.included().count(),
        "back": page_of(found),
    }
    return render(request, "retention/approving.html", context, status=400 if form.errors else 200)


@require_POST
def cancelling(request: Request, destruction: UUID) -> HttpResponse:
    """Nothing of it will be destroyed."""
    found = list_for(request.access, destruction)
    return did(
        request,
        lambda: actions.cancel_list(of=found, **who(request)),
        "De vernietiging is afgelast.",
        page_of(found),
    )
