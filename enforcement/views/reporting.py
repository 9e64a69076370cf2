"""Make a report, withdraw it, announce a fine, and write down the zienswijze."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from accounts.http import Request
from accounts.permissions import Permission
from cases.views.pages import turned_away
from decisions.forms.objection import SignDecision
from enforcement import actions
from enforcement.access import breach_for, case_to
from enforcement.actions.reporting import missed_after_warning
from enforcement.forms.hearing import Answer
from enforcement.forms.reporting import ReportIntake, ReportPlan, Why
from enforcement.models import Hearing
from enforcement.standing import why_not
from enforcement.views.steps import back_to
from guidance.views.steps import Step, take, who
from law.dates import with_weekday
from letters.paper import usual_channel

GET_POST = require_http_methods(["GET", "POST"])
NO_SUMMONS = "Er is geen tweede of derde oproep gemist waarover nog geen rapport is."
MADE = "Het rapport is opgemaakt."


@GET_POST
def report_intake(request: Request, case: UUID) -> HttpResponse:
    subject = case_to(request.access, case, to=Permission.FINE_REPORT)
    summons, why = missed_after_warning(subject), why_not(subject)
    if summons is None or why:
        return turned_away(request, why or NO_SUMMONS, back_to(subject))
    step = Step(
        ReportIntake,
        "Rapport: brede intake",
        "Rapport opmaken",
        MADE,
        lambda form: actions.report_intake(case=subject, **form.told(), **who(request)),
        back_to(subject),
        (
            f"Oproep {summons.number}: {summons.get_end_display()}. De termijn liep tot en met"
            f" {with_weekday(summons.respond_by)}.",
            "Wie dit rapport maakt, mag niet over de boete beslissen (art. 10:3, lid 4, Awb).",
        ),
    )
    return take(request, subject, step)


@GET_POST
def report_plan(request: Request, case: UUID) -> HttpResponse:
    subject = case_to(request.access, case, to=Permission.FINE_REPORT)
    if why := why_not(subject):
        return turned_away(request, why, back_to(subject))
    step = Step(
        ReportPlan,
        "Rapport: PIP",
        "Rapport opmaken",
        MADE,
        lambda form: actions.report_plan(case=subject, **form.told(), **who(request)),
        back_to(subject),
        ("Wie dit rapport maakt, mag niet over de boete beslissen (art. 10:3, lid 4, Awb).",),
    )
    return take(request, subject, step)


@GET_POST
def withdraw_report(request: Request, case: UUID, breach: UUID) -> HttpResponse:
    subject, found = breach_for(request.access, case, breach, to=Permission.FINE_REPORT)
    step = Step(
        Why,
        "Rapport intrekken",
        "Rapport intrekken",
        "Het rapport is ingetrokken.",
        lambda form: actions.withdraw_report(breach=found, **form.told(), **who(request)),
        back_to(subject),
    )
    return take(request, subject, step)


@GET_POST
def intend(request: Request, case: UUID, breach: UUID) -> HttpResponse:
    subject, found = breach_for(request.access, case, breach, to=Permission.FINE_IMPOSE)
    step = Step(
        SignDecision,
        "Voornemen voor een boete versturen",
        "Voornemen versturen",
        "Het voornemen is verstuurd. De inburgeraar mag reageren.",
        lambda form: actions.intend(breach=found, **form.told(), **who(request)),
        back_to(subject),
        (
            "Het rapport staat in de brief. De inburgeraar mag schriftelijk of mondeling reageren"
            " (art. 5:53, lid 3, Awb).",
        ),
        {"channel": usual_channel(subject.person)},
    )
    return take(request, subject, step)


@GET_POST
def answer(request: Request, case: UUID, breach: UUID) -> HttpResponse:
    subject, found = breach_for(request.access, case, breach, to=Permission.FINE_IMPOSE)
    hearing = Hearing.objects.filter(breach=found, answered_on=None).first()
    if hearing is None:
        return turned_away(request, "Er is geen voornemen zonder reactie.", back_to(subject))
    hearing.breach = found
    step = Step(
        Answer,
        "Zienswijze vastleggen",
        "Zienswijze vastleggen",
        "De zienswijze is vastgelegd.",
        lambda form: actions.answer(hearing=hearing, **form.told(), **who(request)),
        back_to(subject),
    )
    return take(request, subject, step)
