"""Counting days as the law does, and saying them in Dutch."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def in_words(day: date) -> str:
    """11 mei 2026"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def with_weekday(day: date) -> str:
    """maandag 11 mei 2026"""
    return f"{WEEKDAYS[day.weekday()]} {in_words(day)}"


def add_weeks(day: date, weeks: int) -> date:
    """The same day of the week, so many weeks later."""
    return day + timedelta(weeks=weeks)


def add(day: date, length: relativedelta) -> date:
    """The first day after a term of whole months or years that starts on `day`.

    Reading, to be confirmed by a jurist: where the end month has no such day, the term ends with
    that month. Three years from 29-02-2024 last through 28-02-2027, so the answer is 01-03-2027;
    dateutil alone answers 28-02-2027 and costs the person a day.
    """
    if length.days:
        raise ValueError("Whole months or years only.")
    reached = day + length
    return reached if reached.day == day.day else reached + timedelta(days=1)


def add_years(day: date, years: int) -> date:
    """The first day after a term of whole years that starts on `day`."""
    return add(day, relativedelta(years=years))
