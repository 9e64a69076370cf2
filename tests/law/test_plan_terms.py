"""Bi art. 5.3, lid 2 and 3: the PIP after information of a third party, and after a move."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.atw import day_off
from law.bi2021 import pip_deadline
from law.plan_terms import pip_deadline_after_information, pip_deadline_after_move
from tests.law.days import day


class Row(NamedTuple):
    what: str
    received: str
    due: str
    article: str
    counting: str


# The notice is of 2-3-2026 with registration before it: the ordinary last day is 11-5-2026.
INFORMATION = [
    Row("long after", "20-6-2026", "6-7-2026", "5.3, lid 2",
        "14 days on is 4 July; a Saturday, so Monday 6"),
    Row("on the last day", "11-5-2026", "26-5-2026", "5.3, lid 2",
        "14 days on is 25 May; Whit Monday, so Tuesday 26"),
    Row("just in time to give one day more", "28-4-2026", "12-5-2026", "5.3, lid 2",
        "14 days on is 12 May; a Tuesday"),
    Row("two weeks before: the same day [I]", "27-4-2026", "11-5-2026", "5.3, lid 1",
        "14 days on is 11 May: no later, so the ordinary day"),
    Row("early: the ordinary day stays [I]", "1-4-2026", "11-5-2026", "5.3, lid 1",
        "14 days on is 15 April; lid 2 gives more time and takes none"),
]  # fmt: skip

# Lid 3: ten weeks is 70 days after registration in the new municipality; it moves (ATW 1, 5).
MOVES = [
    ("an ordinary Wednesday", "1-4-2026", "10-6-2026", "29 left, 31, 10 June is day 70"),
    ("ends on a Saturday", "7-3-2026", "18-5-2026", "24 left, 30, 16 May is day 70; Monday 18"),
    ("ends on King's Day", "16-2-2026", "28-4-2026", "12 left, 31, 27 April is day 70"),
]


def ordinary():
    found = pip_deadline(notified=day("2-3-2026"), registered=day("1-2-2026"))
    assert found
    return found


@pytest.mark.parametrize("row", INFORMATION, ids=[row.what for row in INFORMATION])
def test_after_information_of_another_the_pip_is_due_on(row):
    found = pip_deadline_after_information(ordinary=ordinary(), received=day(row.received))
    assert found.due == day(row.due)
    assert row.article in str(found.article)


@pytest.mark.parametrize(("what", "registered", "due", "counting"), MOVES)
def test_after_a_move_the_pip_is_due_on(what, registered, due, counting):
    found = pip_deadline_after_move(registered=day(registered))
    assert found.due == day(due)
    assert "nieuwe gemeente" in found.steps[0]


@given(st.dates(date(2026, 3, 2), date(2060, 1, 1)))
def test_information_never_takes_time_away_and_never_ends_on_a_day_off(received):
    found = pip_deadline_after_information(ordinary=ordinary(), received=received)
    assert found.due >= ordinary().due
    assert found.due >= received + timedelta(weeks=2) or found.due == ordinary().due
    assert day_off(found.due) is None
