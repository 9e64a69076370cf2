"""The page of the ladder, and the forms that send a summons."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import page_of, turned_away
from intake.actions import summons as actions
from intake.actions.invitation import Call
from intake.forms.summons import Summon
from intake.ladder import last_of, missed_of, next_number, why_not_yet
from intake.models import Summons
from intake.steps import ladder_page
from intake.views.calling import Asked, call_form

GET_POST = require_http_methods(["GET", "POST"])
GONE = "Er is al een volgende stap gezet. Hieronder ziet u wat er nu staat."
HEADINGS = {
    1: ("Opnieuw oproepen voor de brede intake", "Oproep versturen", "De oproep is verstuurd."),
    2: (
        "Waarschuwing en tweede oproep",
        "Waarschuwing en oproep versturen",
        "De waarschuwing met de tweede oproep is verstuurd.",
    ),
    3: ("Derde oproep", "Derde oproep versturen", "De derde oproep is verstuurd."),
}


@GET_POST
def summons(request: Request, case: UUID) -> HttpResponse:
    """The ladder with its next step; as long as nobody was summoned, the first summons."""
    subject = case_for(request.access, case, to=Permission.SUMMONS_SEND)
    rungs = actions.ladder_of(subject)
    if rungs and request.method == "GET":
        return render(request, "intake/ladder.html", ladder_page(request.access, subject, rungs))

    def send(form: Summon) -> Summons:
        return actions.summon(
            case=subject,
            appointment=form.appointment(),
            sending=form.sending(),
            by=request.user,
            on=timezone.localdate(),
        )

    heading, sent = "Oproepen voor de brede intake", HEADINGS[1][2]
    asked = Asked(Call(), heading, HEADINGS[1][1], sent, send, page_of(subject))
    return call_form(request, subject, asked)


@GET_POST
def move(request: Request, case: UUID) -> HttpResponse:
    """Another day or time: a new letter takes the place of the one that was sent."""
    subject = case_for(request.access, case, to=Permission.SUMMONS_SEND)
    rungs = actions.ladder_of(subject)
    open_one = next((one for one in rungs if one.ended_on is None), None)
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

    call = Call(open_one.number, tuple(missed_of(rungs)))
    sent = HEADINGS[1][2]
    asked = Asked(
        call, "Afspraak verzetten", HEADINGS[1][1], sent, send, ladder_url(subject), open_one
    )
    return call_form(request, subject, asked)


@GET_POST
def next_one(request: Request, case: UUID, summons: UUID) -> HttpResponse:
    """The summons that follows on this one: with a warning, the third, or the same number again."""
    subject = case_for(request.access, case, to=Permission.SUMMONS_SEND)
    rungs = actions.ladder_of(subject)
    after, coming = summons_in(rungs, summons), next_number(last_of(rungs))
    if coming is None or last_of(rungs) != after or why_not_yet(after, on=timezone.localdate()):
        return gone(request, subject)

    def send(form: Summon) -> Summons:
        return actions.summon_next(
            after=after,
            appointment=form.appointment(),
            sending=form.sending(),
            by=request.user,
            on=timezone.localdate(),
        )

    call = Call(coming.number, tuple(missed_of(rungs)))
    heading, button, sent = HEADINGS[call.number]
    asked = Asked(call, heading, button, sent, send, ladder_url(subject), after)
    return call_form(request, subject, asked)


def summons_in(rungs: list[Summons], pk: UUID) -> Summons:
    """The summons of this ladder; 404 when it is of another case."""
    found = next((one for one in rungs if one.pk == pk), None)
    if found is None:
        raise Http404
    return found


def gone(request: Request, case: Case) -> HttpResponse:
    """This step cannot be taken now: the ladder says what can."""
    return turned_away(request, GONE, ladder_url(case))


def ladder_url(case: Case) -> str:
    return reverse("intake:summons", args=[case.pk])
