"""A version of the PIP as its page shows it: label and value, group by group."""

from __future__ import annotations

from typing import Any

from law.dates import in_words
from pip_plan.models import Plan
from pip_plan.wording import level_in_words

Shown = tuple[str, list[tuple[str, str]]]
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Leerroute", ("route", "level", "why_b1", "why_education", "why_z")),
    (
        "Grond van de wijziging",
        (
            "provider_observations",
            "own_experience",
            "effort_hours",
            "sufficient_effort",
            "carried_hours",
            "exception",
            "exception_why",
        ),
    ),
    ("Vorige gemeente", ("earlier_dated_on", "earlier_route")),
    (
        "Lessen en uren",
        (
            "intensity",
            "intensity_hours",
            "pvt_hours",
            "map_hours",
            "literacy",
            "may_finish_education",
            "optional_exams",
        ),
    ),
    ("Hulp en afspraken", ("talks", "support", "early_education", "benefit_decisions", "late_why")),
)


def facts_of_plan(plan: Plan) -> list[Shown]:
    """What was filled in; an empty group is left out."""
    found = [(title, _rows(plan, names)) for title, names in GROUPS]
    return [(title, rows) for title, rows in found if rows]


def _rows(plan: Plan, names: tuple[str, ...]) -> list[tuple[str, str]]:
    shown = ((name, _said(plan, name)) for name in names)
    return [(_label(name), said) for name, said in shown if said]


def _label(name: str) -> str:
    label = str(Plan._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
    return label[:1].upper() + label[1:]


def _said(plan: Plan, name: str) -> str:
    if name == "level":
        return level_in_words(plan)
    value: Any = getattr(plan, name)
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "Ja" if value else "Nee"
    if hasattr(plan, f"get_{name}_display"):
        return str(getattr(plan, f"get_{name}_display")())
    return in_words(value) if hasattr(value, "isoformat") else str(value)
