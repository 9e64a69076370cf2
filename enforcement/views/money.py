"""Payments, steps to collect, and the fines of DUO."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from accounts.http import Request
from accounts.permissions import Permission
from cases.models import Case
from cases.views.pages import turned_away
from enforcement import actions
from enforcement.access import case_to, duo_fine_for, fine_for, payment_for
from enforcement.actions.paying import NOTHING_OPEN, now_open
from enforcement.forms.money import Collect, DuoFineForm, Pay
from enforcement.forms.reporting import Why
from enforcement.models import Fine
from enforcement.views.steps import back_to
from guidance.views.steps import Step, who
from guidance.views.steps import take_always as take
from law.fines import euros
from letters.paper import usual_channel

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
def pay(request: Request, case: UUID, fine: UUID) -> HttpResponse:
    subject, found = fine_for(request.access, case, fine, to=Permission.FINE_IMPOSE)
    step = Step(
        Pay,
        "Betaling vastleggen",
        "Betaling vastleggen",
        "De betaling is vastgelegd.",
        lambda form: actions.pay(fine=found, **form.told(), **who(request)),
        back_to(subject),
        (_open(found),),
    )
    return _while_open(request, subject, found, step)


@GET_POST
def collect(request: Request, case: UUID, fine: UUID) -> HttpResponse:
    subject, found = fine_for(request.access, case, fine, to=Permission.FINE_IMPOSE)
    step = Step(
        Collect,
        "Invordering",
        "Stap vastleggen",
        "De stap is vastgelegd.",
        lambda form: actions.collect(fine=found, **form.told(), **who(request)),
        back_to(subject),
        (_open(found), "Bezwaar stopt de betaling niet. U mag wel wachten (art. 6:16 Awb)."),
        {"channel": usual_channel(subject.person)},
    )
    return _while_open(request, subject, found, step)


@GET_POST
def withdraw_payment(request: Request, case: UUID, payment: UUID) -> HttpResponse:
    subject, found = payment_for(request.access, case, payment)
    step = Step(
        Why,
        "Betaling intrekken",
        "Betaling intrekken",
        "De betaling telt niet meer.",
        lambda form: actions.withdraw_payment(payment=found, **form.told(), **who(request)),
        back_to(subject),
    )
    return take(request, subject, step)


@GET_POST
def record_duo_fine(request: Request, case: UUID) -> HttpResponse:
    subject = case_to(request.access, case, to=Permission.FINE_IMPOSE)
    step = Step(
        DuoFineForm,
        "Boete van DUO vastleggen",
        "Vastleggen",
        "De boete van DUO is vastgelegd.",
        lambda form: actions.record_duo_fine(case=subject, **form.told(), **who(request)),
        back_to(subject),
        ("De nieuwe termijn van DUO bepaalt hoeveel de gemeente nog mag opleggen.",),
    )
    return take(request, subject, step)


@GET_POST
def withdraw_duo_fine(request: Request, case: UUID, duo_fine: UUID) -> HttpResponse:
    subject, found = duo_fine_for(request.access, case, duo_fine)
    step = Step(
        Why,
        "Boete van DUO intrekken",
        "Intrekken",
        "De boete van DUO telt niet meer.",
        lambda form: actions.withdraw_duo_fine(duo_fine=found, **form.told(), **who(request)),
        back_to(subject),
    )
    return take(request, subject, step)


def _while_open(request: Request, case: Case, fine: Fine, step: Step) -> HttpResponse:
    if now_open(fine).open <= 0:
        return turned_away(request, NOTHING_OPEN, step.back)
    return take(request, case, step)


def _open(fine: Fine) -> str:
    return f"Er staat nog {euros(now_open(fine).open)} open."
