"""Who answers at a partner."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import require
from cases.views.pages import done
from desk.setup.forms.partners import ChangeContact, NewContact
from desk.setup.meanwhile import show_difference
from desk.setup.views.partners import GET_POST, ended, partner_for, shown
from partners import actions
from partners.models import ContactPerson, Partner

PAGE = "desk/setup/partner_form.html"


def contact_for(request: Request, contact: UUID) -> ContactPerson:
    """The contact person; 403 without the permission, 404 when there is none here."""
    require(request.access, Permission.PARTNER_MANAGE)
    everyone = ContactPerson.objects.select_related("partner")
    found: ContactPerson | None = everyone.filter(pk=contact).first()
    if found is None:
        raise Http404
    return found


def page_of(partner: Partner) -> str:
    return reverse("desk:partner", args=[partner.pk])


@GET_POST
def new_contact(request: Request, partner: UUID) -> HttpResponse:
    """Someone more who answers at a partner."""
    subject, today = partner_for(request, partner), timezone.localdate()
    form, focus = form_for(request, NewContact)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_contact(partner=subject, by=request.user, on=today, **form.cleaned_data)
        except actions.AlreadyEnded:
            return ended(request)
        return done(request, "De contactpersoon is vastgelegd.", page_of(subject))
    more = {"partner": subject, "title": "Contactpersoon vastleggen", "remove_url": ""}
    return shown(request, PAGE, form, focus, **more)


@GET_POST
def contact(request: Request, contact: UUID) -> HttpResponse:
    """Change who answers and how they are reached, or remove them."""
    subject = contact_for(request, contact)
    names = ("name", "role", "email", "phone", "version")
    initial = {name: getattr(subject, name) or "" for name in names}
    form, focus = form_for(request, ChangeContact, initial=initial)
    more: dict[str, Any] = {"partner": subject.partner, "title": "Contactpersoon wijzigen"}
    if request.method == "POST" and form.is_valid():
        data = dict(form.cleaned_data)
        who = {"by": request.user, "on": timezone.localdate(), "seen": data.pop("version")}
        try:
            actions.change_contact(contact=subject, **who, **data)
        except actions.AlreadyEnded:
            return ended(request)
        except actions.ChangedMeanwhile as changed:
            more |= show_difference(form, changed.now)
        else:
            return done(request, "De contactpersoon is gewijzigd.", page_of(subject.partner))
    more["remove_url"] = reverse("desk:contact_removal", args=[subject.pk])
    return shown(request, PAGE, form, focus, **more)


@require_POST
def contact_removal(request: Request, contact: UUID) -> HttpResponse:
    """Someone no longer answers at the partner."""
    subject = contact_for(request, contact)
    try:
        actions.remove_contact(contact=subject, by=request.user, on=timezone.localdate())
    except actions.AlreadyEnded:
        return ended(request)
    return done(request, "De contactpersoon is verwijderd.", page_of(subject.partner))
