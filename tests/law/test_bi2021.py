"""Besluit inburgering 2021: the deadline of the PIP, and how long data may be kept."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from law.atw import day_off
from law.bi2021 import KEEP, KEEP_CORE, pip_deadline
from law.dates import with_weekday
from law.kit import NotInForce
from tests.law.days import day


class Row(NamedTuple):
    what: str
    notified: str
    registered: str
    due: str
    counting: str


# Bi 5.3, lid 1: ten weeks is seventy days after the day from which it counts; ATW 1, 3, 4 and 5:
# a last day in the weekend or on a holiday moves. "left" are the days left in the month.
PIP = [
    Row("registered before the notice", "2-3-2026", "15-1-2026", "11-5-2026",
        "29 left in March, 30 in April, 11 May is day 70; a Monday"),
    Row("registered on the day of the notice", "2-3-2026", "2-3-2026", "11-5-2026",
        "registered on that date, so not 'not yet': as above"),
    Row("registered a day after the notice", "2-3-2026", "3-3-2026", "12-5-2026",
        "28 left in March, 30, 12 May is day 70; a Tuesday"),
    Row("registered a month after the notice", "2-3-2026", "1-4-2026", "10-6-2026",
        "29 left in April, 31 in May, 10 June is day 70; a Wednesday"),
    Row("ends on a Saturday", "7-3-2026", "1-2-2026", "18-5-2026",
        "24 left, 30, 16 May is day 70; Saturday, so Monday 18"),
    Row("ends on a Sunday", "8-3-2026", "1-2-2026", "18-5-2026",
        "23 left, 30, 17 May is day 70; Sunday, so Monday 18"),
    Row("ends on Good Friday", "15-1-2027", "1-1-2027", "30-3-2027",
        "16 left, 28, 26 March is day 70; Good Friday, weekend, Easter Monday, so Tuesday 30"),
    Row("ends on Easter Monday", "26-1-2026", "1-1-2026", "7-4-2026",
        "5 left, 28, 31, 6 April is day 70; Easter Monday, so Tuesday 7"),
    Row("ends on King's Day", "16-2-2026", "1-1-2026", "28-4-2026",
        "12 left, 31, 27 April is day 70; King's Day, so Tuesday 28"),
    Row("ends on King's Day held on Saturday", "15-2-2025", "1-1-2025", "28-4-2025",
        "13 left, 31, 26 April is day 70; 27 is a Sunday, so King's Day is 26; Monday 28"),
    Row("ends on 27 April, a Sunday", "16-2-2025", "1-1-2025", "28-4-2025",
        "12 left, 31, 27 April is day 70; Sunday, and Monday 28 is no King's Day"),
    Row("ends on 5 May in an ordinary year", "24-2-2026", "1-1-2026", "6-5-2026",
        "4 left, 31, 30, 5 May is day 70; Bevrijdingsdag, so Wednesday 6"),
    Row("ends on 5 May before Ascension", "24-2-2027", "1-1-2027", "10-5-2027",
        "4 left, 31, 30, 5 May is day 70; 6 Ascension, 7 by decree, weekend, so Monday 10"),
    Row("ends on Ascension", "5-3-2026", "1-1-2026", "18-5-2026",
        "26 left, 30, 14 May is day 70; Ascension, 15 by decree, weekend, so Monday 18"),
    Row("ends on Whit Monday", "16-3-2026", "1-1-2026", "26-5-2026",
        "15 left, 30, 25 May is day 70; Whit Monday, so Tuesday 26"),
    Row("registered late, ends on Christmas Day", "1-10-2026", "16-10-2026", "28-12-2026",
        "15 left, 30, 25 December is day 70; 26 Second Christmas Day, 27 Sunday, so Monday 28"),
    Row("ends on New Year's Day", "23-10-2026", "1-9-2026", "4-1-2027",
        "8 left, 30, 31, 1 January is day 70; a Friday, then weekend, so Monday 4"),
    Row("ends on 29 February", "21-12-2027", "1-12-2027", "29-2-2028",
        "10 left, 31, 29 February is day 70; a Tuesday"),
    Row("no 29 February that year", "21-12-2026", "1-12-2026", "1-3-2027",
        "10 left, 31, 28, 1 March is day 70; a Monday"),
    Row("notice on 29 February", "29-2-2028", "1-2-2028", "9-5-2028",
        "0 left, 31, 30, 9 May is day 70; a Tuesday"),
    Row("notice on 28 February of a leap year", "28-2-2028", "1-2-2028", "8-5-2028",
        "1 left, 31, 30, 8 May is day 70; a Monday"),
    Row("2022: counts from registration", "1-9-2022", "15-8-2022", "24-10-2022",
        "text of 2022; from 15 August: 16 left, 30, 24 October is day 70; a Monday"),
    Row("the first day of the Act", "1-1-2022", "3-1-2022", "14-3-2022",
        "from 3 January: 28 left, 28, 14 March is day 70; a Monday"),
    Row("last notice under the text of 2022", "31-12-2022", "1-12-2022", "9-2-2023",
        "from 1 December: 30 left, 31, 9 February is day 70; a Thursday"),
    Row("first notice under the present text", "1-1-2023", "1-12-2022", "13-3-2023",
        "from the notice: 30 left, 28, 12 March is day 70; a Sunday, so Monday 13"),
]  # fmt: skip


@pytest.mark.parametrize("row", PIP, ids=[row.what for row in PIP])
def test_the_pip_is_due_on(row):
    deadline = pip_deadline(notified=day(row.notified), registered=day(row.registered))
    assert deadline
    assert deadline.due == day(row.due)
    assert str(deadline.article) == "art. 5.3, lid 1, Besluit inburgering 2021"


def test_no_deadline_runs_for_who_is_not_registered_yet():
    assert pip_deadline(notified=day("2-3-2026"), registered=None) is None


def test_whether_someone_is_registered_must_be_said():
    with pytest.raises(TypeError, match="registered"):
        pip_deadline(notified=day("2-3-2026"))  # type: ignore[call-arg]


@pytest.mark.parametrize("registered", [None, day("1-1-2022")])
def test_before_2022_nothing_is_in_force(registered):
    with pytest.raises(NotInForce):
        pip_deadline(notified=day("31-12-2021"), registered=registered)


STEPS = {
    ("2-3-2026", "15-1-2026"): (
        "DUO stuurde de kennisgeving op maandag 2 maart 2026.",
        "De inburgeraar was toen al ingeschreven. Daarom telt de dag van de kennisgeving.",
        "10 weken na die dag is maandag 11 mei 2026.",
    ),
    ("3-3-2026", "3-3-2026"): (
        "DUO stuurde de kennisgeving op dinsdag 3 maart 2026.",
        "De inburgeraar was toen al ingeschreven. Daarom telt de dag van de kennisgeving.",
        "10 weken na die dag is dinsdag 12 mei 2026.",
    ),
    ("26-1-2026", "1-1-2026"): (
        "DUO stuurde de kennisgeving op maandag 26 januari 2026.",
        "De inburgeraar was toen al ingeschreven. Daarom telt de dag van de kennisgeving.",
        "10 weken na die dag is maandag 6 april 2026.",
        "Dat is een feestdag (Tweede Paasdag).",
        "Daarom loopt de termijn door tot en met dinsdag 7 april 2026"
        " (art. 1, lid 1, Algemene termijnenwet).",
    ),
    ("2-3-2026", "1-4-2026"): (
        "DUO stuurde de kennisgeving op maandag 2 maart 2026.",
        "De inburgeraar was toen nog niet ingeschreven in de gemeente waar hij of zij gaat wonen."
        " Daarom telt de dag van de inschrijving.",
        "De inschrijving in de BRP was op woensdag 1 april 2026.",
        "10 weken na die dag is woensdag 10 juni 2026.",
    ),
    ("1-9-2022", "15-8-2022"): (
        "DUO stuurde de kennisgeving op donderdag 1 september 2022.",
        "Bij een kennisgeving in 2022 telt de dag van de inschrijving in de BRP.",
        "De inschrijving in de BRP was op maandag 15 augustus 2022.",
        "10 weken na die dag is maandag 24 oktober 2022.",
    ),
}


@pytest.mark.parametrize(("dates", "steps"), STEPS.items())
def test_the_deadline_explains_itself(dates, steps):
    notified, registered = map(day, dates)
    deadline = pip_deadline(notified=notified, registered=registered)
    assert deadline
    assert deadline.steps == steps


def test_five_and_fifty_years_after_the_end_of_the_duty():
    assert (KEEP.term, KEEP_CORE.term) == (relativedelta(years=5), relativedelta(years=50))
    assert str(KEEP.article) == "art. 9.9, lid 1, onder a, Besluit inburgering 2021"
    assert str(KEEP_CORE.article) == "art. 9.9, lid 2, Besluit inburgering 2021"


DAYS = st.dates(date(2022, 1, 1), date(2090, 12, 31))


@given(DAYS, DAYS)
def test_a_pip_is_never_due_before_the_count_starts_nor_on_a_day_off(notified, registered):
    deadline = pip_deadline(notified=notified, registered=registered)
    assert deadline
    assert (deadline.due - deadline.counted_from).days >= 70
    assert day_off(deadline.due) is None
    assert with_weekday(deadline.due) in deadline.steps[-1]


@given(DAYS, DAYS, DAYS)
def test_a_later_notice_is_never_due_earlier(one, other, registered):
    first = pip_deadline(notified=min(one, other), registered=registered)
    second = pip_deadline(notified=max(one, other), registered=registered)
    assert first
    assert second
    assert first.due <= second.due
