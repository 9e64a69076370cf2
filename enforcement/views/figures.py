"""Numbers of enforcement for the team, as bars and as a file."""

from __future__ import annotations

import csv
from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import require
from decisions.models import Objection
from enforcement.figures import Year, rows, years
from enforcement.models import Fine

DUTIES = {"22": "Brede intake (art. 22)", "23": "PIP (art. 23)"}
REASONS = dict(Fine.Reason.choices)
OUTCOMES = dict(Objection.Outcome.choices)


@require_safe
def figures(request: Request) -> HttpResponse:
    """Per year; every bar has its number beside it."""
    require(request.access, Permission.FIGURES_VIEW)
    found = years()
    return render(request, "enforcement/figures.html", {"years": [_shown(one) for one in found]})


@require_safe
def figures_file(request: Request) -> HttpResponse:
    """The same as CSV, with a semicolon as spreadsheets here expect."""
    require(request.access, Permission.FIGURES_VIEW)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="handhaving.csv"'
    answer.write("\ufeff")
    writer = csv.writer(answer, delimiter=";")
    writer.writerow(("jaar", "wat", "aantal"))
    writer.writerows(rows(years()))
    return answer


def _shown(one: Year) -> dict[str, object]:
    steps = {
        "Waarschuwingen": one.warnings,
        "Rapporten": one.reports,
        "Boetes": one.imposed,
        "Geen boete": one.spared,
        "Boetes vervallen": one.reversed,
    }
    return {
        "year": one.year,
        "euros": one.euros,
        "charts": [
            ("Van waarschuwing tot boete", _bars(steps)),
            ("Boetes per artikel", _bars(_named(DUTIES, one.fines))),
            ("Waarom geen boete", _bars(_named(REASONS, one.none))),
            ("Uitkomst van bezwaar", _bars(_named(OUTCOMES, one.objections))),
        ],
    }


def _named(names: Mapping[str, str], counted: Mapping[str, int]) -> dict[str, int]:
    return {names[key]: number for key, number in counted.items()}


def _bars(counted: Mapping[str, int]) -> list[tuple[str, int, int]]:
    """The words, the number, and its share of the highest in percent."""
    most = max(counted.values(), default=0)
    return [(name, n, round(100 * n / most) if most else 0) for name, n in counted.items()]
