"""The term of a summons, and on which day someone can be expected. No clock."""

from __future__ import annotations

from datetime import date, time, timedelta

from intake.ladder import LAST
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


def outcome_by(*, day: date, at: time) -> Deadline:
    """When is recorded whether someone came: on the day of the appointment."""
    return Deadline(
        due=day,
        article=WI2021.art("14:1"),
        counted_from=day,
        steps=(
            f"De afspraak is op {with_weekday(day)} om {at.hour}.{at:%M} uur.",
            "Leg daarna vast of de inburgeraar is gekomen.",
        ),
    )


def again_by(*, excused: date, days: int) -> Deadline:
    """By when someone with a good reason gets another appointment; the law names no day for it."""
    due = excused + timedelta(days=days)
    return Deadline(
        due=due,
        article=WI2021.art("14:1"),
        counted_from=excused,
        steps=(
            f"De reden is aanvaard op {with_weekday(excused)}.",
            f"Uw gemeente wil in haar beleid binnen {days} dagen oproepen.",
            f"{days} dagen later is {with_weekday(due)}.",
        ),
    )


def next_by(*, number: int, lapsed: date, recorded: date, days: int) -> Deadline:
    """By when the step after a missed summons is taken; the law names no day for it.

    `lapsed` is the last day of its term: the step comes after it.
    """
    begins = max(lapsed, recorded)
    due = begins + timedelta(days=days)
    reason = "liep de termijn af" if begins == lapsed else "is vastgelegd dat de oproep is gemist"
    return Deadline(
        due=due,
        article=WI2021.art("14:2" if number == LAST else "14:1"),
        counted_from=begins,
        steps=(
            f"Op {with_weekday(begins)} {reason}.",
            f"De termijn van oproep {number} liep tot en met {with_weekday(lapsed)}.",
            f"Uw gemeente wil in haar beleid binnen {days} dagen verder.",
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
