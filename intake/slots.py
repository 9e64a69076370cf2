"""When someone is expected: the term of a summons, and the appointments of a series. No clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from law.atw import day_off
from law.dates import with_weekday
from law.kit import Deadline, states
from law.wi2021 import WI2021


@states(WI2021.art("14:1"))
def summons_deadline(*, sent: date, days: int) -> Deadline:
    """The last day of the term that a summons gives.

    The law asks for a term and leaves its length to the municipality. Reading, to be confirmed by a
    jurist: the Algemene termijnenwet does not move it, because it stands in no law (its art. 1).
    """
    due = sent + timedelta(days=days)
    return Deadline(
        due=due,
        article=WI2021.art("14:1"),
        counted_from=sent,
        steps=(
            f"De oproep is van {with_weekday(sent)}.",
            f"Uw gemeente geeft in haar beleid {days} dagen om te komen.",
            f"{days} dagen later is {with_weekday(due)}.",
            "Deze termijn stelt de gemeente zelf; zij schuift niet op bij een vrije dag.",
        ),
    )


@states(WI2021.art("14:1"))
def summon_by(*, established: date, days: int) -> Deadline:
    """By when a municipality wants to summon; the law names no day for it, its own policy does."""
    due = established + timedelta(days=days)
    return Deadline(
        due=due,
        article=WI2021.art("14:1"),
        counted_from=established,
        steps=(
            f"De inburgeringsplicht is vastgelegd op {with_weekday(established)}.",
            f"Uw gemeente wil in haar beleid binnen {days} dagen oproepen.",
            f"{days} dagen later is {with_weekday(due)}.",
        ),
    )


def why_not_that_day(*, day: date, sent: date, last: date) -> str | None:
    """Why an appointment cannot be on this day, in Dutch; None when it can."""
    if day <= sent:
        return "Kies een dag na vandaag."
    if why := day_off(day):
        return f"Dit is {why}. Kies een werkdag."
    if day > last:
        return f"Kies een dag tot en met {with_weekday(last)}: dan eindigt de termijn."
    return None


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
