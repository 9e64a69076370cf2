"""What is known of one leerroute on one day, as far as a signal follows from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

ZERO = Decimal(0)


@dataclass(frozen=True)
class Thresholds:
    """What the municipality chose."""

    absence_percent: int = 20
    behind_percent: int = 25
    silent_days: int = 60
    module_months: int = 12
    offer_days: int = 60
    switch_days: int = 90


@dataclass(frozen=True)
class Course:
    """A traject that runs: its plan, and what was told of it."""

    started: date
    planned_end: date | None
    hours: int | None
    followed: Decimal
    last_told: date


@dataclass(frozen=True)
class Month:
    """The last month of which hours are known, over all trajects."""

    first: date
    offered: Decimal
    unexcused: Decimal


@dataclass(frozen=True)
class Facts:
    """`ends` is the first day after the term."""

    today: date
    plan_dated: date
    ends: date
    asylum: bool
    route: str
    offered: bool = False
    courses: tuple[Course, ...] = ()
    month: Month | None = None
    begun: frozenset[str] = field(default_factory=frozenset)
    thresholds: Thresholds = Thresholds()
