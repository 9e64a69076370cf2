"""One list of the COA: its rows, and the buttons that take it further."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.http import Request
from imports import actions, shown, tvs_shown
from imports.access import note_list, tvs_list_for
from imports.models import Import, ImportRow
from imports.views.errors import as_file
from imports.views.one import RUNNING, TOO_LATE

State = Import.State


@require_safe
def one(request: Request, coa_list: UUID) -> HttpResponse:
    """With htmx, while it runs, only how far it is, which shows nobody; then the page itself."""
    run = tvs_list_for(request.access, coa_list)
    if run.state == State.COLUMNS:
        return redirect("imports:tvs_columns", run.pk)
    running, asked = run.state in RUNNING, request.headers.get("HX-Request")
    if asked and not running:
        response = HttpResponse(headers={"HX-Refresh": "true"})
    else:
        name = "imports/_progress.html" if asked else "imports/tvs_list.html"
        response = render(request, name, _context(request, run, running=running))
    response.headers["Vary"] = "HX-Request"
    return response


def _context(request: Request, run: Import, *, running: bool) -> dict[str, Any]:
    counts = shown.counts(run)
    waiting = counts["waiting"] if run.state == State.CHECKING else counts["ready"]
    rows = [] if running else list(_rows(run))
    note_list(request.access, [row.match_id for row in rows if row.match_id])
    return {
        "run": run,
        "title": shown.title(run),
        "counts": counts,
        "running": running,
        "total": run.rows,
        "done": run.rows - waiting,
        "here": request.path,
        "rows": tvs_shown.rows(rows, run),
    }


def _rows(run: Import) -> Any:
    return ImportRow.objects.filter(run=run).select_related("match").order_by("number")


@require_POST
def leave_out(request: Request, coa_list: UUID) -> HttpResponse:
    """Go on without the rows that have a mistake."""
    return _did(request, coa_list, actions.leave_out)


@require_POST
def start(request: Request, coa_list: UUID) -> HttpResponse:
    """Take over what is good."""
    return _did(request, coa_list, actions.start)


@require_http_methods(["GET", "POST"])
def discard(request: Request, coa_list: UUID) -> HttpResponse:
    """Asks first; then nothing of the list is kept."""
    run = tvs_list_for(request.access, coa_list)
    if request.method != "POST":
        context = {"run": run, "title": shown.title(run)}
        return render(request, "imports/tvs_discard.html", context)
    try:
        actions.discard(run=run, by=request.user, on=timezone.localdate())
    except actions.NotNow:
        messages.warning(request, TOO_LATE)
        return redirect("imports:tvs_list", run.pk)
    messages.success(request, "De lijst is weggegooid. Er is niets van bewaard.")
    return redirect("imports:tvs_lists")


@require_safe
def errors(request: Request, coa_list: UUID) -> HttpResponse:
    """Row number, field and message; nothing of what stands in the row."""
    run = tvs_list_for(request.access, coa_list)
    return as_file(request, run, "imports:tvs_list")


def _did(request: Request, coa_list: UUID, verb: Callable[..., object]) -> HttpResponse:
    run = tvs_list_for(request.access, coa_list)
    try:
        verb(run=run, by=request.user, on=timezone.localdate())
    except actions.NotNow:
        messages.warning(request, TOO_LATE)
    except actions.NotReady:
        messages.error(
            request, "Er zijn nog rijen met een fout of met verschillen. Los die eerst op."
        )
    return redirect("imports:tvs_list", run.pk)
