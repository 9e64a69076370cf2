"""The tab Termijn: what DUO decided, and the advice that it asks."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.rules import term_deadline
from cases.views.pages import page_of, turned_away
from guidance import actions
from guidance.forms import term as forms
from guidance.models import Advice, TermRecord
from guidance.views.steps import Step, take, who

GET_POST = require_http_methods(["GET", "POST"])


@require_safe
def term(request: Request, case: UUID) -> HttpResponse:
    """The last day with its steps, every decision of DUO, withdrawn ones too, and the advice."""
    subject = case_for(request.access, case, to=Permission.PROGRESS_VIEW)
    may = request.access.may(Permission.TERM_MANAGE) and subject.phase != Case.Phase.CLOSED
    records = list(TermRecord.objects.filter(case=subject).order_by("-decided_on", "-created_at"))
    for one in records:
        one.case = subject
    advices = list(Advice.objects.filter(case=subject).order_by("-asked_on"))
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "deadline": _deadline(subject),
        "records": [(one, _withdrawal(subject, one) if may else "") for one in records],
        "advices": advices,
        "links": _links(subject, advices) if may else {},
    }
    return render(request, "guidance/term.html", context)


@GET_POST
def record(request: Request, case: UUID) -> HttpResponse:
    subject = case_for(request.access, case, to=Permission.TERM_MANAGE)
    step = Step(
        forms.TermForm,
        "Beslissing van DUO vastleggen",
        "Beslissing opslaan",
        "De beslissing van DUO is vastgelegd.",
        lambda form: actions.record_term(case=subject, **form.told(), **who(request)),
        _back(subject),
        ("De reden van DUO leggen wij niet vast. Daar kan iets over gezondheid in staan.",),
    )
    return take(request, subject, step)


@GET_POST
def withdraw(request: Request, case: UUID, record: UUID) -> HttpResponse:
    """404 when it is no decision on this case."""
    subject = case_for(request.access, case, to=Permission.TERM_MANAGE)
    made = TermRecord.objects.filter(case=subject, pk=record).first()
    if made is None:
        raise Http404
    if made.withdrawn_on:
        return turned_away(request, "Dit is al ingetrokken.", _back(subject))
    step = Step(
        forms.WithdrawForm,
        "Beslissing van DUO intrekken",
        "Intrekken",
        "De beslissing is ingetrokken. Wat er stond blijft zichtbaar.",
        lambda form: actions.withdraw_term(made=made, **form.cleaned_data, **who(request)),
        _back(subject),
    )
    return take(request, subject, step)


def _deadline(case: Case) -> Any:
    if case.plan_dated_on is None:
        return None
    facts = {"resumed": case.resumed_on, "told_end": case.term_ends_on}
    return term_deadline(plan_dated=case.plan_dated_on, **facts)


def _links(case: Case, advices: list[Advice]) -> dict[str, str]:
    is_open = any(one.given_on is None for one in advices)
    names = ("record_term", "give_advice" if is_open else "ask_advice")
    return {name: reverse(f"guidance:{name}", args=[case.pk]) for name in names}


def _withdrawal(case: Case, made: TermRecord) -> str:
    if made.withdrawn_on:
        return ""
    return reverse("guidance:withdraw_term", args=[case.pk, made.pk])


def _back(case: Case) -> str:
    return reverse("guidance:term", args=[case.pk])
