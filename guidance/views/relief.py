"""Ontzorgen: its own page, for who may know of the bijstand."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import done, page_of, turned_away
from decisions.actions import AlreadySigned
from decisions.forms.objection import SignDecision
from guidance import actions
from guidance.actions.relief import NOT_ASYLUM
from guidance.forms.relief import ReliefForm
from guidance.forms.steps import EndForm
from guidance.models import Relief
from guidance.views.steps import Step, take, who
from law.pw import relief_deadline
from letters.paper import usual_channel

GET_POST = require_http_methods(["GET", "POST"])
NO_PROPOSAL = "Er is geen voorstel om te ondertekenen."


@require_safe
def relief(request: Request, case: UUID) -> HttpResponse:
    """What stands, what was before, and what can be done now."""
    subject = case_for(request.access, case, to=Permission.RELIEF_MANAGE)
    found = list(Relief.objects.standing().filter(case=subject).order_by("-created_at"))
    for one in found:
        one.case = subject
    now = next((one for one in found if one.ended_on is None), None)
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "now": now,
        "deadline": relief_deadline(right_from=now.right_from) if now else None,
        "earlier": [one for one in found if one is not now],
        "why_not": "" if subject.target_group == Case.TargetGroup.ASYLUM else NOT_ASYLUM,
        "links": _links(subject, now) if subject.phase != Case.Phase.CLOSED else {},
    }
    return render(request, "guidance/relief.html", context)


@GET_POST
def propose(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.RELIEF_MANAGE)
    if subject.target_group != Case.TargetGroup.ASYLUM:
        return turned_away(request, NOT_ASYLUM, _back(subject))
    step = Step(
        ReliefForm,
        "Ontzorgen voorstellen",
        "Voorstel opslaan",
        "Het voorstel staat klaar om te ondertekenen.",
        lambda form: actions.propose_relief(case=subject, **form.cleaned_data, **who(request)),
        _back(subject),
        ("Leg van de bijstand niets anders vast dan de eerste dag van het recht.",),
    )
    return take(request, subject, step)


@GET_POST
def sign(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.RELIEF_MANAGE)
    proposal = _proposal(subject)
    if proposal is None:
        return turned_away(request, NO_PROPOSAL, _back(subject))
    step = Step(
        SignDecision,
        "Besluit over ontzorgen ondertekenen",
        "Ondertekenen en versturen",
        "Het besluit is ondertekend en verstuurd.",
        lambda form: actions.sign_relief(relief=proposal, **form.told(), **who(request)),
        _back(subject),
        ("U ondertekent met de dagtekening van vandaag. De brief gaat vandaag weg.",),
        {"channel": usual_channel(subject.person)},
    )
    return take(request, subject, step)


@require_POST
def drop(request: Request, case: UUID) -> HttpResponse:
    """The proposal is not signed."""
    subject = case_for(request.access, case, to=Permission.RELIEF_MANAGE)
    proposal = _proposal(subject)
    if proposal is None:
        return turned_away(request, NO_PROPOSAL, _back(subject))
    try:
        actions.drop_relief(relief=proposal, **who(request))
    except (AlreadySigned, actions.Refused):
        return turned_away(request, NO_PROPOSAL, _back(subject))
    return done(request, "Het voorstel is weggelegd.", _back(subject))


@GET_POST
def end(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.RELIEF_MANAGE)
    running = Relief.objects.filter(case=subject, ended_on=None, dated_on__isnull=False).first()
    if running is None:
        return turned_away(request, "Ontzorgen loopt niet.", _back(subject))
    running.case = subject
    step = Step(
        EndForm,
        "Ontzorgen beëindigen",
        "Ontzorgen beëindigen",
        "Ontzorgen is beëindigd.",
        lambda form: actions.end_relief(relief=running, **form.cleaned_data, **who(request)),
        _back(subject),
    )
    return take(request, subject, step)


def _proposal(case: Case) -> Relief | None:
    found = Relief.objects.standing().filter(case=case, dated_on=None).select_related("decision")
    proposal: Relief | None = found.first()
    if proposal:
        proposal.case = case
    return proposal


def _links(case: Case, now: Relief | None) -> dict[str, str]:
    names = ["propose_relief"]
    if now:
        names = ["end_relief"] if now.dated_on else ["sign_relief", "drop_relief"]
    if case.target_group != Case.TargetGroup.ASYLUM:
        names = []
    return {name: reverse(f"guidance:{name}", args=[case.pk]) for name in names}


def _back(case: Case) -> str:
    return reverse("guidance:relief", args=[case.pk])
