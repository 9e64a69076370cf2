"""How a person is reached, and that they were: two clicks from the case."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.models import User
from accounts.permissions import Permission
from cases import actions
from cases.access import case_for
from cases.contacts import UNKNOWN, contact_rows, details_of
from cases.forms.contact import Details
from cases.forms.contact_moment import Moment
from cases.models import Case, ContactDetails, ContactMoment
from cases.tvs_list import typed
from cases.views.pages import done, form_page, page_of, retyped

GET_POST = require_http_methods(["GET", "POST"])
FIELDS = ("phone", "email", "channel", "language", "interpreter")
MOST = 50
CLOSED = "Dit dossier is afgesloten. U kunt er geen herinnering meer aan toevoegen."


@GET_POST
def details(request: Request, case: UUID) -> HttpResponse:
    """Change how the person is reached; what a colleague changed meanwhile is shown beside it."""
    subject = case_for(request.access, case, to=Permission.CONTACT_MANAGE)
    kept = details_of(subject)
    form, focus = form_for(request, Details, initial=_initial(kept))
    differences: list[dict[str, str]] = []
    who = ""
    if request.method == "POST" and form.is_valid():
        data = dict(form.cleaned_data)
        try:
            actions.change_contact(
                case=subject,
                seen=data.pop("version"),
                by=request.user,
                on=timezone.localdate(),
                **data,
            )
        except actions.ChangedMeanwhile as changed:
            differences, who = _differences(form, changed.now), _who(changed.now)
            retyped(form, version=str(changed.now.version))
        else:
            return done(request, "De contactgegevens zijn bewaard.", page_of(subject))
    return form_page(
        request,
        "cases/contact_form.html",
        subject,
        form,
        focus,
        status=409 if who else 0,
        differences=differences,
        who=who,
    )


@GET_POST
def moments(request: Request, case: UUID) -> HttpResponse:
    """Keep that there was contact, and see when there was."""
    subject = case_for(request.access, case, to=Permission.CONTACT_MANAGE)
    form, focus = form_for(request, Moment)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            actions.note_contact(case=subject, by=request.user, on=timezone.localdate(), **data)
        except actions.CaseClosed:
            form.add_error("again", CLOSED)
        else:
            return done(request, "Het contactmoment is vastgelegd.", page_of(subject))
    return form_page(
        request, "cases/contact_moments.html", subject, form, focus, moments=_moments(subject)
    )


def _initial(kept: ContactDetails | None) -> dict[str, Any]:
    if kept is None:
        return {"version": 0}
    values = {name: getattr(kept, name) or "" for name in FIELDS}
    return values | {"interpreter": typed(kept.interpreter), "version": kept.version}


def _differences(form: Details, now: ContactDetails) -> list[dict[str, str]]:
    """Label, how it stands now, and what was typed, for each field where they differ."""
    found = []
    there = {name: value for name, _, value in contact_rows(now)}
    data = form.cleaned_data
    for name in FIELDS:
        choices = dict(getattr(form.fields[name], "choices", ()))
        value = typed(data[name]) or ""
        mine = str(choices.get(value, value)) if value else UNKNOWN
        if mine != there[name]:
            label = str(form.fields[name].label)
            found.append({"label": label, "now": there[name], "typed": mine})
    return found


def _who(now: ContactDetails) -> str:
    colleague = User.objects.filter(pk=now.changed_by).first() if now.changed_by else None
    at = timezone.localtime(now.changed_at)
    return f"{colleague.name if colleague else 'Een collega'} om {at:%H:%M}"


def _moments(case: Case) -> list[dict[str, Any]]:
    kept = list(ContactMoment.objects.filter(case=case).order_by("-on", "-created_at")[:MOST])
    names = dict(User.objects.filter(pk__in={m.by for m in kept}).values_list("pk", "name"))
    return [{"on": m.on, "what": m.get_kind_display(), "who": names.get(m.by, "")} for m in kept]
