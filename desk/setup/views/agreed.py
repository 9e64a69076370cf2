"""What was agreed with a partner, recorded once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from accounts.drafts import form_for
from accounts.http import Request
from cases.views.pages import done
from desk.setup.forms.partners import NewAgreement, NewContract
from desk.setup.views.partners import GET_POST, ended, partner_for, shown
from partners import actions


@GET_POST
def new_agreement(request: Request, partner: UUID) -> HttpResponse:
    """A verwerkersovereenkomst."""
    title = "Verwerkersovereenkomst vastleggen"
    said = "De verwerkersovereenkomst is vastgelegd."
    return _agreed(request, partner, NewAgreement, actions.add_agreement, title, said)


@GET_POST
def new_contract(request: Request, partner: UUID) -> HttpResponse:
    """A contract with the hours that were bought."""
    title, said = "Contract vastleggen", "Het contract is vastgelegd."
    return _agreed(request, partner, NewContract, actions.add_contract, title, said)


def _agreed(
    request: Request,
    partner: UUID,
    asked: type[forms.Form],
    verb: Callable[..., Any],
    title: str,
    said: str,
) -> HttpResponse:
    subject, today = partner_for(request, partner), timezone.localdate()
    if subject.until:
        return ended(request)
    form, focus = form_for(request, asked, initial={"since": today})
    if request.method == "POST" and form.is_valid():
        try:
            verb(partner=subject, by=request.user, on=today, **form.cleaned_data)
        except actions.AlreadyEnded:
            return ended(request)
        return done(request, said, reverse("desk:partner", args=[subject.pk]))
    more = {"partner": subject, "title": title, "remove_url": ""}
    return shown(request, "desk/setup/partner_form.html", form, focus, **more)
