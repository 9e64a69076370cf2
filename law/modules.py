"""The hours of the modules and the routes, and what counts for them (Bi ch. 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from law.bi2021 import BI2021
from law.kit import Parameter, states
from law.wi2021 import WI2021

START = date(2022, 1, 1)
PVT_HOURS = Parameter(BI2021.art("3.1:1"), since={START: 12})
# The Regeling sets them (Bi art. 3.2, lid 4); its text was not read, only sources that quote it.
MAP_PRACTICE_HOURS = Parameter(BI2021.art("3.2:4"), since={START: 40})
Z_LESSON_HOURS = Parameter(BI2021.art("3.14:2"), since={START: 800})
Z_ACTIVITY_HOURS = Parameter(BI2021.art("3.14:2"), since={START: 800})
# For asylum status holders in the B1-route; told by a list of facts, not read in the decree.
FREE_ATTEMPTS = Parameter(WI2021.art("7:1"), since={START: 2})
ZERO = Decimal(0)


@dataclass(frozen=True)
class ZHours:
    """Course hours and hours of participation; the second is None where none are asked."""

    lessons: Decimal
    activity: Decimal | None


@states(BI2021.art("3.14:2"), BI2021.art("3.14:3"))
def z_norm(*, asylum: bool, on: date) -> ZHours:
    """What the Z-route asks: 800 and 800 of an asylum status holder, 800 course hours of others."""
    activity = Decimal(Z_ACTIVITY_HOURS.on(on)) if asylum else None
    return ZHours(Decimal(Z_LESSON_HOURS.on(on)), activity)


@states(BI2021.art("3.14:5"), BI2021.art("3.14:6"), BI2021.art("3.14:9"), BI2021.art("3.14:10"))
def z_left(
    *,
    norm: ZHours,
    followed: ZHours,
    deducted: ZHours,
    pvt: Decimal = ZERO,
    map_hours: Decimal = ZERO,
) -> ZHours:
    """What is still to be done, never less than nothing.

    `deducted` are the hours of lid 6, 9 and 10 and of art. 5.4, lid 4; the hours of the PVT and the
    MAP go off the participation (lid 5). Readings, to be confirmed by a jurist: of the MAP the
    hours of practice count; too many hours of one kind never count for the other.
    """
    lessons = max(ZERO, norm.lessons - followed.lessons - deducted.lessons)
    if norm.activity is None:
        return ZHours(lessons, None)
    done = (followed.activity or ZERO) + (deducted.activity or ZERO) + pvt + map_hours
    return ZHours(lessons, max(ZERO, norm.activity - done))


@states(BI2021.art("3.1:1"))
def pvt_hours_met(*, attended: Decimal, on: date) -> bool:
    """Whether someone was there for the twelve hours of the PVT."""
    return attended >= PVT_HOURS.on(on)


@states(BI2021.art("3.2:4"))
def map_hours_met(*, practice: Decimal, on: date) -> bool:
    """Whether someone had the forty hours of practice of the MAP."""
    return practice >= MAP_PRACTICE_HOURS.on(on)
