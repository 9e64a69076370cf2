"""Whom the municipality works with."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import require
from cases.views.pages import done
from desk.setup.forms.partners import ChangePartner, EndPartner, NewPartner
from desk.setup.meanwhile import show_difference
from partners import actions
from partners.agreements import stand_of
from partners.models import Agreement, Contract, Partner

GET_POST = require_http_methods(["GET", "POST"])
KNOWN = "De gemeente werkt al met deze partner voor dit werk. Kies een andere naam of soort."
ENDED = "De samenwerking met deze partner is al beëindigd."
LIST = "desk:partners"


def partner_for(request: Request, partner: UUID) -> Partner:
    """The partner; 403 without the permission, 404 when it does not exist here."""
    require(request.access, Permission.PARTNER_MANAGE)
    found: Partner | None = Partner.objects.filter(pk=partner).first()
    if found is None:
        raise Http404
    return found


def ended(request: Request) -> HttpResponse:
    """Back to the list: the work with this partner is over."""
    messages.warning(request, ENDED)
    return redirect(LIST)


def shown(
    request: Request, template: str, form: forms.Form, focus: str | None, **more: Any
) -> HttpResponse:
    """A page with a form; 409 when a colleague was first, 400 when something in it is wrong."""
    status = 409 if more.get("who") else 400 if form.errors else 200
    more |= {"form": form, "draft_restored": focus is not None, "focus": focus or ""}
    return render(request, template, {"who": "", "differences": [], **more}, status=status)


@GET_POST
def partners(request: Request) -> HttpResponse:
    """All partners, and a form for one more."""
    require(request.access, Permission.PARTNER_MANAGE)
    today = timezone.localdate()
    form, focus = form_for(request, NewPartner, initial={"since": today})
    if request.method == "POST" and form.is_valid():
        home = request.access.municipality
        try:
            made = actions.add_partner(
                municipality=home, by=request.user, on=today, **form.cleaned_data
            )
        except actions.AlreadyKnown:
            form.add_error("name", KNOWN)
        else:
            said = "De partner is vastgelegd. Leg nu een contactpersoon vast."
            return done(request, said, reverse("desk:partner", args=[made.pk]))
    found = Partner.objects.order_by("name", "kind", "since")
    working = [one for one in found if not one.until]
    more: dict[str, Any] = {"working": working, "over": [one for one in found if one.until]}
    more["agreed"] = stand_of(working, on=today)
    return shown(request, "desk/setup/partners.html", form, focus, **more)


@GET_POST
def partner(request: Request, partner: UUID) -> HttpResponse:
    """One partner and who answers there; what a colleague changed meanwhile is shown beside it."""
    subject = partner_for(request, partner)
    if subject.until:
        return ended(request)
    names = (*actions.FIELDS, "version")
    form, focus = form_for(
        request, ChangePartner, initial={name: getattr(subject, name) for name in names}
    )
    more: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        data = dict(form.cleaned_data)
        who = {"by": request.user, "on": timezone.localdate(), "seen": data.pop("version")}
        try:
            actions.change_partner(partner=subject, **who, **data)
        except actions.AlreadyKnown:
            form.add_error("name", KNOWN)
        except actions.AlreadyEnded:
            return ended(request)
        except actions.ChangedMeanwhile as changed:
            more = show_difference(form, changed.now)
        else:
            return done(request, "De partner is gewijzigd.", reverse(LIST))
    more |= {"partner": subject, "contacts": list(subject.contacts.order_by("created_at"))}
    more |= {
        "agreements": Agreement.objects.standing().filter(partner=subject).order_by("since"),
        "contracts": Contract.objects.standing().filter(partner=subject).order_by("since"),
    }
    return shown(request, "desk/setup/partner.html", form, focus, **more)


@GET_POST
def partner_end(request: Request, partner: UUID) -> HttpResponse:
    """The last day of the work with a partner."""
    subject, today = partner_for(request, partner), timezone.localdate()
    form, focus = form_for(request, EndPartner, partner=subject, initial={"until": today})
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_partner(partner=subject, by=request.user, on=today, **form.cleaned_data)
        except actions.AlreadyEnded:
            return ended(request)
        return done(request, "De samenwerking is beëindigd.", reverse(LIST))
    more = {"partner": subject, "title": "Samenwerking beëindigen", "remove_url": ""}
    return shown(request, "desk/setup/partner_form.html", form, focus, **more)
