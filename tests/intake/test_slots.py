"""The term of a summons, and the grid of a series: worked out by hand."""

from __future__ import annotations

from datetime import date, time

import pytest

from intake.slots import summon_by, summons_deadline, why_not_that_day
from intake.timetable import Timetable
from tests.cast import MONDAY


@pytest.mark.parametrize(
    ("sent", "days", "due"),
    [
        (date(2026, 11, 23), 14, date(2026, 12, 7)),  # a Monday, two weeks on
        (date(2026, 12, 11), 14, date(2026, 12, 25)),  # Christmas: the term is the municipality's
        (date(2026, 11, 28), 14, date(2026, 12, 12)),  # a Saturday: it does not move either
        (date(2028, 2, 15), 14, date(2028, 2, 29)),  # a leap day
    ],
)
def test_a_term_of_policy_counts_days_and_does_not_move(sent, days, due):
    """Wi art. 14, lid 1; art. 1 Algemene termijnenwet speaks of terms in a law only."""
    found = summons_deadline(sent=sent, days=days)
    assert (found.due, found.counted_from) == (due, sent)
    assert f"{days} dagen" in found.steps[1]
    assert str(found.article) == "art. 14, lid 1, Wet inburgering 2021"


def test_by_when_to_summon_is_policy_and_says_so():
    found = summon_by(established=MONDAY, days=14)
    assert found.due == date(2026, 12, 7)
    assert "beleid" in found.steps[1]


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 11, 23), "Kies een dag na vandaag."),
        (date(2026, 11, 28), "weekend"),
        (date(2026, 12, 8), "tot en met maandag 7 december 2026"),
        (date(2026, 11, 24), None),
        (date(2026, 12, 7), None),
    ],
)
def test_an_appointment_is_on_a_workday_within_the_term(day, why):
    found = why_not_that_day(day=day, sent=MONDAY, last=date(2026, 12, 7))
    assert found is None if why is None else why in (found or "")


def test_christmas_is_no_day_for_an_appointment():
    found = why_not_that_day(day=date(2026, 12, 25), sent=date(2026, 12, 14), last=date.max)
    assert found == "Dit is een feestdag (Eerste Kerstdag). Kies een werkdag."


def test_a_grid_fills_hours_then_days_and_skips_the_weekend():
    """Two at a time, two after each other: four a day, from Friday over the weekend."""
    grid = Timetable(date(2026, 11, 27), time(9), 90, 2, 2)
    assert [grid.slot(n) for n in range(5)] == [
        (date(2026, 11, 27), time(9)),
        (date(2026, 11, 27), time(9)),
        (date(2026, 11, 27), time(10, 30)),
        (date(2026, 11, 27), time(10, 30)),
        (date(2026, 11, 30), time(9)),
    ]
