"""The decisions of a case: read them, draft a dispensation, sign it or lay it aside."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import Access
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for, require
from cases.models import Case
from cases.views.pages import done, page_of, turned_away
from decisions import actions
from decisions.access import decision_for
from decisions.actions.receiving import why_no_objection
from decisions.forms import objection as forms
from decisions.models import Decision
from decisions.shown import Shown, decisions_of
from decisions.views.handling import Page, handle, said

GET_POST = require_http_methods(["GET", "POST"])
SIGNED_HERE = (Decision.Kind.DISPENSATION,)  # others are signed with what they establish
SIGN = Page(
    forms.SignDecision,
    actions.sign,
    "Besluit ondertekenen",
    "Ondertekenen en versturen",
    "Het besluit is ondertekend en verstuurd.",
    "U ondertekent namens het college. De brief gaat vandaag weg. De termijn om bezwaar te maken"
    " begint morgen.",
)
REVIEW = Page(
    forms.Review,
    actions.review,
    "Gevolgen van een herroepen besluit",
    "Vastleggen",
    "Vastgelegd wat er verandert.",
    "Dit besluit geldt niet meer. Kijk wat daarop steunde, en regel wat nodig is.",
)


@require_safe
def decisions(request: Request, case: UUID) -> HttpResponse:
    """Every decision of a case, with its term and how it stands."""
    subject = case_for(request.access, case, to=Permission.DECISION_VIEW)
    shown = decisions_of(subject)
    context = {
        "case": _named(subject),
        "rows": [{"shown": one, "url": url_of(one.decision)} for one in shown],
        "dispense_url": _dispense_url(subject, request.access, shown),
    }
    return render(request, "decisions/list.html", context)


@require_safe
def decision(request: Request, case: UUID, decision: UUID) -> HttpResponse:
    """One decision, who took it by which mandate, and what was brought against it."""
    subject, shown = decision_for(request.access, case, decision)
    rows = [
        {"objection": one, "url": reverse("decisions:objection", args=[subject.pk, one.pk])}
        for one in shown.objections
    ]
    context = {
        "case": _named(subject),
        "shown": shown,
        "one": shown.decision,
        "rows": rows,
        "links": _links(shown, request.access),
    }
    return render(request, "decisions/decision.html", context)


@GET_POST
def dispensation(request: Request, case: UUID) -> HttpResponse:
    """Draft it; what it is for is not asked here."""
    require(request.access, Permission.DECISION_VIEW)
    subject = case_for(request.access, case, to=Permission.INTAKE_CONDUCT)
    listed = reverse("decisions:decisions", args=[subject.pk])
    if request.method == "GET":
        context = {"case": _named(subject), "cancel_url": listed}
        return render(request, "decisions/dispensation.html", context)
    try:
        made = actions.propose_dispensation(case=subject, by=request.user, on=timezone.localdate())
    except actions.Refused as refused:
        return turned_away(request, str(refused), listed)
    return done(request, "Het concept is gemaakt. Het kan worden ondertekend.", url_of(made))


@GET_POST
def signature(request: Request, case: UUID, decision: UUID) -> HttpResponse:
    """Sign and send what is signed here; who has no mandate is told so."""
    subject, shown = decision_for(request.access, case, decision, to=Permission.LETTER_SEND)
    one = shown.decision
    if not _may_be_signed(one):
        return turned_away(request, "Dit besluit wordt hier niet ondertekend.", url_of(one))
    return handle(request, subject, SIGN, back=url_of(one), subject={"decision": one})


@require_POST
def laying_aside(request: Request, case: UUID, decision: UUID) -> HttpResponse:
    """The draft is not going to be signed."""
    subject, shown = decision_for(request.access, case, decision, to=Permission.LETTER_SEND)
    one, listed = shown.decision, reverse("decisions:decisions", args=[subject.pk])
    if not _may_be_signed(one):
        return turned_away(request, "Dit concept kunt u hier niet wegleggen.", url_of(one))
    try:
        actions.drop(decision=one, by=request.user, on=timezone.localdate())
    except actions.AlreadySigned as refused:
        return turned_away(request, said(refused), url_of(one))
    return done(request, "Het concept is weggelegd.", listed)


@GET_POST
def review(request: Request, case: UUID, decision: UUID) -> HttpResponse:
    """Somebody looked into what follows from a revoked decision."""
    subject, shown = decision_for(request.access, case, decision, to=Permission.TASK_MANAGE)
    one = shown.decision
    if one.revoked_on is None or one.reviewed_on:
        return turned_away(request, "Hier is niets meer na te gaan.", url_of(one))
    return handle(request, subject, REVIEW, back=url_of(one), subject={"decision": one})


def url_of(decision: Decision) -> str:
    """The page of a decision."""
    return reverse("decisions:decision", args=[decision.case_id, decision.pk])


def _may_be_signed(decision: Decision) -> bool:
    open_one = not decision.is_signed and decision.dropped_on is None
    return open_one and decision.kind in SIGNED_HERE


def _named(case: Case) -> dict[str, str]:
    listed = reverse("decisions:decisions", args=[case.pk])
    return {"number": case.number, "url": page_of(case), "decisions_url": listed}


def _dispense_url(case: Case, access: Access, shown: list[Shown]) -> str:
    """Where a dispensation is drafted; empty when it may not or need not be."""
    kind = Decision.Kind.DISPENSATION
    ended = [
        one.decision.dropped_on or one.decision.revoked_on
        for one in shown
        if one.decision.kind == kind
    ]
    may = access.may(Permission.INTAKE_CONDUCT) and case.phase != Case.Phase.CLOSED
    return reverse("decisions:dispensation", args=[case.pk]) if may and all(ended) else ""


def _links(shown: Shown, access: Access) -> dict[str, str]:
    """Where this user goes on."""
    one = shown.decision
    draft = _may_be_signed(one) and access.may(Permission.LETTER_SEND)
    objecting = access.may(Permission.OBJECTION_MANAGE) and not why_no_objection(one)
    looking = access.may(Permission.TASK_MANAGE) and bool(one.revoked_on and not one.reviewed_on)
    possible = {
        "signature": draft,
        "laying_aside": draft,
        "objection_new": objecting,
        "review": looking,
    }
    where = [one.case_id, one.pk]
    return {name: reverse(f"decisions:{name}", args=where) for name, may in possible.items() if may}
