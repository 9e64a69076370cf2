"""The statistics for the CBS: what is missing, and who can fill it in."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import note_shown, require
from exchange.cbs.quarter import Quarter, quarter_of
from exchange.cbs.work import work_of
from law.wi2021 import WI2021

PER_PAGE = 50
EARLIER = 4  # quarters that can be chosen


@require_safe
def statistics(request: Request) -> HttpResponse:
    """How complete a quarter is, and the list of what is missing."""
    require(request.access, Permission.CBS_DELIVER)
    work = work_of(request.GET.get("kwartaal", ""))
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
        "running": timezone.localdate() <= work.quarter.last,
    }
    return render(request, "exchange/statistics.html", context)


def _choices(shown: Quarter) -> list[dict[str, object]]:
    """This quarter and the ones before it, as tabs."""
    found, one = [], quarter_of(timezone.localdate())
    for _ in range(EARLIER + 1):
        url = f"{reverse('exchange:cbs')}?kwartaal={one.name}"
        found.append({"label": one.name, "url": url, "current": one == shown})
        one = one.previous
    return found
