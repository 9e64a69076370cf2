"""Where Beheer begins."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.models import AccessChange
from desk.setup.places import places_of


@require_safe
def landing(request: Request) -> HttpResponse:
    """The screens under Beheer that this user may open, with what one does there."""
    places = places_of(request.access)
    if not places:
        raise PermissionDenied
    waiting = AccessChange.objects.waiting().exclude(proposed_by=request.user).count()
    return render(request, "desk/setup/landing.html", {"places": places, "waiting": waiting})
