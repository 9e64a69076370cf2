"""The statistics of a quarter as a file."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.permissions import Permission
from audit.actions import record
from audit.models import Event
from cases.access import note_shown, require
from cases.views.pages import turned_away
from exchange.cbs.export import Row, as_csv, as_json, records
from exchange.cbs.quarter import Quarter, named
from exchange.cbs.work import work_of
from exchange.recipients.statistics import Statistics
from privacy.firewall import Stopped

KINDS = {"csv": "text/csv; charset=utf-8", "json": "application/json; charset=utf-8"}
STOPPED = "Het bestand is niet gemaakt. Er staat een nummer in dat daar niet hoort."


@require_safe
def file(request: Request, quarter: str, file_kind: str) -> HttpResponse:
    """Everyone with a BSN, as CSV or JSON; that it was taken along is written down."""
    require(request.access, Permission.CBS_DELIVER)
    if file_kind not in KINDS or named(quarter) is None:
        raise Http404
    work = work_of(quarter)
    note_shown(request.access, work.cases, page="cbs")
    rows = records(work.facts[case.pk] for case in work.cases)
    name = f"cbs-{work.quarter.name}-niet-het-cbs-formaat.{file_kind}"
    try:
        data = _file(work.quarter, rows, file_kind, name)
    except Stopped:
        return turned_away(request, STOPPED, reverse("exchange:cbs"))
    _note(request, work.quarter)
    answer = HttpResponse(data, content_type=KINDS[file_kind])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _file(quarter: Quarter, rows: list[Row], kind: str, name: str) -> bytes:
    return as_csv(rows, name=name) if kind == "csv" else as_json(quarter, rows, name=name)


def _note(request: Request, quarter: Quarter) -> None:
    home, kind = request.access.municipality, Event.Kind.CBS_EXPORTED
    by, today = request.user.pk, timezone.localdate()
    record(kind, home, by=by, on=today, basis=Statistics.basis[0], detail=quarter.name)
