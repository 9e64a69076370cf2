"""Articles, values by date, Dutch dates and whole years."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from dateutil.relativedelta import relativedelta

from law.avg import AVG
from law.bi2021 import BI2021
from law.dates import add, add_weeks, add_years, in_words, with_weekday
from law.kit import RULES, Deadline, NotInForce, Parameter, Term, states
from law.wi2021 import WI2021
from tests.law.days import day

CITED = [
    (WI2021.art("36"), "art. 36 Wet inburgering 2021"),
    (BI2021.art("5.3:1"), "art. 5.3, lid 1, Besluit inburgering 2021"),
    (AVG.art("6:1:e"), "art. 6, lid 1, onder e, Algemene verordening gegevensbescherming"),
    (BI2021.art("3.3::a"), "art. 3.3, onder a, Besluit inburgering 2021"),
]


@pytest.mark.parametrize(("article", "words"), CITED)
def test_an_article_is_cited_as(article, words):
    assert str(article) == words


def test_an_article_links_to_its_text():
    assert BI2021.art("5.3:1").url == "https://wetten.overheid.nl/BWBR0045555#Artikel5.3"
    assert AVG.art("6:1:e").url == "https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_6"


def test_a_value_holds_from_its_first_day_until_the_next():
    fee = Parameter(WI2021.art("1"), since={day("1-1-2022"): 10, day("1-7-2024"): 12})
    assert fee.on(day("1-1-2022")) == 10
    assert fee.on(day("30-6-2024")) == 10
    assert fee.on(day("1-7-2024")) == 12


def test_before_its_first_day_a_value_is_no_default():
    fee = Parameter(WI2021.art("1"), since={day("1-1-2022"): 10})
    with pytest.raises(NotInForce, match=r"art\. 1 Wet inburgering 2021"):
        fee.on(day("31-12-2021"))


def test_a_term_ends_on_the_day_after_its_last():
    assert Term(starts=day("1-1-2026"), ends=day("1-3-2026")).last_day == day("28-2-2026")


def test_a_deadline_cannot_be_changed_afterwards():
    deadline = Deadline(day("2-1-2026"), WI2021.art("1"), day("1-1-2026"), ())
    with pytest.raises(dataclasses.FrozenInstanceError):
        deadline.due = day("3-1-2026")  # type: ignore[misc]


def test_a_rule_is_registered_with_its_articles_and_stays_itself():
    def rule(on: date) -> date:
        return on

    assert states(WI2021.art("1"))(rule) is rule
    assert RULES.pop(rule) == (WI2021.art("1"),)


WORDS = [
    ("11-5-2026", "maandag 11 mei 2026"),
    ("1-1-2027", "vrijdag 1 januari 2027"),
    ("29-2-2028", "dinsdag 29 februari 2028"),
    ("6-8-2026", "donderdag 6 augustus 2026"),
    ("27-12-2026", "zondag 27 december 2026"),
]


@pytest.mark.parametrize(("written", "words"), WORDS)
def test_a_day_is_said_as(written, words):
    assert with_weekday(day(written)) == words
    assert in_words(day(written)) == words.partition(" ")[2]


# starts, years, first day after: the end month has no such day, so the term ends with that month
YEARS = [
    ("13-5-2025", 3, "13-5-2028"),
    ("28-2-2024", 3, "28-2-2027"),
    ("29-2-2024", 3, "1-3-2027"),
    ("29-2-2024", 4, "29-2-2028"),
    ("1-3-2024", 3, "1-3-2027"),
]
MONTHS = [("31-8-2026", 6, "1-3-2027"), ("31-1-2028", 1, "1-3-2028"), ("31-1-2026", 2, "31-3-2026")]


@pytest.mark.parametrize(("starts", "years", "after"), YEARS)
def test_years_from_a_day_end_before(starts, years, after):
    assert add_years(day(starts), years) == day(after)


@pytest.mark.parametrize(("starts", "months", "after"), MONTHS)
def test_months_from_a_day_end_before(starts, months, after):
    assert add(day(starts), relativedelta(months=months)) == day(after)


def test_days_and_weeks_are_no_months():
    with pytest.raises(ValueError, match="Whole months"):
        add(day("1-1-2026"), relativedelta(weeks=1))
    assert add_weeks(day("2-3-2026"), 10) == day("11-5-2026")
