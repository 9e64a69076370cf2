"""The statistics for the CBS: what is missing, who can fill it in, and the file."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.permissions import Permission
from audit.actions import record
from audit.models import Event
from cases.access import note_shown, require
from cases.models import Case
from cases.views.pages import turned_away
from exchange.cbs.completeness import Incomplete, incomplete, people_of
from exchange.cbs.export import Row, as_csv, as_json, records
from exchange.cbs.facts import Facts, facts_of_all
from exchange.cbs.quarter import Quarter, named, quarter_of
from exchange.recipients.statistics import Statistics
from law.wi2021 import WI2021
from privacy.firewall import Stopped

PER_PAGE = 50
KINDS = {"csv": "text/csv; charset=utf-8", "json": "application/json; charset=utf-8"}
STOPPED = "Het bestand is niet gemaakt. Er staat een nummer in dat daar niet hoort."
EARLIER = 4  # quarters that can be chosen


@dataclass(frozen=True)
class Work:
    """A quarter with everyone in it and what is missing."""

    quarter: Quarter
    cases: list[Case]
    facts: dict[UUID, Facts]
    missing: list[Incomplete]


@require_safe
def statistics(request: Request) -> HttpResponse:
    """How complete a quarter is, and the list of what is missing."""
    require(request.access, Permission.CBS_DELIVER)
    work = _work(request.GET.get("kwartaal", ""))
    page = Paginator(work.missing, PER_PAGE).get_page(request.GET.get("pagina"))
    note_shown(request.access, [one.case for one in page], page="cbs")
    people, complete = len(work.cases), len(work.cases) - len(work.missing)
    context = {
        "quarter": work.quarter,
        "choices": _choices(work.quarter),
        "people": people,
        "complete": complete,
        "share": round(100 * complete / people) if people else 100,
        "pages": page,
        "article": {"name": str(WI2021.art("39")), "url": WI2021.art("39").url},
        "late": timezone.localdate() > work.quarter.deliver_by,
        "running": timezone.localdate() <= work.quarter.last,
    }
    return render(request, "exchange/statistics.html", context)


@require_safe
def file(request: Request, quarter: str, file_kind: str) -> HttpResponse:
    """Everyone with a BSN, as CSV or JSON; that it was taken along is written down."""
    require(request.access, Permission.CBS_DELIVER)
    if file_kind not in KINDS or named(quarter) is None:
        raise Http404
    work = _work(quarter)
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


def _work(asked: str) -> Work:
    quarter = named(asked) or quarter_of(timezone.localdate()).previous
    cases = list(people_of(quarter))
    facts = facts_of_all(cases, quarter)
    return Work(quarter, cases, facts, incomplete(cases, facts, quarter))


def _file(quarter: Quarter, rows: list[Row], kind: str, name: str) -> bytes:
    return as_csv(rows, name=name) if kind == "csv" else as_json(quarter, rows, name=name)


def _choices(shown: Quarter) -> list[dict[str, object]]:
    """This quarter and the ones before it, as tabs."""
    found, one = [], quarter_of(timezone.localdate())
    for _ in range(EARLIER + 1):
        url = f"{reverse('exchange:cbs')}?kwartaal={one.name}"
        found.append({"label": one.name, "url": url, "current": one == shown})
        one = one.previous
    return found


def _note(request: Request, quarter: Quarter) -> None:
    home, kind = request.access.municipality, Event.Kind.CBS_EXPORTED
    by, today = request.user.pk, timezone.localdate()
    record(kind, home, by=by, on=today, basis=Statistics.basis[0], detail=quarter.name)
