"""Ask the BRP about the person of a case, compare, and take over."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.drafts import discard as discard_draft
from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for, require, visible_cases
from cases.actions import CaseClosed
from cases.models import Case
from cases.views.pages import done, turned_away
from exchange import actions
from exchange.forms.brp import Ask, TakeOver
from exchange.models import BrpQuery
from exchange.views import brp_shown

GONE = "Dit antwoord is er niet meer. Vraag de gegevens opnieuw op."
CHANGED = "Het dossier is intussen gewijzigd. Er is niets overgenomen. Vergelijk opnieuw."
NONE = "U hebt niets gekozen. Kies wat u wilt overnemen, of gooi het antwoord weg."


@require_http_methods(["GET", "POST"])
def page(request: Request, case: UUID) -> HttpResponse:
    """The last question and its answer beside the case; or the form to ask."""
    subject = case_for(request.access, case, to=Permission.BRP_CONSULT)
    form, focus = form_for(request, Ask)
    if request.method == "POST" and form.is_valid():
        return _ask(request, subject, form.cleaned_data["purpose"])
    last = brp_shown.last_of(subject)
    if last and last.state == BrpQuery.State.WAITING:
        return redirect("exchange:brp_waiting", subject.pk)
    context = {
        "form": form,
        "draft_restored": focus is not None,
        "focus": focus or "",
        "may_take": request.access.may(Permission.CASE_CORRECT),
        **brp_shown.shown(subject, last),
    }
    return render(request, "exchange/brp.html", context, status=400 if form.errors else 200)


def _ask(request: Request, case: Case, purpose: str) -> HttpResponse:
    try:
        actions.ask_brp(case=case, purpose=purpose, by=request.user, on=timezone.localdate())
    except actions.AlreadyAsked:
        messages.warning(request, "Er loopt al een vraag aan de BRP over deze persoon.")
    except (actions.NoBsn, CaseClosed):
        messages.warning(request, "Over dit dossier kan niets aan de BRP worden gevraagd.")
    discard_draft(request)
    return redirect("exchange:brp", case.pk)


@require_safe
def waiting(request: Request, case: UUID) -> HttpResponse:
    """Asks every few seconds whether there is an answer; shows nobody, so nothing is noted."""
    require(request.access, Permission.BRP_CONSULT)
    subject = visible_cases(request.access).filter(pk=case).first()
    if subject is None:
        raise Http404
    last = brp_shown.last_of(subject)
    part = request.headers.get("HX-Request") and not request.headers.get("HX-Boosted")
    if last is None or last.state != BrpQuery.State.WAITING:
        there = reverse("exchange:brp", args=[subject.pk])
        return HttpResponse(headers={"HX-Redirect": there}) if part else redirect(there)
    name = "exchange/_brp_waiting.html" if part else "exchange/brp_waiting.html"
    response = render(request, name, brp_shown.waiting(subject, last))
    response.headers["Vary"] = "HX-Request"
    return response


@require_POST
def take_over(request: Request, case: UUID) -> HttpResponse:
    """Whoever may correct takes the chosen facts over."""
    require(request.access, Permission.CASE_CORRECT)
    subject = case_for(request.access, case, to=Permission.BRP_CONSULT)
    there, form = reverse("exchange:brp", args=[subject.pk]), TakeOver(request.POST)
    chosen = form.choice() if form.is_valid() else {"chosen": (), "seen": ""}
    try:
        taken = actions.take_over(case=subject, by=request.user, on=timezone.localdate(), **chosen)
    except actions.NothingToTake:
        messages.warning(request, GONE)
    except actions.ChangedMeanwhile:
        messages.warning(request, CHANGED)
    except actions.NothingChosen:
        messages.warning(request, NONE)
    except actions.Contradicts as problem:
        messages.warning(request, f"Er is niets overgenomen. {problem}")
    else:
        labels = ", ".join(one.fact.label.lower() for one in taken)
        return done(request, f"Overgenomen uit de BRP: {labels}.", there)
    return redirect(there)


@require_POST
def discard(request: Request, case: UUID) -> HttpResponse:
    """Stop asking, or throw the answer away."""
    subject = case_for(request.access, case, to=Permission.BRP_CONSULT)
    there = reverse("exchange:brp", args=[subject.pk])
    try:
        actions.discard_answer(case=subject, by=request.user, on=timezone.localdate())
    except actions.NothingToTake:
        return turned_away(request, GONE, there)
    return done(request, "Er is niets overgenomen. Het antwoord is niet bewaard.", there)
