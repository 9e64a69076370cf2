"""A quarter with everyone in it and what is missing of whom."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from cases.models import Case
from exchange.cbs.completeness import Incomplete, incomplete, people_of
from exchange.cbs.facts import Facts, facts_of_all
from exchange.cbs.quarter import Quarter, named, quarter_of


@dataclass(frozen=True)
class Work:
    """A quarter with everyone in it and what is missing."""

    quarter: Quarter
    cases: list[Case]
    facts: dict[UUID, Facts]
    missing: list[Incomplete]


def work_of(asked: str) -> Work:
    """Of the quarter with this name; without one, of the quarter before this one."""
    quarter = named(asked) or quarter_of(timezone.localdate()).previous
    cases = list(people_of(quarter))
    facts = facts_of_all(cases, quarter)
    return Work(quarter, cases, facts, incomplete(cases, facts, quarter))
