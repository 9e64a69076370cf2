"""Algemene wet bestuursrecht: objecting, deciding, paying, and a term that stands still."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law import awb
from law.atw import day_off
from law.awb import AWB
from law.kit import NotInForce
from tests.law.days import day


class Row(NamedTuple):
    what: str
    start: str
    due: str
    counting: str


# Awb 6:7, 6:8: six weeks is 42 days, from the day after. 4:87: six weeks to pay. Both move (ATW 1).
SIX_WEEKS = [
    Row("an ordinary Monday", "1-6-2026", "13-7-2026",
        "29 left in June, 13 July is day 42; a Monday"),
    Row("made known on a Saturday", "6-6-2026", "20-7-2026",
        "24 left in June, 18 July is day 42; Saturday, so Monday 20"),
    Row("ends on Ascension", "2-4-2026", "18-5-2026",
        "28 left in April, 14 May is day 42; Ascension, 15 by decree, weekend, so Monday 18"),
    Row("ends on Good Friday", "12-2-2027", "30-3-2027",
        "16 left in February, 26 March is day 42; Good Friday, Easter Monday, so Tuesday 30"),
    Row("ends on Christmas Day", "13-11-2026", "28-12-2026",
        "17 left in November, 25 December is day 42; 26 too, 27 Sunday, so Monday 28"),
    Row("over the turn of the year", "20-11-2026", "4-1-2027",
        "10 left, 31, 1 January is day 42; New Year, weekend, so Monday 4"),
]  # fmt: skip

# Awb 7:10, lid 1: six weeks, or twelve with a committee, after the term to object ended.
DECISIONS = [
    ("six weeks", "13-7-2026", False, "24-8-2026", "18 left in July, 24 August is day 42"),
    ("twelve weeks", "13-7-2026", True, "5-10-2026", "18, 31, 30, 5 October is day 84; a Monday"),
    ("twelve weeks is not more than twelve: it moves", "18-7-2026", True, "12-10-2026",
     "13, 31, 30, 10 October is day 84; a Saturday, so Monday 12"),
]  # fmt: skip

# Awb 6:9: received before the term ended; or posted before that, and here within a week after it.
IN_TIME = [
    ("on the last day", "13-7-2026", None, True, "lid 1"),
    ("a day later, by mail of which no day is known", "14-7-2026", None, False, "lid 1"),
    ("posted on the last day, here a week later", "20-7-2026", "13-7-2026", True, "lid 2"),
    ("posted on the last day, here after a week", "21-7-2026", "13-7-2026", False, "lid 2"),
    ("posted a day late", "15-7-2026", "14-7-2026", False, "lid 2: before the end of the term"),
]

# Awb 5:51: thirteen weeks is 91 days, longer than twelve weeks: it never moves (ATW 4, onder a).
FINES = [
    Row("an ordinary Monday", "1-6-2026", "31-8-2026",
        "29 left in June, 31, 31 August is day 91; a Monday"),
    Row("a Saturday stays", "6-6-2026", "5-9-2026",
        "24, 31, 31, 5 September is day 91; a Saturday and stays"),
    Row("Christmas Day stays", "25-9-2026", "25-12-2026",
        "5, 31, 30, 25 December is day 91; a holiday and stays"),
]  # fmt: skip

# Awb 4:17, lid 1 and 2: 14 days at 23, 14 at 35, 14 at 45 euros; not more than 42 days.
PENALTIES = [
    (-3, 0), (0, 0), (1, 23), (14, 322), (15, 357), (28, 812), (29, 857), (42, 1442), (400, 1442),
]  # fmt: skip


@pytest.mark.parametrize("row", SIX_WEEKS, ids=[row.what for row in SIX_WEEKS])
def test_an_objection_and_a_payment_may_come_until(row):
    objection = awb.objection_deadline(announced=day(row.start))
    assert objection.due == day(row.due)
    assert str(objection.article) == "art. 6:7 Algemene wet bestuursrecht"
    assert awb.payment_deadline(announced=day(row.start)).due == day(row.due)


@pytest.mark.parametrize(("what", "ended", "committee", "due", "counting"), DECISIONS)
def test_an_objection_is_decided_by(what, ended, committee, due, counting):
    found = awb.objection_decision(term_ended=day(ended), committee=committee)
    assert found.due == day(due)


def test_postponing_adds_six_weeks():
    """24-8-2026: 7 left in August, 30 in September, 5 October is day 42; a Monday."""
    first = awb.objection_decision(term_ended=day("13-7-2026"), committee=False)
    later = awb.objection_decision_postponed(decide_by=first)
    assert later.due == day("5-10-2026")
    assert later.steps[: len(first.steps)] == first.steps


def test_a_request_is_decided_in_eight_weeks():
    """1-6-2026: 29 left in June, 27 July is day 56; a Monday."""
    assert awb.decision_on_request(received=day("1-6-2026")).due == day("27-7-2026")


def test_after_a_notice_of_default_there_are_two_weeks():
    """20-6-2026: 4 July is day 14; a Saturday, so Monday 6."""
    assert awb.default_deadline(received=day("20-6-2026")).due == day("6-7-2026")


@pytest.mark.parametrize("row", FINES, ids=[row.what for row in FINES])
def test_a_fine_is_decided_by(row):
    found = awb.fine_decision(report_dated=day(row.start))
    assert found.due == day(row.due)
    assert found.article == AWB.art("5:51/1")


@pytest.mark.parametrize(("late", "euros"), PENALTIES)
def test_being_late_costs(late, euros):
    assert awb.penalty(days_late=late) == euros


def test_a_term_that_stood_still_ends_as_many_days_later():
    """Due 27-7-2026; still from 15 June to 29 June is 14 days: 10 August."""
    first = awb.decision_on_request(received=day("1-6-2026"))
    found = awb.suspended(
        first, since=day("15-6-2026"), until=day("29-6-2026"), because=AWB.art("4:15/1")
    )
    assert found.due == day("10-8-2026")
    assert "14 dagen" in found.steps[-1]
    assert "maandag 15 juni 2026 tot maandag 29 juni 2026" in found.steps[-2]


@pytest.mark.parametrize(
    ("since", "until"), [("29-6-2026", "15-6-2026"), ("28-7-2026", "30-7-2026")]
)
def test_a_term_cannot_stand_still(since, until):
    first = awb.decision_on_request(received=day("1-6-2026"))
    with pytest.raises(ValueError, match=r"term"):
        awb.suspended(first, since=day(since), until=day(until), because=AWB.art("4:15/1"))


def test_before_2022_this_answers_nothing():
    with pytest.raises(NotInForce):
        awb.objection_deadline(announced=day("31-12-2021"))


@given(st.dates(date(2022, 1, 1), date(2090, 1, 1)))
def test_a_term_that_moves_ends_on_a_working_day_at_least_six_weeks_on(announced):
    found = awb.objection_deadline(announced=announced)
    assert day_off(found.due) is None
    assert found.due >= announced + timedelta(weeks=6)


@given(st.dates(date(2022, 1, 1), date(2090, 1, 1)), st.integers(1, 400))
def test_a_later_start_never_ends_earlier(start, more):
    later = start + timedelta(days=more)
    for count in (awb.objection_deadline, awb.payment_deadline):
        assert count(announced=start).due <= count(announced=later).due
    assert awb.fine_decision(report_dated=start).due < awb.fine_decision(report_dated=later).due


@pytest.mark.parametrize(("what", "received", "posted", "in_time", "counting"), IN_TIME)
def test_whether_an_objection_came_in_time(what, received, posted, in_time, counting):
    sent = day(posted) if posted else None
    until = day("13-7-2026")
    assert awb.objected_in_time(received=day(received), until=until, posted=sent) is in_time
