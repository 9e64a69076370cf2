"""The screens of colleagues: who works here, and until when."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts import actions
from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.models import AccessChange, Membership, User
from accounts.people import ever_here
from accounts.permissions import Permission
from cases.access import require
from desk.authorisation import people
from desk.authorisation.forms.members import AddMember, GiveRole, LastDay
from desk.authorisation.refusals import REFUSALS, said

GET_POST = require_http_methods(["GET", "POST"])
PROPOSED = "De wijziging is voorgesteld. Zij geldt als een tweede beheerder haar goedkeurt."


@require_safe
def members(request: Request) -> HttpResponse:
    """Everyone who works or worked here."""
    require(request.access, Permission.MEMBER_MANAGE)
    everyone = people.everyone(on=timezone.localdate())
    context = {"colleagues": everyone, "active": sum(one.active for one in everyone)}
    return render(request, "desk/authorisation/members.html", context)


@GET_POST
def new_member(request: Request) -> HttpResponse:
    """Propose a role for someone new."""
    require(request.access, Permission.MEMBER_MANAGE)
    today = timezone.localdate()
    form, focus = form_for(request, AddMember, initial={"since": today})
    if request.method == "POST" and form.is_valid():
        try:
            change = actions.propose_member(by=request.user, on=today, **form.cleaned_data)
        except REFUSALS as error:
            form.add_error(None, said(error))
        else:
            return _proposed(request, change)
    return _page(request, form, focus, "Medewerker toevoegen", "Medewerker voorstellen")


@GET_POST
def member(request: Request, user: UUID) -> HttpResponse:
    """One colleague, and a form for one more role."""
    require(request.access, Permission.MEMBER_MANAGE)
    subject, today = colleague(user), timezone.localdate()
    form, focus = form_for(request, GiveRole, initial={"since": today})
    if request.method == "POST" and form.is_valid():
        who: dict[str, Any] = {"email": subject.username, "name": subject.name}
        try:
            change = actions.propose_member(by=request.user, on=today, **who, **form.cleaned_data)
        except REFUSALS as error:
            form.add_error(None, said(error))
        else:
            return _proposed(request, change)
    rows = Membership.objects.select_related("user", "role").filter(user=subject)
    held = [people.standing(one, on=today) for one in rows.order_by("since", "role__name")]
    context = {
        "form": form,
        "subject": subject,
        "held": held,
        "active": any(one.ends for one in held),
        "works_here": any(one.kind == "goed" for one in held),
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    status = 400 if form.errors else 200
    return render(request, "desk/authorisation/member.html", context, status=status)


@GET_POST
def last_day(request: Request, membership: UUID) -> HttpResponse:
    """Until when a role lasts: shorter holds at once, longer takes a second administrator."""
    require(request.access, Permission.MEMBER_MANAGE)
    found = Membership.objects.select_related("user", "role").filter(pk=membership)
    subject = found.filter(stopped_at=None).first()
    if subject is None:
        raise Http404
    form, focus = form_for(request, LastDay, membership=subject, initial={"until": subject.until})
    if request.method == "POST" and form.is_valid():
        try:
            return _moved(request, form)
        except REFUSALS as error:
            form.add_error(None, said(error))
    name = f"Einddatum van {subject.role.name} voor {subject.user.name}"
    back = reverse("desk:member", args=[subject.user_id])
    return _page(request, form, focus, name, "Einddatum vastleggen", back)


def _moved(request: Request, form: LastDay) -> HttpResponse:
    membership, until = form.membership, form.cleaned_data["until"]
    today = timezone.localdate()
    if form.longer(until):
        change = actions.propose_prolonging(
            membership=membership,
            until=until,
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=today,
        )
        return _proposed(request, change)
    actions.end_membership(membership=membership, until=until, by=request.user, on=today)
    discard(request)
    messages.success(request, "De einddatum is vastgelegd.")
    return redirect("desk:member", membership.user_id)


def colleague(pk: UUID) -> User:
    """Who works or worked here; 404 for anyone else."""
    found = ever_here().filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _proposed(request: Request, change: AccessChange) -> HttpResponse:
    discard(request)
    messages.success(request, PROPOSED)
    return redirect("desk:change", change.pk)


def _page(
    request: Request,
    form: AddMember | LastDay,
    focus: str | None,
    title: str,
    button: str,
    back: str = "",
) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "button": button,
        "cancel_url": back or reverse("desk:members"),
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    status = 400 if form.errors else 200
    return render(request, "desk/authorisation/member_form.html", context, status=status)
