"""What providers tell of this case: accept it, or dispute it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.http import Request
from accounts.people import names_of
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import page_of
from exchange import actions
from exchange.forms.month_file import Dispute
from exchange.models import MonthReport
from guidance.views.steps import Step, did, take, who


@require_safe
def month_reports(request: Request, case: UUID) -> HttpResponse:
    """Every month that was told, the newest first."""
    subject = case_for(request.access, case, to=Permission.PROGRESS_MANAGE)
    taken = MonthReport.objects.taken().filter(case=subject)
    rows = list(taken.select_related("trajectory__partner", "file").order_by("-month", "row"))
    for one in rows:
        one.case = subject
    context = {
        "case": {"number": subject.number, "url": page_of(subject), "pk": subject.pk},
        "open": [one for one in rows if one.decided_on is None],
        "decided": [one for one in rows if one.decided_on],
        "who": names_of(one.decided_by for one in rows),
    }
    return render(request, "exchange/month_reports.html", context)


@require_POST
def accepting(request: Request, case: UUID, month_report: UUID) -> HttpResponse:
    """The hours count."""
    found = _find(request, case, month_report)
    return did(
        request,
        lambda: actions.accept_report(report=found, **who(request)),
        "De opgave is aanvaard. De uren tellen mee.",
        _back(found.case),
    )


@require_http_methods(["GET", "POST"])
def disputing(request: Request, case: UUID, month_report: UUID) -> HttpResponse:
    """They do not, and why."""
    found = _find(request, case, month_report)
    step = Step(
        Dispute,
        "Opgave betwisten",
        "Betwisten",
        "De opgave is betwist. De uren tellen niet mee.",
        lambda form: actions.dispute_report(
            report=found, why=form.cleaned_data["why"], **who(request)
        ),
        _back(found.case),
        (f"Opgave van {found.trajectory.partner.name}.",),
    )
    return take(request, found.case, step)


def _find(request: Request, case: UUID, key: UUID) -> MonthReport:
    subject = case_for(request.access, case, to=Permission.PROGRESS_MANAGE)
    known = MonthReport.objects.undecided().filter(case=subject, pk=key)
    found: MonthReport | None = known.select_related("trajectory__partner").first()
    if found is None:
        raise Http404
    found.case = subject
    return found


def _back(case: Case) -> str:
    return reverse("exchange:month_reports", args=[case.pk])
