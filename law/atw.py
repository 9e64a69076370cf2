"""Algemene termijnenwet: on which day a statutory term ends.

Read in the version in force since 10-10-2010. Art. 5 applies it to terms in an algemene maatregel
van bestuur as well; it does not apply to terms that a municipality sets itself.
"""

from __future__ import annotations

from collections.abc import Set
from datetime import date, timedelta

from dateutil.easter import easter

from law.dates import add_weeks, with_weekday
from law.kit import Act, Article, Deadline, NotInForce, states

ATW = Act("Algemene termijnenwet", "https://wetten.overheid.nl/BWBR0002448")

MOST_WEEKS, MOST_MONTHS, MOST_DAYS = 12, 3, 90
KINGS_DAY_SINCE = 2014
SUNDAY = 6

# Days that a royal decree puts on a par with a holiday (art. 3, lid 3). Reading: taken from what
# jurists quote of the decrees, not from the Staatscourant itself; 2022 may be incomplete.
DECREED = frozenset(
    {
        date(2022, 5, 27),
        # the decree for 2023 to 2025
        date(2023, 4, 28),
        date(2023, 5, 19),
        date(2024, 5, 10),
        date(2024, 12, 27),
        date(2025, 5, 30),
        # the decree for 2026 to 2028
        date(2026, 1, 2),
        date(2026, 5, 15),
        date(2027, 5, 7),
        date(2028, 4, 28),
        date(2028, 5, 26),
    }
)
DECREED_THROUGH = 2028  # for later years no decree is known yet


@states(ATW.art("3:1"), ATW.art("3:2"))
def holidays(year: int) -> dict[date, str]:
    """The generally recognised holidays, and Good Friday that counts as one, with their names."""
    if year < KINGS_DAY_SINCE:
        raise NotInForce(f"no holidays are known here for {year}")
    sunday, kings_day = easter(year), date(year, 4, 27)
    if kings_day.weekday() == SUNDAY:
        kings_day = date(year, 4, 26)
    return {
        date(year, 1, 1): "Nieuwjaarsdag",
        sunday - timedelta(days=2): "Goede Vrijdag",
        sunday + timedelta(days=1): "Tweede Paasdag",
        kings_day: "Koningsdag",
        date(year, 5, 5): "Bevrijdingsdag",
        sunday + timedelta(days=39): "Hemelvaartsdag",
        sunday + timedelta(days=50): "Tweede Pinksterdag",
        date(year, 12, 25): "Eerste Kerstdag",
        date(year, 12, 26): "Tweede Kerstdag",
    }


def day_off(day: date, extra: Set[date] = frozenset()) -> str | None:
    """Why a short term does not end on this day, in Dutch; None when it does."""
    if name := holidays(day.year).get(day):
        return f"een feestdag ({name})"
    if day.isoweekday() > 5:
        return "een dag in het weekend"
    if day in DECREED or day in extra:
        return "een dag die gelijkstaat met een feestdag"
    return None


@states(ATW.art("1:1"), ATW.art("3:3"))
def roll(day: date, extra: Set[date] = frozenset()) -> tuple[date, tuple[str, ...]]:
    """The first day from `day` that is no weekend or holiday, and why in Dutch sentences.

    `extra` are days put on a par with a holiday that are not in DECREED.
    """
    end, steps = day, []
    while why := day_off(end, extra):
        here = "Dat" if end == day else f"Ook {with_weekday(end)} telt niet: dat"
        steps.append(f"{here} is {why}.")
        end += timedelta(days=1)
    if steps:
        until = f"Daarom loopt de termijn door tot en met {with_weekday(end)}"
        steps.append(f"{until} ({ATW.art('1:1')}).")
    return end, tuple(steps)


@states(ATW.art("1:2"), ATW.art("4::a"))
def rolls(
    *, days: int = 0, weeks: int = 0, months: int = 0, years: int = 0, counted_back: bool = False
) -> bool:
    """Whether a statutory term moves to the next working day.

    It does up to ninety days, twelve weeks or three months. A term in years never does, nor one
    that is counted back from a day. A term that a municipality sets itself is not statutory, so
    this is not asked of it (art. 1, lid 1).
    """
    long = days > MOST_DAYS or weeks > MOST_WEEKS or months > MOST_MONTHS or years > 0
    return not (long or counted_back)


@states(ATW.art("1:1"), ATW.art("4::a"), ATW.art("5"))
def weeks_after(
    counted_from: date,
    weeks: int,
    article: Article,
    *,
    because: tuple[str, ...] = (),
    extra: Set[date] = frozenset(),
) -> Deadline:
    """The deadline of a statutory term of whole weeks; `because` says where the count starts."""
    end = add_weeks(counted_from, weeks)
    unit = "week" if weeks == 1 else "weken"
    counted = f"{weeks} {unit} na die dag is {with_weekday(end)}."
    due, moved = roll(end, extra) if rolls(weeks=weeks) else (end, _stays(end))
    return Deadline(due, article, counted_from, (*because, counted, *moved))


def _stays(end: date) -> tuple[str, ...]:
    if why := day_off(end):
        long = f"De termijn is langer dan {MOST_WEEKS} weken en schuift daarom niet op"
        return f"Dat is {why}.", f"{long} ({ATW.art('4::a')})."
    return ()
