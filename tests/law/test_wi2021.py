"""Wet inburgering 2021: from which age, and the term in which the duty must be met."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.kit import NotInForce
from law.wi2021 import (
    duty_possible_from,
    integration_term,
    longest_new_term,
    may_complete_in_absence,
    term_deadline,
)
from tests.law.days import day


class Row(NamedTuple):
    what: str
    plan_dated: str
    starts: str
    last_day: str
    counting: str


# Wi 11, lid 1: three years; lid 2: from the day after the date of the first PIP. ATW 4: a term in
# years does not move to a working day. [I]: a reading that a jurist must confirm.
TERMS = [
    Row("an ordinary plan", "12-5-2025", "13-5-2025", "12-5-2028",
        "the day before 13 May three years on"),
    Row("the last day is a Sunday", "14-5-2025", "15-5-2025", "14-5-2028",
        "14-5-2028 is a Sunday and stays the last day"),
    Row("over the turn of the year", "31-12-2025", "1-1-2026", "31-12-2028",
        "the three calendar years 2026, 2027 and 2028"),
    Row("plan of 27 February of a leap year", "27-2-2024", "28-2-2024", "27-2-2027",
        "the day before 28-2-2027"),
    Row("plan of 28 February of a leap year [I]", "28-2-2024", "29-2-2024", "28-2-2027",
        "starts on 29 February; 2027 has none, so the last day is the last of February"),
    Row("plan of 29 February [I]", "29-2-2024", "1-3-2024", "28-2-2027",
        "the day before 1-3-2027; 2027 has no 29 February"),
    Row("plan of 28 February, three years on to a leap year", "28-2-2025", "1-3-2025", "29-2-2028",
        "the day before 1-3-2028, which is 29 February"),
    Row("plan of 27 February, three years on to a leap year", "27-2-2025", "28-2-2025", "27-2-2028",
        "the day before 28-2-2028"),
    Row("plan on the first day of the Act", "1-1-2022", "2-1-2022", "1-1-2025",
        "the day before 2-1-2025"),
]  # fmt: skip


@pytest.mark.parametrize("row", TERMS, ids=[row.what for row in TERMS])
def test_the_term_runs_from_and_through(row):
    term = integration_term(plan_dated=day(row.plan_dated))
    assert (term.starts, term.last_day) == (day(row.starts), day(row.last_day))
    assert term.ends == day(row.last_day) + timedelta(days=1)


def test_a_plan_from_before_the_act_starts_no_term():
    with pytest.raises(NotInForce):
        integration_term(plan_dated=day("31-12-2021"))


@given(st.dates(date(2022, 1, 1), date(2090, 12, 31)))
def test_a_term_is_never_shorter_than_three_years_of_days(plan_dated):
    term = integration_term(plan_dated=plan_dated)
    assert term.starts == plan_dated + timedelta(days=1)
    assert (term.ends - term.starts).days in {3 * 365, 3 * 365 + 1}


@given(st.dates(date(2022, 1, 1), date(2090, 12, 31)))
def test_a_later_plan_never_ends_earlier(plan_dated):
    one = integration_term(plan_dated=plan_dated)
    next_day = integration_term(plan_dated=plan_dated + timedelta(days=1))
    assert one.ends <= next_day.ends


# Wi 3, lid 1: aged sixteen or older; the Act is in force since 1-1-2022.
FROM = [
    ("12-5-2008", "12-5-2024", "the sixteenth birthday"),
    ("29-2-2008", "29-2-2024", "2024 has that day"),
    ("1-1-2006", "1-1-2022", "sixteen on the first day of the Act"),
    ("3-5-1985", "1-1-2022", "sixteen long before the Act"),
]


@pytest.mark.parametrize(("born", "first", "counting"), FROM, ids=[row[2] for row in FROM])
def test_the_duty_is_possible_from(born, first, counting):
    assert duty_possible_from(born=day(born)) == day(first)


def test_the_term_tells_how_it_was_counted():
    found = term_deadline(plan_dated=day("14-5-2025"))
    assert found.due == day("14-5-2028")
    assert found.steps[-1].endswith("schuift niet op als de laatste dag een vrije dag is.")


# Wi 14, lid 2: after three summonses in vain.
@pytest.mark.parametrize(("missed", "allowed"), [(0, False), (2, False), (3, True), (4, True)])
def test_an_intake_is_completed_in_absence_only_after_three(missed, allowed):
    assert may_complete_in_absence(missed=missed, on=day("1-6-2026")) is allowed


# Wi 22, lid 2: at most two months after the fine was made known.
@pytest.mark.parametrize(
    ("announced", "last"),
    [("1-6-2026", "1-8-2026"), ("31-12-2026", "1-3-2027"), ("30-6-2026", "30-8-2026")],
)
def test_a_new_term_of_a_fine_lasts_at_most_until(announced, last):
    assert longest_new_term(announced=day(announced)) == day(last)
