"""A form that stood open when its user went to work for another municipality is not sent here.

Each form names the municipality it was filled in for. Elsewhere it does nothing, whatever its
address; what was typed is kept in the municipality that it was meant for.
"""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url

from accounts import drafts, once
from accounts.http import Request
from accounts.models import Membership, User
from tenancy.scope import scope


def meant_for_another(request: Request) -> bool:
    """Whether this form was filled in for another municipality than the one in scope."""
    meant = _meant(request)
    return bool(meant) and meant != str(request.access.municipality.pk)


def refuse(
    request: HttpRequest, user: User, memberships: list[Membership], here: Membership
) -> HttpResponse:
    """The page that says so (409), after the text was kept where the user may work."""
    meant = _meant(request)
    left = next((m for m in memberships if str(m.municipality_id) == meant), None)
    if left is not None:
        keep(request, user, left.municipality_id)
    context = {"now": here.municipality.name, "left": left.municipality.name if left else ""}
    return render(request, "errors/409_old_form.html", context, status=409)


def keep(request: HttpRequest, user: User, municipality: UUID) -> None:
    """What was sent is a draft of its page; so is a form that is open, sent to be kept."""
    with scope(municipality, actor=user.pk):
        if request.path == resolve_url("accounts:draft"):
            drafts.keep_open(user=user, sent=request.POST)
        else:
            drafts.keep(user=user, path=request.path, typed=request.POST)


def _meant(request: HttpRequest) -> str:
    """The municipality that the form names, also where it was sent only to be kept."""
    return request.POST.get(once.FOR) or request.POST.get(f"veld.{once.FOR}") or ""
