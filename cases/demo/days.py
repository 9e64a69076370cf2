"""On which days people work."""

from __future__ import annotations

from datetime import date, timedelta


def workday(day: date) -> date:
    """This day, or the Friday before."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def planned(day: date, *, today: date) -> date:
    """A day to plan work on: not in a weekend, and not in the past because of that."""
    return max(workday(day), today) if day >= today else workday(day)


def no_sunday(day: date) -> date:
    """Notices are sent by a computer, six days a week."""
    return day - timedelta(days=1) if day.weekday() == 6 else day
