"""The tab Leerroute: trajects with their hours, the modules, the exams and what is done."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import page_of
from courses.access import followed_hours
from courses.actions.exams import free_attempts_left
from courses.hours import pvt_hours, z_hours
from courses.models import (
    Ending,
    EndTalk,
    ExamAttempt,
    MapProgress,
    MonthlyHours,
    Observation,
    PartCompletion,
    Session,
    Signing,
    Start,
    Trajectory,
)
from courses.views.all_steps import OF_CASE, OF_TRAJECTORY
from law.levels import EFFORT_HOURS
from law.modules import MAP_PRACTICE_HOURS, PVT_HOURS


@dataclass(frozen=True)
class Row:
    """One traject with what was told of it; `links` are what this user may record."""

    trajectory: Trajectory
    start: Start | None
    ending: Ending | None
    hours: list[MonthlyHours]
    observations: list[Observation]
    total: Decimal
    links: list[tuple[str, str]]


@require_safe
def overview(request: Request, case: UUID) -> HttpResponse:
    """Everything that stands; what was withdrawn is in the timeline of the case."""
    subject = case_for(request.access, case, to=Permission.PROGRESS_VIEW)
    today = timezone.localdate()
    may = subject.phase != Case.Phase.CLOSED and request.access.may(Permission.PROGRESS_MANAGE)
    exams = list(_standing(ExamAttempt, subject).order_by("on"))
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "route": subject.get_route_display(),
        "rows": _rows(subject, may=may),
        "lowering": (followed_hours(subject), EFFORT_HOURS.on(today)),
        "z": z_hours(subject, on=today) if subject.route == Case.Route.Z else None,
        "pvt": _pvt(subject, today),
        "map": _map(subject, today) if subject.route != Case.Route.EDUCATION else None,
        "talks": list(_standing(EndTalk, subject).order_by("on")),
        "exams": exams,
        "free": free_attempts_left(subject, exams, on=today),
        "done": _done(subject, may=may),
        "links": _links(subject) if may else {},
    }
    return render(request, "courses/route.html", context)


def _standing(model: Any, case: Case) -> Any:
    """What was not withdrawn; reading sealed words needs the person of the case."""
    return model.objects.standing().filter(case=case).select_related("case__person")


def _rows(case: Case, *, may: bool) -> list[Row]:
    """Five queries, however many trajects there are."""
    found = _standing(Trajectory, case).select_related("partner", "case__person")
    starts, endings = (
        {one.trajectory_id: one for one in _standing(model, case)} for model in (Start, Ending)
    )
    hours = list(_standing(MonthlyHours, case).order_by("month"))
    seen = list(_standing(Observation, case).order_by("on"))
    return [
        _row(one, starts, endings, hours, seen, may=may)
        for one in found.order_by("planned_start", "created_at")
    ]


def _row(
    one: Trajectory,
    starts: dict[UUID, Start],
    endings: dict[UUID, Ending],
    hours: list[MonthlyHours],
    seen: list[Observation],
    *,
    may: bool,
) -> Row:
    own = [month for month in hours if month.trajectory_id == one.pk]
    started, ended = starts.get(one.pk), endings.get(one.pk)
    wanted = {"start": not started, "hours": bool(started), "observation": True}
    wanted["ending"] = not ended
    links = [
        (step.title, reverse(f"courses:{step.name}", args=[one.case_id, one.pk]))
        for step in OF_TRAJECTORY
        if may and wanted[step.name]
    ]
    return Row(
        one,
        started,
        ended,
        own,
        [report for report in seen if report.trajectory_id == one.pk],
        sum((month.followed for month in own), Decimal(0)),
        links,
    )


def _pvt(case: Case, today: Any) -> dict[str, Any]:
    return {
        "hours": pvt_hours(case),
        "norm": PVT_HOURS.on(today),
        "sessions": list(_standing(Session, case).order_by("on")),
        "signing": _standing(Signing, case).first(),
    }


def _map(case: Case, today: Any) -> dict[str, Any]:
    return {"kept": _standing(MapProgress, case).first(), "norm": MAP_PRACTICE_HOURS.on(today)}


def _done(case: Case, *, may: bool) -> list[tuple[PartCompletion, str]]:
    return [
        (one, reverse("courses:withdrawal", args=[case.pk, one.pk]) if may else "")
        for one in _standing(PartCompletion, case).order_by("on")
    ]


def _links(case: Case) -> dict[str, str]:
    """Before there is a PIP nothing is done yet (Bi art. 5.3, lid 5), but agreeing may."""
    names = [step.name for step in OF_CASE]
    if case.route != Case.Route.Z:
        names = [name for name in names if name not in ("z_talk", "deduction")]
    if case.route == Case.Route.EDUCATION:
        names = [name for name in names if name not in ("map", "map_talk")]
    return {name: reverse(f"courses:{name}", args=[case.pk]) for name in names}
