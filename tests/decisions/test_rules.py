"""By when an objection is decided, and when a decision stands for good: the law, day by day."""

from __future__ import annotations

import pytest

from decisions.rules import Course, Delay, Stop, TooFar, decide_by, finality, refuse_delay
from tests.law.days import day

# Awb 7:10 lid 1 to 3. The term to object ended on Monday 13 July 2026, so day 42 is 24 August.
TERMS = [
    ("without a committee", False, [], "24-8-2026"),
    ("with a committee: 84 days", True, [], "5-10-2026"),
    ("stood still 10 days: Thursday 3 September", False, [Stop(day("20-7-2026"), day("30-7-2026"))],
     "3-9-2026"),
    ("stood still 5 days: Saturday 29 August moves to Monday", False,
     [Stop(day("20-7-2026"), day("25-7-2026"))], "31-8-2026"),
    ("postponed to 5 October", False, [Delay(day("20-8-2026"), day("5-10-2026"))], "5-10-2026"),
    ("agreed on a later day still", False,
     [Delay(day("3-8-2026"), day("5-10-2026")), Delay(day("1-10-2026"), day("2-11-2026"), True)],
     "2-11-2026"),
    ("postponed and then still for a week", False,
     [Delay(day("3-8-2026"), day("5-10-2026")), Stop(day("1-9-2026"), day("8-9-2026"))],
     "12-10-2026"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "committee", "moves", "due"), TERMS)
def test_the_last_day_to_decide(what, committee, moves, due):
    until, received = day("13-7-2026"), day("10-7-2026")
    found = decide_by(object_until=until, received=received, committee=committee, moves=moves)
    assert found.due == day(due)
    assert found.steps


def test_what_came_after_the_term_is_counted_from_the_day_it_came():
    """A reading: 20 July and 42 days is 31 August."""
    found = decide_by(object_until=day("13-7-2026"), received=day("20-7-2026"), committee=False)
    assert found.due == day("31-8-2026")


@pytest.mark.parametrize(
    ("until", "on", "may"),
    [
        ("5-10-2026", "20-8-2026", True),  # 24 August and 42 days
        ("6-10-2026", "20-8-2026", False),
        ("24-8-2026", "20-8-2026", False),  # no later than it was
        ("5-10-2026", "25-8-2026", False),  # the term was over
    ],
)
def test_a_decision_is_postponed_six_weeks_at_most_and_before_the_last_day(until, on, may):
    known = decide_by(object_until=day("13-7-2026"), received=day("10-7-2026"), committee=False)
    if may:
        refuse_delay(known, until=day(until), on=day(on))
    else:
        with pytest.raises(TooFar):
            refuse_delay(known, until=day(until), on=day(on))


TAKEN_BACK = Course(day("10-6-2026"), None, "withdrawn")
NO_APPEAL = Course(day("24-8-2026"), day("5-10-2026"), "no_appeal")
COURT = Course(day("1-3-2027"), None, "court")
FINAL = [
    ("what is posted may come a week late", [], "20-7-2026", None),
    ("after that week", [], "21-7-2026", ("14-7-2026", "nobody")),
    ("one that runs", [Course(None, None, "")], "1-1-2030", None),
    ("taken back in the term: another may come", [TAKEN_BACK], "13-7-2026", None),
    ("taken back, and the term is over", [TAKEN_BACK], "21-7-2026", ("14-7-2026", "withdrawn")),
    ("a court tells later", [NO_APPEAL], "2-11-2026", None),
    ("nobody went to court", [NO_APPEAL], "3-11-2026", ("6-10-2026", "no_appeal")),
    ("the highest court judged", [COURT], "1-3-2027", ("1-3-2027", "court")),
]  # fmt: skip


@pytest.mark.parametrize(("what", "courses", "on", "expected"), FINAL)
def test_when_a_decision_stands_for_good(what, courses, on, expected):
    found = finality(object_until=day("13-7-2026"), courses=courses, on=day(on))
    assert found == ((day(expected[0]), expected[1]) if expected else None)
