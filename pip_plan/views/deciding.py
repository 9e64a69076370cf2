"""Sign the proposal, with its letter in view, or drop it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import done, form_page, page_of, turned_away
from decisions.actions import AlreadySigned
from decisions.forms.objection import SignDecision
from decisions.views.handling import REFUSED, said
from letters.actions import prepare
from letters.paper import Paper, usual_channel
from pip_plan import actions
from pip_plan.access import objectives_of, versions_of, why_no_plan
from pip_plan.models import Plan
from pip_plan.wording import letter_text

GET_POST = require_http_methods(["GET", "POST"])
NOTHING = "Er is geen voorstel van een PIP om te ondertekenen."
SIGNED = "Het PIP is ondertekend en verstuurd. Geef het door aan DUO."


@GET_POST
def signature(request: Request, case: UUID) -> HttpResponse:
    """The button signs and sends; what the law and DUO ask is judged again first."""
    subject = case_for(request.access, case, to=Permission.PLAN_MANAGE)
    back = reverse("pip_plan:plan", args=[subject.pk])
    plan = versions_of(subject).proposal
    if (why := why_no_plan(subject)) or plan is None:
        return turned_away(request, why or NOTHING, back)
    form, focus = form_for(
        request, SignDecision, initial={"channel": usual_channel(subject.person)}
    )
    if request.method == "POST" and form.is_valid() and _signed(request, plan, form):
        return done(request, SIGNED, back)
    return form_page(
        request,
        "pip_plan/signature.html",
        subject,
        form,
        focus,
        plan=plan,
        paper=_paper(request, subject, plan, form),
        secrecy=subject.person.secrecy,
        edit_url=reverse("pip_plan:proposal", args=[subject.pk]),
        cancel_url=back,
    )


@GET_POST
def dropping(request: Request, case: UUID) -> HttpResponse:
    """The proposal stays to be read in the log, and is not signed."""
    subject = case_for(request.access, case, to=Permission.PLAN_MANAGE)
    back = reverse("pip_plan:plan", args=[subject.pk])
    plan = versions_of(subject).proposal
    if plan is None:
        return turned_away(request, NOTHING, back)
    if request.method == "GET":
        named = {"number": subject.number, "url": page_of(subject)}
        context = {"case": named, "plan": plan, "cancel_url": back}
        return render(request, "pip_plan/dropping.html", context)
    try:
        actions.drop(plan=plan, by=request.user, on=timezone.localdate())
    except AlreadySigned:
        return turned_away(request, NOTHING, back)
    return done(request, "Het voorstel is weggegooid.", back)


def _signed(request: Request, plan: Plan, form: SignDecision) -> bool:
    try:
        actions.sign(plan=plan, **form.told(), by=request.user, on=timezone.localdate())
    except actions.AlreadyDecided:
        form.add_error(None, "Een collega heeft dit voorstel net al ondertekend of weggegooid.")
    except actions.MayNot as refused:
        form.add_error(None, str(refused))
    except actions.NotAllowed as refused:
        for one in refused.problems:
            form.add_error(None, f"{one.message} ({one.rule})")
    except REFUSED as refused:
        form.add_error(None, said(refused))
    return form.is_valid()


def _paper(request: Request, case: Case, plan: Plan, form: SignDecision) -> Paper | None:
    """The letter as it will be sent; nothing is kept."""
    today = timezone.localdate()
    try:
        return prepare(
            case=case,
            kind=plan.decision.kind,
            signer=request.user,
            on=today,
            free_paragraph=letter_text(plan, objectives_of(plan), on=today),
        ).paper
    except REFUSED as refused:
        if form.is_bound and form.is_valid():
            form.add_error(None, said(refused))
        return None
