"""The family of a case: who belongs to it, and what must be done for each."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases import actions
from cases.access import case_for
from cases.families import Kin, family_of, membership_of
from cases.forms.family import Link, Relative
from cases.models import NEVER, Case, FamilyMember
from cases.views.pages import done, form_page, page_of, turned_away
from privacy.reading import may_read

GET_POST = require_http_methods(["GET", "POST"])
HERE = "Deze persoon hoort al bij dit gezin."
ELSEWHERE = (
    "Dit dossier hoort al bij een ander gezin. Klopt dat niet? Beëindig daar eerst de koppeling."
    " Of koppel dit dossier vanuit dat gezin."
)
GONE = "Een collega heeft deze koppeling al beëindigd."


@require_safe
def shown(request: Request, case: UUID) -> HttpResponse:
    """Everyone of the family, with what comes next for who has a case."""
    subject = case_for(request.access, case, to=Permission.CASE_VIEW)
    kin = family_of(subject, request.access, page="family")
    may = request.access.may(Permission.FAMILY_MANAGE)
    rows = [_row(one, subject, may_end=may) for one in kin]
    link, add = (
        reverse(f"cases:{name}", args=[subject.pk]) if may else ""
        for name in ("family_link", "relative")
    )
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "linked": [row for row in rows if row["number"]],
        "others": [row for row in rows if not row["number"]],
        "shows_coupled": may_read(FamilyMember, "coupled_along", request.access.permissions),
        "link_url": link,
        "add_url": add,
    }
    return render(request, "cases/family.html", context)


@GET_POST
def linking(request: Request, case: UUID) -> HttpResponse:
    """Bring another case into the family, by its number."""
    subject = case_for(request.access, case, to=Permission.FAMILY_MANAGE)
    first = membership_of(subject) is None
    form, focus = form_for(request, Link, case=subject, access=request.access, first=first)
    if request.method == "POST" and form.is_valid():
        try:
            actions.link(case=subject, by=request.user, on=timezone.localdate(), **form.given())
        except actions.AlreadyInFamily as already:
            form.add_error("other", HERE if already.same else ELSEWHERE)
        else:
            return done(request, "Het gezinslid is gekoppeld.", _page(subject))
    return _form(request, "cases/family_link.html", subject, form, focus)


@GET_POST
def relative(request: Request, case: UUID) -> HttpResponse:
    """Keep that someone without a case belongs to the family."""
    subject = case_for(request.access, case, to=Permission.FAMILY_MANAGE)
    first = membership_of(subject) is None
    form, focus = form_for(request, Relative, access=request.access, first=first)
    if request.method == "POST" and form.is_valid():
        actions.add_relative(case=subject, by=request.user, on=timezone.localdate(), **form.given())
        return done(request, "Het gezinslid is vastgelegd.", _page(subject))
    return _form(request, "cases/relative.html", subject, form, focus)


@GET_POST
def end(request: Request, case: UUID, member: UUID) -> HttpResponse:
    """Someone no longer belongs to the family; a GET asks whether that is meant."""
    subject = case_for(request.access, case, to=Permission.FAMILY_MANAGE)
    kin = family_of(subject, request.access, page="family")
    one = next((k for k in kin if k.member.pk == member), None)
    if one is None:
        if FamilyMember.objects.filter(pk=member, until__isnull=False).exists():
            return turned_away(request, GONE, _page(subject))
        raise Http404
    if request.method == "POST":
        try:
            actions.end_membership(member=one.member, by=request.user, on=timezone.localdate())
        except actions.NotInFamily:
            return turned_away(request, GONE, _page(subject))
        return done(request, "Deze persoon hoort niet meer bij het gezin.", _page(subject))
    return _form(
        request, "cases/family_end.html", subject, forms.Form(), None, row=_row(one, subject)
    )


def _row(one: Kin, subject: Case, *, may_end: bool = False) -> dict[str, Any]:
    """As the page shows a member; without a case there is no number."""
    member, case = one.member, one.case
    end_url = reverse("cases:family_end", args=[subject.pk, member.pk]) if may_end else ""
    row = {
        "relation": member.get_relation_display(),
        "coupled": {None: "Niet bekend", True: "Ja", False: "Nee"}[member.coupled_along],
        "end_url": end_url,
        "number": "",
        "name": "",
        "birth_year": member.birth_year,
    }
    return row | (_of_case(one, case, subject) if case else {})


def _of_case(one: Kin, case: Case, subject: Case) -> dict[str, Any]:
    closed = case.phase == Case.Phase.CLOSED
    return {
        "number": case.number,
        "name": case.person.full_name,
        "url": reverse("cases:family", args=[case.pk]) if case != subject else "",
        "phase": case.get_phase_display(),
        "next_due": None if closed or case.next_due == NEVER else case.next_due,
        "assignee": case.assignee.name if case.assignee else "Niet toegewezen",
        "language": one.language or "Niet bekend",
        "secrecy": case.person.secrecy,
        "minor": one.is_minor(timezone.localdate()),
    }


def _form(
    request: Request,
    template: str,
    case: Case,
    form: forms.Form,
    focus: str | None,
    **more: Any,
) -> HttpResponse:
    return form_page(request, template, case, form, focus, cancel_url=_page(case), **more)


def _page(case: Case) -> str:
    return reverse("cases:family", args=[case.pk])
