"""The records from which the statistics of a quarter are made, of many people at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Any
from uuid import UUID

from cases.models import Case
from courses.models import Ending, EndTalk, Session, Signing, Start, Trajectory
from enforcement.models import Fine
from exchange.cbs.quarter import Quarter
from guidance.models import Help, Relief
from intake.models import Completion, Education, Learnability, Schooling, Summons, Talk
from pip_plan.models import Plan

LESSONS = ("course", "education", "z_lessons", "knm")
# From none to university; "nvt" says nothing.
LEVELS = ("geen", "basis", "lbo_mavo", "mbo_havo", "hbo", "wo")
Found = dict[UUID, list[Any]]
Facts = dict[str, Any]


def facts_of_all(cases: Sequence[Case], quarter: Quarter) -> dict[UUID, Facts]:
    """What is known of each by the last day of the quarter; eighteen queries for however many."""
    known = _known(cases, quarter)
    lines = _lines(known["education"])
    return {
        case.pk: _facts(
            case, quarter, {name: rows.get(case.pk, []) for name, rows in known.items()}
        )
        | {"schooling": _highest(lines, known["education"].get(case.pk, []))}
        for case in cases
    }


def _known(cases: Sequence[Case], quarter: Quarter) -> dict[str, Found]:
    last = quarter.last
    plans = Plan.objects.filter(dated_on__lte=last, decision__revoked_on=None)
    sets: dict[str, Any] = {
        "help": Help.objects.filter(starts_on__lte=last).order_by("starts_on"),
        "relief": Relief.objects.filter(dated_on__isnull=False, right_from__lte=last),
        "talk": Talk.objects.standing().filter(first=True, on__lte=last),
        "completion": Completion.objects.filter(on__lte=last),
        "session": Session.objects.standing().filter(on__lte=last).order_by("on"),
        "signing": Signing.objects.standing().filter(signed_on__lte=last),
        "end_talk": EndTalk.objects.standing().filter(kind="map", on__lte=last),
        "plan": plans.order_by("number"),
        "test": Learnability.objects.filter(recorded_on__lte=last).order_by("version"),
        "education": Education.objects.filter(recorded_on__lte=last).order_by("version"),
        "trajectory": Trajectory.objects.standing().select_related("partner").order_by("noted_on"),
        "start": Start.objects.standing().filter(on__lte=last).order_by("on"),
        "ending": Ending.objects.standing().filter(on__lte=last).order_by("on"),
        "summons": Summons.objects.filter(number__gte=2, replaces=None, dated_on__lte=last),
        "fine": Fine.objects.imposed().filter(dated_on__lte=last).select_related("breach"),
    }
    return {name: _by_case(rows.filter(case__in=cases)) for name, rows in sets.items()}


def _by_case(rows: Any) -> Found:
    found = defaultdict[UUID, list[Any]](list)
    for row in rows:
        found[row.case_id].append(row)
    return found


def _facts(case: Case, quarter: Quarter, of: dict[str, list[Any]]) -> Facts:
    plans = of["plan"]
    changes = [{"plan": later, "earlier": earlier} for earlier, later in pairwise(plans)]
    starts = {one.trajectory_id: one for one in of["start"]}
    ends = {one.trajectory_id: one for one in of["ending"]}
    courses = [_course(one, starts, ends) for one in of["trajectory"] if one.kind in LESSONS]
    maps = [starts[one.pk] for one in of["trajectory"] if one.kind == "map" and one.pk in starts]
    begun = [one["start"] for one in courses if one["start"]]
    running = any(one["start"] and not one["ending"] for one in courses)
    ended = [one["ending"] for one in courses if one["ending"]]
    return {
        "case": case,
        "person": case.person,
        "home": case.municipality,
        "quarter": quarter,
        "help": _first(of["help"]),
        "relief": _first(of["relief"]),
        "talk": _first(of["talk"]),
        "completion": _first(of["completion"]),
        "session": _first(of["session"]),
        "signing": _first(of["signing"]),
        "map_start": _first(maps),
        "end_talk": _first(of["end_talk"]),
        "first": _first(plans),
        "plan": plans[-1] if plans else None,
        "changes": changes,
        "route_changes": [one for one in changes if one["plan"].route != one["earlier"].route],
        "lowering": _first([one for one in plans if one.change == Plan.Change.LOWER]),
        "test": of["test"][-1] if of["test"] else None,
        "courses": courses,
        "route_start": min(begun, key=lambda one: one.on, default=None),
        "route_end": None if running else max(ended, key=lambda one: one.on, default=None),
        "warnings": [{"summons": one} for one in of["summons"]],
        "fines": [{"fine": one, "breach": one.breach} for one in of["fine"]],
    }


def _course(one: Trajectory, starts: dict[UUID, Start], ends: dict[UUID, Ending]) -> Facts:
    return {
        "trajectory": one,
        "partner": one.partner,
        "start": starts.get(one.pk),
        "ending": ends.get(one.pk),
    }


def _first(rows: Sequence[Any]) -> Any:
    return rows[0] if rows else None


def _lines(education: Found) -> Found:
    """The educations of the version that counts."""
    latest = [versions[-1].pk for versions in education.values()]
    found = defaultdict[UUID, list[Any]](list)
    for line in Schooling.objects.filter(part__in=latest):
        found[line.part_id].append(line)
    return found


def _highest(lines: Found, versions: Sequence[Education]) -> Schooling | None:
    """The highest level that someone followed; None when nothing is known of it."""
    known = (
        [one for one in lines.get(versions[-1].pk, []) if one.level in LEVELS] if versions else []
    )
    return max(known, key=lambda one: LEVELS.index(one.level), default=None)
