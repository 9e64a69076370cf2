"""A new case: first look whether the person is known, then open it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases import actions
from cases.access import note_shown, require
from cases.alike import Alike, alike
from cases.forms.arrival import LookUp
from cases.forms.open_case import OpenCase
from cases.models import ArrivalCheck, Case
from cases.views.pages import page_of, turned_away

GET_POST = require_http_methods(["GET", "POST"])
ADDRESS = ("street", "postcode", "city")


@GET_POST
def look_up(request: Request) -> HttpResponse:
    """Who is it? Nothing is made before it was looked up."""
    _may_open(request)
    form, focus = form_for(request, LookUp, access=request.access)
    if request.method == "POST" and form.is_valid():
        check = actions.look_up(wanted=form.identity(), by=request.user)
        discard(request)
        return redirect("cases:arrival_case", check.pk)
    context = {"form": form, "draft_restored": focus is not None, "focus": focus or ""}
    return render(request, "cases/arrival.html", context, status=400 if form.errors else 200)


@GET_POST
def open_case(request: Request, check: UUID) -> HttpResponse:
    """Who is perhaps the same; and when it is nobody, the case."""
    _may_open(request)
    kept = ArrivalCheck.objects.filter(pk=check, user=request.user).first()
    if kept is None:
        raise Http404
    if kept.case_id:
        return redirect("desk:case", kept.case_id)
    found = alike(actions.identity(kept))
    note_shown(request.access, [one.case for one in found], page="arrival")
    known = any(one.certain for one in found)
    form, focus = form_for(request, OpenCase, must_judge=bool(found) and not known)
    if request.method == "POST" and not known and form.is_valid():
        return _open(request, kept, form)
    context = {
        "wanted": actions.identity(kept),
        "found": [_row(one) for one in found],
        "known": known,
        "form": form,
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    refused = bool(form.errors) or (known and request.method == "POST")
    return render(request, "cases/arrival_case.html", context, status=400 if refused else 200)


def _may_open(request: Request) -> None:
    for permission in (Permission.CASE_VIEW, Permission.CASE_OPEN):
        require(request.access, permission)


def _open(request: Request, check: ArrivalCheck, form: OpenCase) -> HttpResponse:
    data = dict(form.cleaned_data)
    try:
        case = actions.open_arrival(
            check=check,
            municipality=request.access.municipality,
            address={name: data.pop(name) for name in ADDRESS},
            judged=data.pop("judged", ""),
            by=request.user,
            on=timezone.localdate(),
            **data,
        )
    except actions.AlreadyOpened as opened:
        return turned_away(
            request, "Van deze gegevens is al een dossier gemaakt.", page_of(opened.case)
        )
    except (actions.AlreadyThere, actions.NotJudged):
        messages.warning(
            request, "Een collega heeft intussen een dossier gemaakt dat hierop lijkt. Kijk eerst."
        )
        return redirect(request.path)
    discard(request)
    messages.success(request, f"Dossier {case.number} is aangemaakt.")
    return redirect(_next(request, case))


def _next(request: Request, case: Case) -> str:
    """Whoever may record what the COA knows is asked to do so for an asylum status holder."""
    asylum = case.target_group == Case.TargetGroup.ASYLUM
    if asylum and request.access.may(Permission.TVS_RECORD):
        return reverse("cases:tvs_entry", args=[case.pk])
    return page_of(case)


def _row(one: Alike) -> dict[str, Any]:
    person = one.case.person
    return {
        "number": one.case.number,
        "url": page_of(one.case),
        "name": person.full_name,
        "birth_date_text": str(person.birth_date or "onbekend"),
        "phase": one.case.get_phase_display(),
        "why": one.why,
    }
