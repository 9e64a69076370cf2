"""Summon many: choose, start, and follow what becomes of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Count, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.mandates import mandate_for
from accounts.permissions import Permission
from cases.access import note_shown, require, visible_cases
from cases.models import Case, Task
from intake.actions import series as actions
from intake.actions.invitation import term
from intake.forms.summons import StartSeries
from intake.models import Series, SeriesItem
from letters.models import Kind

SHOWN = 100
State = SeriesItem.State


@require_http_methods(["GET", "POST"])
def series(request: Request) -> HttpResponse:
    """Start a series for everyone who waits for a summons; and the last ones."""
    _may(request)
    today = timezone.localdate()
    form, focus = form_for(request, StartSeries, sent=today, last=term(today).due)
    if request.method == "POST" and form.is_valid():
        waiting = _waiting(request, mine=form.cleaned_data["mine"])
        if not _mandated(request):
            form.add_error(None, "U hebt geen mandaat om de brieven te ondertekenen.")
        elif not waiting.exists():
            form.add_error("mine", "Er zijn geen dossiers die op een oproep wachten.")
        else:
            discard(request)
            return redirect("intake:series_one", _start(request, form, waiting).pk)
    context = {
        "form": form,
        "draft_restored": focus is not None,
        "focus": focus or "",
        "waiting": _waiting(request, mine=False).count(),
        "mine": _waiting(request, mine=True).count(),
        "deadline": term(today),
        "earlier": _earlier(),
    }
    return render(request, "intake/series_form.html", context, status=400 if form.errors else 200)


@require_safe
def one(request: Request, series: UUID) -> HttpResponse:
    """How far it is, and whom it left out; with htmx only that part."""
    _may(request)
    subject = _find(series)
    items = SeriesItem.objects.filter(series=subject)
    skipped = items.filter(state=State.SKIPPED).order_by("position").select_related("case")
    left_out = list(skipped[:SHOWN])
    if not request.headers.get("HX-Request"):  # asking how far it is shows nobody new
        note_shown(request.access, [item.case for item in left_out], page="series")
    counts = {row["state"]: row["n"] for row in items.values("state").annotate(n=Count("pk"))}
    context = {
        "series": subject,
        "progress": _progress(subject, counts),
        "left_out": [
            {
                "number": item.case.number,
                "url": reverse("desk:case", args=[item.case_id]),
                "why": item.why,
            }
            for item in left_out
        ],
        "stop_url": reverse("intake:series_stop", args=[subject.pk]),
        "here": request.path,
    }
    part = request.headers.get("HX-Request") and not request.headers.get("HX-Boosted")
    page = "intake/_series_progress.html" if part else "intake/series.html"
    response = render(request, page, context)
    response.headers["Vary"] = "HX-Request"
    return response


@require_POST
def stop(request: Request, series: UUID) -> HttpResponse:
    """Send nothing more."""
    _may(request)
    subject = _find(series)
    if actions.stop_series(series=subject, by=request.user, on=timezone.localdate()):
        messages.success(request, "De reeks is gestopt. Wat al verstuurd was, blijft verstuurd.")
    return redirect("intake:series_one", subject.pk)


def _may(request: Request) -> None:
    for permission in (Permission.CASE_VIEW, Permission.SUMMONS_SEND):
        require(request.access, permission)


def _mandated(request: Request) -> bool:
    return mandate_for(request.user, Kind.SUMMONS.mandate, on=timezone.localdate()) is not None


def _find(pk: UUID) -> Series:
    found = Series.objects.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _waiting(request: Request, *, mine: bool) -> QuerySet[Case]:
    """The cases whose task to summon is open, the most urgent first."""
    tasks = Task.objects.open().filter(kind=Task.Kind.SUMMONS).values("case")
    cases = visible_cases(request.access).filter(pk__in=tasks)
    return (cases.filter(assignee=request.user) if mine else cases).order_by("next_due", "id")


def _start(request: Request, form: StartSeries, waiting: QuerySet[Case]) -> Series:
    data = form.cleaned_data
    return actions.start_series(
        cases=waiting[: actions.MOST],
        timetable=form.timetable(),
        place=data["place"],
        channel=data["channel"],
        by=request.user,
        on=timezone.localdate(),
    )


def _progress(series: Series, counts: dict[str, int]) -> dict[str, Any]:
    total = sum(counts.values())
    done = total - counts.get(State.WAITING, 0)
    state = "Gestopt" if series.stopped_at else "Klaar" if series.done_at else "Bezig"
    return {
        "state": state,
        "running": state == "Bezig",
        "total": total,
        "done": done,
        "sent": counts.get(State.SENT, 0),
        "skipped": counts.get(State.SKIPPED, 0),
        "waiting": counts.get(State.WAITING, 0),
    }


def _earlier() -> list[dict[str, Any]]:
    found = Series.objects.order_by("-created_at")[:10]
    return [{"on": s.on, "url": reverse("intake:series_one", args=[s.pk])} for s in found]
