"""Summon one person, with the letter as it will be sent beside the form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.contacts import details_of
from cases.models import Case
from cases.views.pages import done, form_page, page_of
from intake.access import standing_of
from intake.actions import summons as actions
from intake.actions.invitation import term
from intake.forms.summons import Summon
from intake.models import Summons
from intake.slots import why_not_that_day
from law.kit import Deadline
from letters.actions import prepare
from letters.models import Channel, Kind
from letters.paper import Paper
from letters.refusals import REFUSED, said

GET_POST = require_http_methods(["GET", "POST"])
TOO_LATE = "Een collega heeft deze persoon net al opgeroepen."


@GET_POST
def summons(request: Request, case: UUID) -> HttpResponse:
    """The first summons; when one is open it is shown, and its appointment can be moved."""
    subject = case_for(request.access, case, to=Permission.SUMMONS_SEND)
    open_one = _open(subject)
    if open_one and request.method == "GET":
        return _shown(request, subject, open_one)

    def send(form: Summon) -> Summons:
        return actions.summon(
            case=subject,
            appointment=form.appointment(),
            sending=form.sending(),
            by=request.user,
            on=timezone.localdate(),
        )

    return _form(request, subject, "Oproepen voor de brede intake", send)


@GET_POST
def move(request: Request, case: UUID) -> HttpResponse:
    """Another day or time: a new letter takes the place of the one that was sent."""
    subject = case_for(request.access, case, to=Permission.SUMMONS_SEND)
    open_one = _open(subject)
    if open_one is None:
        raise Http404

    def send(form: Summon) -> Summons:
        return actions.move_appointment(
            summons=open_one,
            appointment=form.appointment(),
            sending=form.sending(),
            by=request.user,
            on=timezone.localdate(),
        )

    return _form(request, subject, "Afspraak verzetten", send, before=open_one)


def _form(
    request: Request,
    case: Case,
    heading: str,
    send: Callable[[Summon], Summons],
    *,
    before: Summons | None = None,
) -> HttpResponse:
    today = timezone.localdate()
    deadline = term(today)
    initial = _initial(case, deadline, today, before)
    form, focus = form_for(request, Summon, sent=today, last=deadline.due, initial=initial)
    paper: Paper | None = None
    if request.method == "POST" and form.is_valid():
        if "bekijken" in request.POST:
            paper = _paper(request, case, form, deadline)
        elif _sent(form, send):
            return done(request, "De oproep is verstuurd.", page_of(case))
    return form_page(
        request,
        "intake/summons_form.html",
        case,
        form,
        focus,
        heading=heading,
        why_not=standing_of(case).why_no_summons(),
        deadline=deadline,
        paper=paper,
        secrecy=case.person.secrecy,
    )


def _sent(form: Summon, send: Callable[[Summon], Summons]) -> bool:
    try:
        send(form)
    except actions.AlreadySummoned:
        form.add_error(None, TOO_LATE)
    except (actions.MayNotSummon, actions.NotThatDay) as refused:
        form.add_error(None, str(refused))
    except REFUSED as refused:
        form.add_error(None, said(refused))
    return form.is_valid()


def _paper(request: Request, case: Case, form: Summon, deadline: Deadline) -> Paper | None:
    """The letter as it will be sent; nothing is kept."""
    sending = form.sending()
    try:
        return prepare(
            case=case,
            kind=Kind.SUMMONS,
            signer=request.user,
            on=timezone.localdate(),
            facts=form.appointment().facts(deadline),
            free_paragraph=sending.free_paragraph,
            postbox=sending.postbox,
        ).paper
    except REFUSED as refused:
        form.add_error(None, said(refused))
    return None


def _initial(case: Case, deadline: Deadline, today: date, before: Summons | None) -> dict[str, Any]:
    """A workday in a week, the place of the last summons here, the language that is known."""
    details = details_of(case)
    last = Summons.objects.exclude(place="").order_by("-created_at").first()
    needs = details.language if details and details.interpreter else ""
    days = [date.fromordinal(n) for n in range(today.toordinal() + 7, deadline.due.toordinal() + 1)]
    fits = (d for d in days if not why_not_that_day(day=d, sent=today, last=deadline.due))
    return {
        "appointment_on": next(fits, None),
        "appointment_at": before.appointment_at if before else time(10),
        "place": before.place if before else (last.place if last else ""),
        "interpreter": before.interpreter if before else needs,
        "channel": Channel.PORTAL if case.person.secrecy else Channel.POST,
    }


def _open(case: Case) -> Summons | None:
    found: Summons | None = Summons.objects.filter(case=case, ended_on=None).first()
    if found:
        found.case = case
    return found


def _shown(request: Request, case: Case, open_one: Summons) -> HttpResponse:
    context = {
        "case": {"number": case.number, "url": page_of(case)},
        "summons": open_one,
        "interpreter": open_one.get_interpreter_display() if open_one.interpreter else "Geen tolk",
        "deadline": {
            "steps": open_one.explanation(),
            "article": str(actions.BASIS),
            "article_url": actions.BASIS.url,
        },
        "move_url": reverse("intake:summons_move", args=[case.pk]),
    }
    return render(request, "intake/summons.html", context)
