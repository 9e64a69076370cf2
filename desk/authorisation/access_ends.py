"""Stopping access, a new link, a new code: what an administrator does to one account."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts import actions
from accounts.actions.administrators import leaves_one
from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import require
from desk.authorisation.forms.members import Reason
from desk.authorisation.members import PROPOSED, colleague
from desk.authorisation.refusals import REFUSALS, said

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
def stop(request: Request, user: UUID) -> HttpResponse:
    """Ask whether it is meant, then end every role of this colleague here, at once."""
    require(request.access, Permission.MEMBER_MANAGE)
    subject, refusal = colleague(user), ""
    if request.method == "POST":
        try:
            actions.stop_access(user=subject, by=request.user, on=timezone.localdate())
        except REFUSALS as error:
            refusal = said(error)
        else:
            messages.success(request, f"{subject.name} heeft geen toegang meer.")
            return redirect("desk:member", subject.pk)
    context = {
        "subject": subject,
        "refusal": refusal,
        "yourself": subject == request.user,
        "leaves_one": leaves_one(subject, on=timezone.localdate()),
    }
    status = 400 if refusal else 200
    return render(request, "desk/authorisation/stop.html", context, status=status)


@require_POST
def invitation(request: Request, user: UUID) -> HttpResponse:
    """A link to choose a password, to the colleague's own address."""
    require(request.access, Permission.MEMBER_MANAGE)
    subject = colleague(user)
    try:
        actions.send_link(user=subject, by=request.user, on=timezone.localdate())
    except actions.NotHere as error:
        messages.error(request, said(error))
    else:
        messages.success(request, f"Er gaat een link naar {subject.username}.")
    return redirect("desk:member", subject.pk)


@GET_POST
def code_reset(request: Request, user: UUID) -> HttpResponse:
    """Propose that the colleague sets up the code for signing in anew."""
    require(request.access, Permission.MEMBER_MANAGE)
    subject = colleague(user)
    form, focus = form_for(request, Reason)
    if request.method == "POST" and form.is_valid():
        try:
            change = actions.propose_code_reset(
                user=subject, by=request.user, on=timezone.localdate(), **form.cleaned_data
            )
        except REFUSALS as error:
            form.add_error(None, said(error))
        else:
            discard(request)
            messages.success(request, PROPOSED)
            return redirect("desk:change", change.pk)
    context = {
        "form": form,
        "title": f"Inlogcode van {subject.name} opnieuw instellen",
        "button": "Nieuwe inlogcode voorstellen",
        "cancel_url": reverse("desk:member", args=[subject.pk]),
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    status = 400 if form.errors else 200
    return render(request, "desk/authorisation/member_form.html", context, status=status)
