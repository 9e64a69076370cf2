"""What is kept of a part of the broad intake: its versions, newest first, with their lines."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from cases.models import Case
from intake.models import Education, Job, Line, Part, Schooling, Work
from privacy.categories import TECHNICAL
from privacy.register import classified

LINES: dict[type[Part], type[Line]] = {Education: Schooling, Work: Job}
ABOUT_THE_VERSION = {"recorded_on", "by", "why"}
Values = dict[str, Any]


def columns(model: type[Part | Line]) -> list[str]:
    """The names of the fields that say something of the person, in their order."""
    return [
        field.name
        for field, said in classified(model)
        if said.category is not TECHNICAL and field.name not in ABOUT_THE_VERSION
    ]


def versions(model: type[Part], case: Case) -> list[Any]:
    """Every version of a part, newest first, with the keys of its person at hand."""
    found: list[Any] = list(model._default_manager.filter(case=case))
    for one in found:
        one.case = case
    return found


def latest(model: type[Part], case: Case) -> Any:
    """The version that counts."""
    found: Any = model._default_manager.filter(case=case).first()
    if found:
        found.case = case
    return found


def lines_of(model: type[Part], parts: list[Any]) -> dict[UUID, list[Line]]:
    """By version, in one query; of a part without lines nothing is asked."""
    by_part: dict[UUID, list[Line]] = defaultdict(list)
    if model not in LINES or not parts:
        return by_part
    known = {part.pk: part for part in parts}
    lines: Any = LINES[model]
    found: Any = lines._default_manager.filter(part__in=list(known))
    for line in found:
        line.part = known[line.part_id]
        by_part[line.part_id].append(line)
    return by_part


def values_of(one: Part | Line) -> Values:
    """What it holds; nothing said is None, so that two can be compared."""
    return {name: plain(getattr(one, name)) for name in columns(type(one))}


def plain(value: Any) -> Any:
    return None if value == "" else value
