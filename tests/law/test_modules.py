"""Bi art. 3.1, 3.2, 3.14 and 5.5: how many hours the modules and the routes ask."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from law.kit import NotInForce
from law.modules import (
    ZHours,
    map_hours_met,
    pvt_hours_met,
    z_left,
    z_norm,
)

DAY = date(2026, 11, 23)

# What, asylum, lessons followed, deducted, activities done, deducted, PVT, MAP; what is left.
Z = [
    ("asylum, nothing done: 800 and 800", True, 0, 0, 0, 0, 0, 0, 800, 800),
    ("family, nothing done: 800 and no participation (lid 3)", False, 0, 0, 0, 0, 0, 0, 800, None),
    ("PVT and MAP go off the participation: 800 - 12 - 40", True, 0, 0, 0, 0, 12, 40, 800, 748),
    ("hours of the intake go off: 800 - 50, 800 - 30", True, 0, 50, 0, 30, 0, 0, 750, 770),
    ("all: 800 - 700 - 100; 800 - 700 - 48 - 12 - 40", True, 700, 100, 700, 48, 12, 40, 0, 0),
    ("too many lessons do not count as participation", True, 900, 0, 100, 0, 0, 0, 0, 700),
    ("too much participation does not count as lessons", True, 700, 0, 900, 0, 0, 0, 100, 0),
    ("of family the PVT counts for nothing", False, 700, 0, 0, 0, 12, 40, 100, None),
]


@pytest.mark.parametrize(
    ("asylum", "lessons", "off", "activity", "off_too", "pvt", "practice", "left", "left_too"),
    [row[1:] for row in Z],
    ids=[row[0] for row in Z],
)
def test_what_is_left_of_the_z_route(
    asylum, lessons, off, activity, off_too, pvt, practice, left, left_too
):
    found = z_left(
        norm=z_norm(asylum=asylum, on=DAY),
        followed=ZHours(Decimal(lessons), Decimal(activity)),
        deducted=ZHours(Decimal(off), Decimal(off_too)),
        pvt=Decimal(pvt),
        map_hours=Decimal(practice),
    )
    assert (found.lessons, found.activity) == (left, left_too)


JUST, SHORT = Decimal(0), Decimal("0.25")


def test_the_pvt_takes_twelve_hours():
    assert pvt_hours_met(attended=12 - JUST, on=DAY)
    assert not pvt_hours_met(attended=12 - SHORT, on=DAY)


def test_the_map_takes_forty_hours_of_practice():
    assert map_hours_met(practice=40 - JUST, on=DAY)
    assert not map_hours_met(practice=40 - SHORT, on=DAY)


def test_before_2022_the_law_sets_nothing():
    with pytest.raises(NotInForce):
        z_norm(asylum=True, on=date(2021, 12, 31))
