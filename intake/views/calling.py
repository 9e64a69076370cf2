"""The form of a summons, with the letter as it will be sent beside it; for every step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from accounts.drafts import form_for
from accounts.http import Request
from cases.contacts import details_of
from cases.models import Case
from cases.views.pages import done, form_page
from intake.actions import summons as actions
from intake.actions.calling import why_at_rest
from intake.actions.invitation import Call
from intake.forms.summons import Summon
from intake.models import Summons
from intake.slots import why_not_that_day
from law.kit import Deadline
from letters.actions import prepare
from letters.models import Channel
from letters.paper import Paper
from letters.refusals import REFUSED, said

TOO_LATE = "Een collega heeft deze persoon net al opgeroepen."


@dataclass(frozen=True)
class Asked:
    """One form: which summons, what it is called, what sends it, and where it leads."""

    call: Call
    heading: str
    button: str
    sent: str
    send: Callable[[Summon], Summons]
    back: str
    before: Summons | None = None


def call_form(request: Request, case: Case, asked: Asked) -> HttpResponse:
    """The form, or what it did."""
    today = timezone.localdate()
    deadline = asked.call.term(today)
    initial = _initial(case, deadline, today, asked.before)
    form, focus = form_for(request, Summon, sent=today, last=deadline.due, initial=initial)
    paper: Paper | None = None
    if request.method == "POST" and form.is_valid():
        if "bekijken" in request.POST:
            paper = _paper(request, case, form, asked.call)
        elif _sent(form, asked.send):
            return done(request, asked.sent, asked.back)
    return form_page(
        request,
        "intake/summons_form.html",
        case,
        form,
        focus,
        heading=asked.heading,
        button=asked.button,
        why_not=why_at_rest(case),
        deadline=deadline,
        paper=paper,
        secrecy=case.person.secrecy,
        cancel_url=asked.back,
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


def _paper(request: Request, case: Case, form: Summon, call: Call) -> Paper | None:
    """The letter as it will be sent; nothing is kept."""
    sending, today = form.sending(), timezone.localdate()
    try:
        return prepare(
            case=case,
            kind=call.kind,
            signer=request.user,
            on=today,
            facts=call.facts(form.appointment(), today),
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
