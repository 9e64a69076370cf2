"""Algemene termijnenwet: the holidays year by year, and where a term ends."""

from __future__ import annotations

import re
from datetime import date, timedelta

import holidays as library
import pytest
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st

from law import atw
from law.atw import ATW, day_off, holidays, roll, rolls, weeks_after
from law.kit import NotInForce
from tests.law.days import day

# Art. 3, lid 1: Nieuwjaarsdag, Tweede Paasdag, Tweede Pinksterdag, both Kerstdagen, Hemelvaartsdag,
# the day on which the King's birthday is celebrated, and the fifth of May; lid 2: Goede Vrijdag.
# Easter: 31-3-2024, 20-4-2025, 5-4-2026, 28-3-2027, 13-4-2031.
YEARS = {
    2024: "1-1 29-3 1-4 27-4 5-5 9-5 20-5 25-12 26-12",
    2025: "1-1 18-4 21-4 26-4 5-5 29-5 9-6 25-12 26-12",  # 27 April is a Sunday: King's Day on 26
    2026: "1-1 3-4 6-4 27-4 5-5 14-5 25-5 25-12 26-12",
    2027: "1-1 26-3 29-3 27-4 5-5 6-5 17-5 25-12 26-12",
    2031: "1-1 11-4 14-4 26-4 5-5 22-5 2-6 25-12 26-12",  # 27 April is a Sunday again
}

# what, the day a count reaches, the day the term ends on (art. 1, lid 1)
ROLLS = [
    ("a Friday stays", "8-5-2026", "8-5-2026"),
    ("Saturday to Monday", "9-5-2026", "11-5-2026"),
    ("Sunday to Monday", "10-5-2026", "11-5-2026"),
    ("Good Friday to Tuesday after Easter Monday", "3-4-2026", "7-4-2026"),
    ("Saturday before Easter to Tuesday", "4-4-2026", "7-4-2026"),
    ("Easter Monday to Tuesday", "6-4-2026", "7-4-2026"),
    ("King's Day on a Monday", "27-4-2026", "28-4-2026"),
    ("King's Day on Saturday because 27 April is a Sunday", "26-4-2025", "28-4-2025"),
    ("27 April on a Sunday: Monday is a working day", "27-4-2025", "28-4-2025"),
    ("5 May counts every year, not one in five", "5-5-2026", "6-5-2026"),
    ("5 May, Ascension, decree, weekend", "5-5-2027", "10-5-2027"),
    ("Ascension, decree, weekend", "14-5-2026", "18-5-2026"),
    ("Whit Monday", "25-5-2026", "26-5-2026"),
    ("Christmas on Friday and Saturday", "25-12-2026", "28-12-2026"),
    ("Christmas on Saturday and Sunday", "25-12-2027", "27-12-2027"),
    ("New Year on a Friday", "1-1-2027", "4-1-2027"),
    ("New Year on a Thursday, Friday by decree", "1-1-2026", "5-1-2026"),
    ("New Year's Eve is an ordinary day", "31-12-2026", "31-12-2026"),
    ("Carnival Monday is an ordinary day", "8-2-2027", "8-2-2027"),
]

# Art. 3, lid 3: the titles of the decrees, as jurists quote them.
DECREES = {
    range(2023, 2026): "gelijkstelling van 28-4-2023, 19-5-2023, 10-5-2024, 27-12-2024, 30-5-2025",
    range(2026, 2029): "gelijkstelling van 2-1-2026, 15-5-2026, 7-5-2027, 28-4-2028, 26-5-2028",
}

# Terms beside the weeks, and whether they move (art. 1, lid 2; art. 4, onder a).
OTHERS = [
    ({"days": 90}, True), ({"days": 91}, False), ({"months": 3}, True), ({"months": 4}, False),
    ({"years": 1}, False), ({"weeks": 2, "counted_back": True}, False),
]  # fmt: skip

# weeks, and whether a term of that length moves (art. 4, onder a: not in more than twelve weeks)
LENGTHS = [(1, True), (6, True), (10, True), (12, True), (13, False), (26, False)]


@pytest.mark.parametrize(("year", "expected"), YEARS.items())
def test_the_holidays_of_a_year_are(year, expected):
    assert sorted(holidays(year)) == [day(f"{d}-{year}") for d in expected.split()]


@pytest.mark.parametrize(("what", "reached", "ends"), ROLLS, ids=[r[0] for r in ROLLS])
def test_a_short_term_ends_on(what, reached, ends):
    assert roll(day(reached))[0] == day(ends)


@pytest.mark.parametrize(("weeks", "expected"), LENGTHS)
def test_a_term_of_so_many_weeks_rolls(weeks, expected):
    assert rolls(weeks=weeks) is expected


def test_a_roll_tells_of_every_day_it_skips():
    assert roll(day("5-5-2027"))[1] == (
        "Dat is een feestdag (Bevrijdingsdag).",
        "Ook donderdag 6 mei 2027 telt niet: dat is een feestdag (Hemelvaartsdag).",
        "Ook vrijdag 7 mei 2027 telt niet: dat is een dag die gelijkstaat met een feestdag.",
        "Ook zaterdag 8 mei 2027 telt niet: dat is een dag in het weekend.",
        "Ook zondag 9 mei 2027 telt niet: dat is een dag in het weekend.",
        "Daarom loopt de termijn door tot en met maandag 10 mei 2027"
        " (art. 1, lid 1, Algemene termijnenwet).",
    )


def test_a_day_that_ends_no_roll_needs_no_words():
    assert roll(day("8-5-2026")) == (day("8-5-2026"), ())


def test_a_decree_that_is_not_in_the_table_yet_can_be_given():
    friday, monday = day("11-5-2029"), day("14-5-2029")  # the Friday after Ascension
    assert roll(friday)[0] == friday
    assert roll(friday, extra=frozenset({friday}))[0] == monday
    early = weeks_after(day("2-3-2029"), 10, ATW.art("1:1"), extra=frozenset({friday}))
    assert early.due == monday  # 29 left in March, 30, 11 May is day 70


def test_thirteen_weeks_stay_on_a_holiday_and_say_so():
    # 25-9-2026 + 13 weeks: 5 days left in September, 31, 30, so 25 December is day 91
    deadline = weeks_after(day("25-9-2026"), 13, ATW.art("1:1"))
    assert deadline.due == day("25-12-2026")
    assert deadline.steps == (
        "13 weken na die dag is vrijdag 25 december 2026.",
        "Dat is een feestdag (Eerste Kerstdag).",
        "De termijn is langer dan 12 weken en schuift daarom niet op"
        " (art. 4, onder a, Algemene termijnenwet).",
    )


def test_thirteen_weeks_to_a_working_day_need_no_explanation():
    # 1-6-2026 + 13 weeks: 29 days left in June, 31, so 31 August is day 91, a Monday
    deadline = weeks_after(day("1-6-2026"), 13, ATW.art("1:1"))
    assert (deadline.due, len(deadline.steps)) == (day("31-8-2026"), 1)


def test_one_week_is_singular():
    assert weeks_after(day("4-5-2026"), 1, ATW.art("1:1")).steps == (
        "1 week na die dag is maandag 11 mei 2026.",
    )


def test_holidays_before_kings_day_are_not_stated():
    assert day("26-4-2014") in holidays(2014)  # 27 April was a Sunday
    with pytest.raises(NotInForce):
        holidays(2013)


@pytest.mark.parametrize("year", range(2022, 2062))
def test_the_library_differs_only_as_known(year):
    """It omits 5 May outside lustrum years and adds the Sundays of Easter and Pentecost."""
    ours, theirs = set(holidays(year)), set(library.country_holidays("NL", years=year))
    sunday = easter(year)
    assert theirs - ours == {sunday, sunday + timedelta(days=49)}
    assert ours - theirs == ({date(year, 5, 5)} if year % 5 else set())


@pytest.mark.parametrize(("years", "title"), DECREES.items())
def test_the_days_put_on_a_par_with_a_holiday_are_those_of_the_decree(years, title):
    named = {day(written) for written in re.findall(r"\d+-\d+-\d+", title)}
    assert {d for d in atw.DECREED if d.year in years} == named
    assert max(atw.DECREED).year == atw.DECREED_THROUGH


def test_every_decreed_day_would_otherwise_be_a_working_day():
    assert all(d.isoweekday() <= 5 and d not in holidays(d.year) for d in atw.DECREED)


@given(st.dates(date(2022, 1, 1), date(2090, 12, 31)))
def test_a_roll_goes_to_the_first_day_that_is_not_off(reached):
    ends, steps = roll(reached)
    skipped = [reached + timedelta(days=n) for n in range((ends - reached).days)]
    assert day_off(ends) is None
    assert all(day_off(d) for d in skipped)
    assert len(steps) == (len(skipped) + 1 if skipped else 0)


@pytest.mark.parametrize(("term", "moves"), OTHERS)
def test_a_term_of_another_kind_moves_or_not(term, moves):
    assert rolls(**term) is moves
