"""The monthly files of providers: hand one in, look at it, take it over or undo it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import note_shown, require
from exchange import actions
from exchange.forms.month_file import UploadMonth
from exchange.incoming.columns import COLUMNS
from exchange.models import MonthFile
from guidance.views.steps import did, who
from imports.reading import WrongRows
from privacy.sheet import sheet

MOST_SHOWN = 20  # a file that is wrong throughout needs no more
SHOWN = 20  # earlier files


@require_http_methods(["GET", "POST"])
def month_files(request: Request) -> HttpResponse:
    """Hand in a file; and the last ones."""
    require(request.access, Permission.PROGRESS_MANAGE)
    form = UploadMonth(request.POST, request.FILES) if request.method == "POST" else UploadMonth()
    if form.is_bound and form.is_valid():
        told = form.cleaned_data
        try:
            made = actions.read_month_file(
                partner=told["partner"], table=told["file"], **who(request)
            )
        except WrongRows as wrong:
            for problem in wrong.problems[:MOST_SHOWN]:
                form.add_error("file", problem)
        else:
            return redirect("exchange:month_file", made.pk)
    recent = MonthFile.objects.select_related("partner").order_by("-created_at")[:SHOWN]
    context = {"form": form, "recent": [(one, _state(one)) for one in recent]}
    return render(request, "exchange/month_files.html", context, status=400 if form.errors else 200)


@require_safe
def month_file(request: Request, file: UUID) -> HttpResponse:
    """Row by row what the provider tells, and what it would mean."""
    found = _find(request, file)
    reports = found.told.select_related("case", "trajectory").order_by("row")
    rows = list(reports)
    note_shown(request.access, [one.case for one in rows], page="month_file")
    context = {"file": found, "rows": rows, "state": _state(found)}
    return render(request, "exchange/month_file.html", context)


@require_POST
def taking(request: Request, file: UUID) -> HttpResponse:
    """Take it over as a whole."""
    return _did(request, file, actions.take_month_file, "Het bestand is overgenomen.")


@require_POST
def undoing(request: Request, file: UUID) -> HttpResponse:
    """Nothing of it stays."""
    return _did(request, file, actions.undo_month_file, "Het bestand is ongedaan gemaakt.")


@require_safe
def example(request: Request) -> HttpResponse:
    """The names of the columns, as a file to fill in."""
    require(request.access, Permission.PROGRESS_MANAGE)
    data = sheet(COLUMNS, [], name="maandbestand.csv")
    answer = HttpResponse(data, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="maandbestand.csv"'
    return answer


def _did(request: Request, file: UUID, do: Any, said: str) -> HttpResponse:
    found = _find(request, file)
    back = reverse("exchange:month_file", args=[found.pk])
    return did(request, lambda: do(file=found, **who(request)), said, back)


def _find(request: Request, key: UUID) -> MonthFile:
    require(request.access, Permission.PROGRESS_MANAGE)
    found = MonthFile.objects.select_related("partner").filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def _state(file: MonthFile) -> tuple[str, str]:
    if file.undone_on:
        return "neutraal", "Ongedaan gemaakt"
    return ("goed", "Overgenomen") if file.taken_on else ("let-op", "Nog niet overgenomen")
