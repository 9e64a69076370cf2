"""On which day an appointment can be, and when two are at once. No clock."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from law.atw import day_off

SHORTEST, LONGEST = 10, 480  # minutes


def why_not_that_day(*, day: date, today: date) -> str | None:
    """Why an appointment cannot be on this day, in Dutch; None when it can."""
    if day < today:
        return "Kies vandaag of een latere dag."
    if why := day_off(day):
        return f"Dit is {why}. Kies een werkdag."
    return None


def past_midnight(at: time, minutes: int) -> bool:
    """Whether it would end on another day than it begins."""
    start = datetime.combine(date.min, at)
    return (start + timedelta(minutes=minutes)).date() > date.min


def overlap(first: tuple[datetime, datetime], second: tuple[datetime, datetime]) -> bool:
    """Whether both take the same time; one that begins when the other ends does not."""
    return first[0] < second[1] and second[0] < first[1]
