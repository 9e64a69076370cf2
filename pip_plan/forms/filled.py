"""Between the form and a version: what was filled in, and what the form begins with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone

from pip_plan.actions.proposing import LOWERED, Content
from pip_plan.models import Objective, Plan


def content_of(data: dict[str, Any]) -> Content:
    """What is empty is None, or nothing where a version keeps a word."""
    parts = list(Objective.Part)
    goals = {
        part.value: (data[f"goal_{part}"], data[f"goal_{part}_on"])
        for part in parts
        if data.get(f"goal_{part}")
    }
    moved, routed = (data["change"] == one for one in (Plan.Change.MOVED, Plan.Change.ROUTE))
    kept = {name: value for name, value in data.items() if not name.startswith("goal_")}
    lowered = kept.pop("lowered", [])
    values = {name: None if value == "" else value for name, value in kept.items()}
    values |= {name: code in lowered for code, name in LOWERED.items()}
    values["optional_exams"] = bool(values.get("optional_exams"))
    values["earlier_route"] = (values.get("earlier_route") or "") if moved else ""
    values["earlier_dated_on"] = values.get("earlier_dated_on") if moved else None
    values["exception"] = (values.get("exception") or "") if routed else ""
    values["exception_why"] = values.get("exception_why") if values["exception"] else None
    return Content(values, goals)


def initial_of(
    plan: Plan, objectives: list[Objective], *, names: Iterable[str], today: date
) -> dict[str, Any]:
    """These fields of the form as an earlier version fills them; past days are chosen anew."""
    known: dict[str, Any] = {name: getattr(plan, name) for name in names if hasattr(plan, name)}
    yes_or_no = {True: "ja", False: "nee"}
    known = {n: yes_or_no[v] if isinstance(v, bool) else v for n, v in known.items()}
    known["lowered"] = plan.lowered
    for one in objectives:
        known[f"goal_{one.part}"] = one.text
        if one.target_on >= today:
            known[f"goal_{one.part}_on"] = one.target_on
    return known


def first_initial() -> dict[str, Any]:
    """What a first PIP begins with: the least that the law asks."""
    return {"change": Plan.Change.FIRST, "pvt_hours": 12, "map_hours": 40, "level": "b1"}


def is_late(last: date | None) -> bool:
    return last is not None and timezone.localdate() > last
