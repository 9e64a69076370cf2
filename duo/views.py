"""Tell DUO by hand: what to type into its portal, and that it was done."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.access import Access
from accounts.http import Request
from accounts.models import User
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case, Person
from cases.views.pages import done, page_of, turned_away
from duo import actions
from duo.models import Report
from duo.rules import tell_by
from duo.values import mark, values_of
from privacy.reading import may_read

TOLD = "Een collega gaf dit net al door, of er is iets nieuws dat u moet doorgeven."
CHANGED = (
    "De gegevens zijn net veranderd. Kijk opnieuw wat DUO moet weten en pas het aan in het portaal."
)
ORDER = {kind: place for place, kind in enumerate(Report.Kind.values)}


@require_safe
def reports(request: Request, case: UUID) -> HttpResponse:
    """What DUO must hear, in the order of the portal, and what it heard."""
    subject = case_for(request.access, case, to=Permission.DUO_TELL)
    found = list(Report.objects.filter(case=subject))
    for report in found:
        report.case = subject
    told = sorted((one for one in found if one.told_on), key=_told_on, reverse=True)
    owed = [one for one in found if one.told_on is None and one.lapsed_on is None]
    people = User.objects.filter(pk__in=[one.told_by for one in told])
    names: dict[UUID | None, str] = dict(people.values_list("pk", "name"))
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "bsn": _bsn(subject, request.access),
        "owed": [_owed(one) for one in sorted(owed, key=lambda one: ORDER[one.kind])],
        "told": [{"report": one, "who": names.get(one.told_by, "")} for one in told],
    }
    return render(request, "duo/reports.html", context)


@require_POST
def telling(request: Request, case: UUID, report: UUID) -> HttpResponse:
    """It was typed into the portal. What a colleague did not read, they did not tell."""
    subject = case_for(request.access, case, to=Permission.DUO_TELL)
    found = Report.objects.filter(case=subject, pk=report).first()
    if found is None:
        raise Http404
    found.case = subject
    back, today = reverse("duo:reports", args=[subject.pk]), timezone.localdate()
    try:
        actions.tell(report=found, by=request.user, on=today, seen=request.POST.get("gezien", ""))
    except actions.AlreadyTold:
        return turned_away(request, TOLD, back)
    except actions.ChangedMeanwhile:
        return turned_away(request, CHANGED, back)
    return done(request, f"Doorgegeven aan DUO: {found.get_kind_display()}.", back)


def _told_on(report: Report) -> Any:
    return report.told_on, report.created_at


def _owed(report: Report) -> dict[str, Any]:
    values = values_of(report)
    return {
        "report": report,
        "values": values,
        "mark": mark(values),
        "deadline": tell_by(owed_on=report.owed_on),
        "url": reverse("duo:telling", args=[report.case_id, report.pk]),
    }


def _bsn(case: Case, access: Access) -> str | None:
    """Only for who may see it: the portal of DUO asks for it."""
    if not may_read(Person, "bsn", access.permissions):
        return None
    return case.person.bsn or ""
