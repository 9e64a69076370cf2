"""What DUO must hear of a record, value by value, in the order of its portal.

This app does not know what a plan or a course is. The app that owes a report says how it is filled:

    @values.of(Report.Kind.PLAN)
    def plan_values(case: Case, subject: UUID) -> Values: ...
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from cases.models import Case
from duo.models import Report

Values = Sequence[tuple[str, str]]  # a label of the portal, and what to type there
Filler = Callable[[Case, UUID], Values]
FILLERS: dict[str, Filler] = {}


class AlreadyFilled(Exception):
    """Two apps want to fill the same kind of report."""


def register(kind: str, function: Filler) -> None:
    """From now on this function fills reports of this kind; raises AlreadyFilled."""
    if FILLERS.get(kind, function) is not function:
        raise AlreadyFilled(kind)
    FILLERS[kind] = function


def of(kind: str) -> Callable[[Filler], Filler]:
    """The same, above a function."""

    def add(function: Filler) -> Filler:
        register(kind, function)
        return function

    return add


def values_of(report: Report) -> Values:
    """What to type now, in the order of the portal; empty when no app fills this kind."""
    fill = FILLERS.get(report.kind)
    return tuple(fill(report.case, report.subject)) if fill else ()


def typed(day: date | None) -> str:
    """A day as the portal wants it typed: 23-11-2026."""
    return f"{day:%d-%m-%Y}" if day else ""


def as_text(values: Values) -> str:
    """A line for each value."""
    return "\n".join(f"{label}: {value}" for label, value in values)


def mark(values: Values) -> str:
    """Changes when a value changes: what a colleague read is what they say they told."""
    return hashlib.sha256(as_text(values).encode()).hexdigest()[:16]
