"""The advice that DUO asks of the college."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import turned_away
from guidance import actions
from guidance.forms import term as forms
from guidance.models import Advice
from guidance.views.steps import Step, take, who

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
def ask(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.TERM_MANAGE)
    step = Step(
        forms.AskAdviceForm,
        "BIO-advies gevraagd",
        "Vraag vastleggen",
        "De vraag om advies is vastgelegd.",
        lambda form: actions.ask_advice(case=subject, **form.cleaned_data, **who(request)),
        _back(subject),
        ("Wie ontheffing vraagt om bijzondere omstandigheden, heeft een advies nodig.",),
    )
    return take(request, subject, step)


@GET_POST
def give(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.TERM_MANAGE)
    advice = Advice.objects.filter(case=subject, given_on=None).first()
    if advice is None:
        return turned_away(request, "Er staat geen advies open.", _back(subject))
    advice.case = subject
    step = Step(
        forms.GiveAdviceForm,
        "BIO-advies geven",
        "Advies vastleggen",
        "Het advies is vastgelegd.",
        lambda form: actions.give_advice(advice=advice, **form.cleaned_data, **who(request)),
        _back(subject),
        ("Leg hier niet vast waarom. De motivering staat in het advies aan DUO.",),
    )
    return take(request, subject, step)


def _back(case: Case) -> str:
    return reverse("guidance:term", args=[case.pk])
