"""Bi art. 5.4: until when the leerroute may change."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.routes import Route, last_day_to_change, may_change_route
from tests.law.days import day

B1, EDUCATION, Z = Route.B1, Route.EDUCATION, Route.Z

# The term starts the day after the first PIP; a year and a half later is over.
LAST = [
    ("12-5-2025", "12-11-2026", "starts 13-5-2025; the day before 13-11-2026"),
    ("30-8-2025", "28-2-2027", "starts 31-8-2025; February 2027 has no 31: its last day [I]"),
    ("31-12-2025", "30-6-2027", "starts 1-1-2026; the day before 1-7-2027"),
]

# The first PIP is of 12-5-2025.
CHANGES = [
    ("Z to B1 on the last day", Z, B1, "12-11-2026", False, True),
    ("Z to B1 a day later", Z, B1, "13-11-2026", False, False),
    ("Z to B1 nineteen months after the start", Z, B1, "13-12-2026", False, False),
    ("Z to B1 after a niet-vrijstellende opleiding", Z, B1, "13-12-2026", True, True),
    ("onderwijs to B1 in month thirty", EDUCATION, B1, "13-11-2027", False, True),
    ("B1 to onderwijs in month thirty", B1, EDUCATION, "13-11-2027", False, False),
    ("onderwijs to Z in month thirty", EDUCATION, Z, "13-11-2027", False, False),
    ("B1 to Z on the first day", B1, Z, "13-5-2025", False, True),
]


@pytest.mark.parametrize(("plan_dated", "last", "counting"), LAST)
def test_the_last_day_to_change_is(plan_dated, last, counting):
    assert last_day_to_change(plan_dated=day(plan_dated)) == day(last)


@pytest.mark.parametrize(("what", "old", "new", "on", "special", "allowed"), CHANGES)
def test_the_route_may_change(what, old, new, on, special, allowed):
    found = may_change_route(
        plan_dated=day("12-5-2025"), old=old, new=new, on=day(on), special=special
    )
    assert found.allowed is allowed
    assert found.reason.endswith(".")


@pytest.mark.parametrize(("old", "new", "on"), [(B1, B1, "1-6-2025"), (Z, B1, "11-5-2025")])
def test_what_is_no_change_is_not_judged(old, new, on):
    with pytest.raises(ValueError, match="route"):
        may_change_route(plan_dated=day("12-5-2025"), old=old, new=new, on=day(on))


@given(st.integers(0, 3000))
def test_once_refused_it_stays_refused(after):
    plan = day("12-5-2025")
    on = plan + timedelta(days=after)
    today, tomorrow = (
        may_change_route(plan_dated=plan, old=Z, new=B1, on=moment).allowed
        for moment in (on, on + timedelta(days=1))
    )
    assert today or not tomorrow
