"""What a version of the PIP is judged by, gathered in one place. No clock, no database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Before:
    """What held before this version: the term's first PIP and the version that holds now."""

    first_dated: date
    current_dated: date
    route: str
    level: str


@dataclass(frozen=True)
class Facts:
    """A version as it would be signed on `on`; what a form does not say yet is empty or None."""

    on: date
    change: str
    route: str = ""
    level: str = ""
    asylum: bool = False
    intensity_hours: int | None = None
    map_hours: int | None = None
    pvt_hours: int | None = None
    lowered: tuple[str, ...] = ()
    b1_attainable: bool | None = None
    education_attainable: bool | None = None
    effort_hours: int | None = None
    sufficient_effort: bool | None = None
    exception: str = ""
    earlier_route: str = ""
    earlier_dated: date | None = None
    duty_since: date | None = None
    settled_on: date | None = None
    last_day: date | None = None
    late_said: bool = False
    before: Before | None = None


@dataclass(frozen=True)
class Problem:
    """What is wrong, at which field, by which rule; all in Dutch."""

    field: str
    message: str
    rule: str
