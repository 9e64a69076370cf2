"""One import: how far it is, its rows, and the buttons that take it further."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.permissions import Permission
from imports import actions, shown
from imports.access import note_cases, run_for
from imports.models import Import, ImportRow, Taken

State, Row = Import.State, ImportRow.State
RUNNING = (State.CHECKING, State.TAKING)
TOO_LATE = "Dat kan nu niet meer. Kijk hoe het nu staat."


@require_safe
def one(request: Request, run: UUID) -> HttpResponse:
    """With htmx, while it runs, only how far it is, which shows nobody; then the page itself."""
    subject = run_for(request.access, run)
    if subject.state == State.COLUMNS:
        return redirect("imports:columns", run)
    context = _progress(subject, request.path)
    if not request.headers.get("HX-Request"):
        response = render(request, "imports/one.html", context | _page(request, subject))
    elif subject.state in RUNNING:
        response = render(request, "imports/_progress.html", context)
    else:
        response = HttpResponse(headers={"HX-Refresh": "true"})
    response.headers["Vary"] = "HX-Request"
    return response


def _progress(run: Import, here: str) -> dict[str, Any]:
    counts = shown.counts(run)
    waiting = counts[Row.WAITING if run.state == State.CHECKING else Row.READY]
    total = run.rows if run.state == State.CHECKING else waiting + counts[Row.TAKEN]
    return {
        "run": run,
        "title": shown.title(run),
        "counts": counts,
        "running": run.state in RUNNING,
        "total": total,
        "done": total - waiting,
        "here": here,
    }


def _page(request: Request, run: Import) -> dict[str, Any]:
    """A page of rows, or of the cases that came of them."""
    if run.state in (State.DONE, State.TAKING):
        return {"rows": [], "next_url": "", "wanted": "", **_taken(request, run)}
    wanted = request.GET.get("toon", "")
    after = _number(request.GET.get("na", ""))
    found = ImportRow.objects.filter(run=run, number__gt=after).order_by("number")
    if wanted in shown.FILTERS:
        found = found.filter(state__in=shown.FILTERS[wanted])
    page = list(found.select_related("match")[: shown.PAGE + 1])
    more, page = len(page) > shown.PAGE, page[: shown.PAGE]
    opens = request.access.may(Permission.CASE_VIEW)
    if opens:
        note_cases(request.access, [row.match_id for row in page if row.match_id])
    return {
        "opens": opens,
        "rows": shown.rows(page, run.mapping(), cases=opens),
        "next_url": f"?toon={wanted}&na={page[-1].number}" if more else "",
        "wanted": wanted if wanted in shown.FILTERS else "",
        "taken": [],
        "failed": [],
    }


def _taken(request: Request, run: Import) -> dict[str, Any]:
    after = _number(request.GET.get("na", ""))
    found = Taken.objects.filter(run=run, number__gt=after).order_by("number")
    page = list(found.select_related("case")[: shown.PAGE + 1])
    more, page = len(page) > shown.PAGE, page[: shown.PAGE]
    note_cases(request.access, [one.case_id for one in page])
    failed = ImportRow.objects.filter(run=run, state=Row.FAILED).order_by("number")
    opens = request.access.may(Permission.CASE_VIEW)
    return {
        "taken": [_case(one, opens) for one in page],
        "number_taken": Taken.objects.filter(run=run).count(),
        "failed": [(row.number, row.told()) for row in failed[: shown.PAGE]],
        "next_url": f"?na={page[-1].number}" if more else "",
    }


def _case(taken: Taken, opens: bool) -> dict[str, Any]:
    undone = taken.undone_on is not None
    return {
        "row": taken.number,
        "number": taken.case.number,
        "url": reverse("desk:case", args=[taken.case_id]) if opens and not undone else "",
        "undone_on": taken.undone_on,
        "undo_url": "" if undone else reverse("imports:undo", args=[taken.pk]),
    }


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0


@require_POST
def leave_out(request: Request, run: UUID) -> HttpResponse:
    """Go on without the rows that have a mistake."""
    return _did(request, run, actions.leave_out)


@require_POST
def skip_alike(request: Request, run: UUID) -> HttpResponse:
    """Whoever looks like someone known is that person."""
    return _did(request, run, actions.skip_alike)


@require_POST
def start(request: Request, run: UUID) -> HttpResponse:
    """Take over what is good."""
    return _did(request, run, actions.start)


@require_POST
def discard(request: Request, run: UUID) -> HttpResponse:
    """Throw the file away."""
    subject = run_for(request.access, run)
    try:
        actions.discard(run=subject, by=request.user, on=timezone.localdate())
    except actions.NotNow:
        messages.warning(request, TOO_LATE)
        return redirect("imports:one", run)
    messages.success(request, "Het bestand is weggegooid. Er is niets van bewaard.")
    return redirect("imports:imports")


def _did(request: Request, run: UUID, verb: Callable[..., object]) -> HttpResponse:
    subject = run_for(request.access, run)
    try:
        verb(run=subject, by=request.user, on=timezone.localdate())
    except actions.NotNow:
        messages.warning(request, TOO_LATE)
    except actions.NotReady:
        messages.error(
            request, "Er zijn nog rijen met een fout of een vraag. Los die op of laat ze weg."
        )
    return redirect("imports:one", run)
