"""The tab Handhaving: what the file holds, what is open, and each report with what followed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import Access
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import page_of
from enforcement.actions.reading import must_be_read
from enforcement.actions.reporting import missed_after_warning
from enforcement.known import known_of
from enforcement.shown import About, file_of
from enforcement.standing import why_not


@require_safe
def overview(request: Request, case: UUID) -> HttpResponse:
    """Everything about breaches in this case, with what this user can do now."""
    subject = case_for(request.access, case, to=Permission.FINE_VIEW)
    reads = request.access.may(Permission.DECISION_VIEW)
    file, why = file_of(subject, may_read_decisions=reads), why_not(subject)
    may_impose = request.access.may(Permission.FINE_IMPOSE)
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "why_not": why,
        "known": known_of(subject),
        "file": file,
        "may_impose": may_impose,
        "rows": [(one, _links(subject, one, request.access, why)) for one in file.about],
        "report_links": {} if why else _report_links(subject, request.access),
        "duo_url": _url("record_duo_fine", subject) if may_impose and not why else "",
        "duo_rows": [
            (one, _url("withdraw_duo_fine", subject, one.pk) if may_impose else "")
            for one in file.duo_fines
            if one.withdrawn_on is None
        ],
    }
    return render(request, "enforcement/overview.html", context)


def _report_links(case: Case, access: Access) -> dict[str, str]:
    if not access.may(Permission.FINE_REPORT):
        return {}
    names = ["report_plan"] if case.plan_dated_on else []
    if missed_after_warning(case):
        names.append("report_intake")
    return {name: _url(name, case) for name in names}


def _links(case: Case, about: About, access: Access, why: str) -> dict[str, str]:
    """What this user can do with this report; collecting goes on whatever became of the case."""
    if about.breach.withdrawn_on:
        return {}
    names = [*_of_fine(about, access, why), *([] if why else _of_breach(about, access))]
    return {name: _url(name, case, _key(name, about)) for name in names}


def _of_breach(about: About, access: Access) -> list[str]:
    if about.fine:
        return []
    names = []
    if about.hearing is None and access.may(Permission.FINE_REPORT):
        names.append("withdraw_report")
    if access.may(Permission.FINE_IMPOSE):
        names.append("propose" if about.hearing else "intend")
        if about.hearing and not about.hearing.is_answered:
            today = timezone.localdate()
            waits = today <= about.hearing.respond_by
            names = ["answer"] if waits else ["answer", *names]
    return names


def _of_fine(about: About, access: Access, why: str) -> list[str]:
    fine, balance = about.fine, about.balance
    if fine is None:
        return []
    if fine.dated_on:
        is_open = bool(balance and balance.open)
        return ["pay", "collect"] if is_open and access.may(Permission.FINE_IMPOSE) else []
    names = []
    if must_be_read(fine) and fine.read_on is None and access.may(Permission.FINE_READ):
        names.append("read")
    if access.may(Permission.FINE_IMPOSE):
        names += ["drop"] if why and fine.is_fine else ["sign", "drop"]
    return names


def _key(name: str, about: About) -> Any:
    of_breach = ("withdraw_report", "intend", "answer", "propose")
    return about.breach.pk if name in of_breach else about.fine and about.fine.pk


def _url(name: str, case: Case, *keys: Any) -> str:
    return reverse(f"enforcement:{name}", args=[case.pk, *keys])
