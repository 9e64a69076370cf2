"""The screens of changes of access: what was proposed, what it would do, and the decision."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts import actions
from accounts.http import Request
from accounts.models import AccessChange
from accounts.permissions import Permission
from accounts.waiting import needed_for
from cases.models import Case
from desk.authorisation.areas import by_area
from desk.authorisation.effect import shifts
from desk.authorisation.refusals import REFUSALS, said

LATEST = 50
WITH = ("role", "membership__user", "user", "proposed_by", "decided_by", "municipality")


@require_safe
def changes(request: Request) -> HttpResponse:
    """What waits, and what was decided lately; who oversees reads it and decides nothing."""
    _any_reader(request)
    found = AccessChange.objects.select_related(*WITH).order_by("-created_at")
    rows = list(found[:LATEST])
    waiting = list(AccessChange.objects.waiting().select_related(*WITH).order_by("created_at"))
    ended = [change for change in rows if change not in waiting]
    context = {"waiting": waiting, "ended": ended, "me": request.user}
    return render(request, "desk/authorisation/changes.html", context)


@require_safe
def change(request: Request, change: UUID) -> HttpResponse:
    """One change, with what it would do to whom."""
    return _page(request, _change(request, change, deciding=False))


@require_POST
def approval(request: Request, change: UUID) -> HttpResponse:
    done = "De wijziging is goedgekeurd en geldt nu."
    if _change(request, change).kind == AccessChange.Kind.MEMBER_ADD:
        done += " Een nieuwe collega krijgt een mail om een wachtwoord te kiezen."
    return _decide(request, change, actions.approve, done)


@require_POST
def rejection(request: Request, change: UUID) -> HttpResponse:
    return _decide(request, change, actions.reject, "De wijziging is afgewezen.")


@require_POST
def withdrawal(request: Request, change: UUID) -> HttpResponse:
    return _decide(request, change, actions.withdraw, "Het voorstel is ingetrokken.")


def _decide(request: Request, pk: UUID, verb: Callable[..., None], done: str) -> HttpResponse:
    subject = _change(request, pk)
    try:
        verb(change=subject, by=request.user, on=timezone.localdate())
    except REFUSALS as error:
        return _page(request, subject, refusal=said(error))
    messages.success(request, done)
    return redirect("desk:changes")


DECIDERS = {Permission.MEMBER_MANAGE, Permission.ROLE_MANAGE}


def _any_reader(request: Request) -> None:
    if not (DECIDERS | {Permission.AUDIT_VIEW}) & request.access.permissions:
        raise PermissionDenied


def _change(request: Request, pk: UUID, *, deciding: bool = True) -> AccessChange:
    """403 for who may not decide on this kind (or read it), 404 when it does not exist here."""
    _any_reader(request)
    found: AccessChange | None = AccessChange.objects.select_related(*WITH).filter(pk=pk).first()
    if found is None:
        raise Http404
    oversees = request.access.may(Permission.AUDIT_VIEW) and not deciding
    if not oversees and not request.access.may(needed_for(found)):
        raise PermissionDenied
    return found


def _page(request: Request, subject: AccessChange, *, refusal: str = "") -> HttpResponse:
    open_now = not subject.outcome and not subject.lapsed
    role_changes = subject.kind == AccessChange.Kind.ROLE_CHANGE
    context = {
        "change": subject,
        "refusal": refusal,
        "open": open_now,
        "mine": subject.proposed_by_id == request.user.pk,
        "decides": request.access.may(needed_for(subject)),
        "areas": by_area(subject.permissions),
        "shifts": shifts(subject.role, subject.permissions, on=timezone.localdate())
        if open_now and role_changes
        else [],
        "cases_text": _number(Case.objects.count()) if open_now and role_changes else "",
    }
    status = 400 if refusal else 200
    return render(request, "desk/authorisation/change.html", context, status=status)


def _number(cases: int) -> str:
    """1 dossier, 27.803 dossiers"""
    return "1 dossier" if cases == 1 else f"{cases:,} dossiers".replace(",", ".")
