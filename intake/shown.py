"""The duty page: what is recorded, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from cases.models import Case
from intake.access import Standing, group_history, pauses_of, standing_of
from intake.models import Duty, Pause, TargetGroupPeriod
from intake.models.recorded import Recorded
from law.dates import in_words


def in_short(duty: Duty | None) -> str:
    """For the case page: whether the duty was established."""
    if duty is None:
        return "Nog niet vastgesteld"
    return f"Geldt vanaf {in_words(duty.established_on)} ({duty.get_source_display()})"


def group_changes(case: Case) -> dict[str, str]:
    """For the timeline: by the subject of its event, what each period says to everyone."""
    found = TargetGroupPeriod.objects.filter(case=case)
    return {f"{one._meta.label}:{one.pk}": _period(one, case) for one in found}


def _period(one: TargetGroupPeriod, case: Case) -> str:
    one.case = case
    said = f"{one.get_group_display()} vanaf {in_words(one.since)}."
    return f"{said} Later ingetrokken: {one.withdrawn_why}" if one.withdrawn_on else said


@dataclass(frozen=True)
class Past:
    """A record that was withdrawn: what it said, and why it was wrong."""

    what: str
    since: date
    why: str
    on: date
    who: str


def page_of(case: Case) -> dict[str, Any]:
    """What the duty page shows; as many queries for a long history as for a short one."""
    standing, is_open = standing_of(case), case.phase != Case.Phase.CLOSED
    history, pauses = group_history(case), pauses_of(case)
    for record in (*history, *pauses, standing.duty, standing.end):
        if record:
            record.case = case  # already loaded, with the keys of its person
    return {
        "case": {"number": case.number, "url": reverse("desk:case", args=[case.pk])},
        "notified_on": case.notified_on,
        "duty": standing.duty,
        "end": standing.end,
        "pause": standing.pause,
        "why_no_summons": standing.why_no_summons(),
        "history": history,
        "pauses": pauses,
        "past": _past(case),
        "links": _links(case, standing, bool(history)) if is_open else {},
    }


def _links(case: Case, standing: Standing, grouped: bool) -> dict[str, str]:
    """Where each change that is possible now is made."""
    there, paused = standing.duty is not None, standing.pause is not None
    possible = {
        "establishment": not there,
        "correct_duty": there,
        "group": True,
        "correct_group": grouped,
        "pause": there and not paused,
        "resumption": paused,
        "correct_pause": paused,
        "end": there,
    }
    return {
        name: reverse(f"intake:{name}", args=[case.pk]) for name, may in possible.items() if may
    }


def _past(case: Case) -> list[Past]:
    gone = [
        *(("Inburgeringsplicht", one, one.established_on) for one in _gone_of(Duty, case)),
        *((one.get_group_display(), one, one.since) for one in _gone_of(TargetGroupPeriod, case)),
        *(("Tijdelijke vrijstelling", one, one.since) for one in _gone_of(Pause, case)),
    ]
    return [_gone(what, one, since, case) for what, one, since in gone]


def _gone_of(model: type[Recorded], case: Case) -> QuerySet[Any]:
    found: QuerySet[Any] = model.objects.filter(case=case, withdrawn_on__isnull=False)
    return found.select_related("withdrawn_by").order_by("-created_at")


def _gone(what: str, record: Any, since: date, case: Case) -> Past:
    record.case = case
    return Past(what, since, record.withdrawn_why, record.withdrawn_on, record.withdrawn_by.name)


def initial_of(record: Recorded | None, *names: str) -> dict[str, Any]:
    """What stands there now, for the form that corrects it."""
    if record is None:
        return {}
    return {name: getattr(record, name) for name in (*names, "source", "reference")}
