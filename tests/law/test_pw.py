"""PW art. 56a: six months from the day the right to bijstand arose."""

from __future__ import annotations

import pytest

from law.pw import relief_deadline
from tests.law.days import day

# The first day counts; the last is the day before the same day six months later.
LAST = [
    ("1-9-2026", "28-2-2027", "the day before 1-3-2027"),
    ("15-1-2026", "14-7-2026", "the day before 15-7-2026"),
    ("31-8-2026", "28-2-2027", "February has no 31: the last day of February [I]"),
    ("30-8-2027", "29-2-2028", "February 2028 has no 30: its last day [I]"),
]


@pytest.mark.parametrize(("right_from", "last", "counting"), LAST)
def test_the_last_day_of_relief_is(right_from, last, counting):
    found = relief_deadline(right_from=day(right_from))
    assert found.due == day(last)
    assert str(found.article) == "art. 56a, lid 1, Participatiewet"
    assert len(found.steps) == 2
