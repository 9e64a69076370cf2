"""The appointments of a series: a grid of days and times. No clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from law.atw import day_off


@dataclass(frozen=True)
class Timetable:
    """A grid of appointments: so many after each other, so many at the same time."""

    first_on: date
    first_at: time
    minutes: int
    per_day: int
    parallel: int

    def slot(self, number: int) -> tuple[date, time]:
        """The day and time of the appointment with this number, counted from 0; only workdays."""
        row = number // self.parallel
        day = self.first_on
        for _ in range(row // self.per_day):
            day = _workday(day + timedelta(days=1))
        start = datetime.combine(day, self.first_at)
        return day, (start + timedelta(minutes=self.minutes * (row % self.per_day))).time()


def _workday(day: date) -> date:
    while day_off(day):
        day += timedelta(days=1)
    return day
