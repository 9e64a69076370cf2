"""Where everything stands on the picture. Days in, places out; no clock, no database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WIDTH = 1000.0  # of the drawing, in its own units
MARGIN = 20.0
APART = 34.0  # two numbers closer than this stand on different lines
LINES = 4


@dataclass(frozen=True)
class Moment:
    """Something on a day: its kind is done, goal, limit or forecast."""

    on: date
    what: str
    kind: str = "done"
    why: str = ""


@dataclass(frozen=True)
class Stretch:
    """A time in which something held; `until` is its last day, None while it holds."""

    since: date
    until: date | None
    what: str


@dataclass(frozen=True)
class Mark:
    """A moment with its number, its place and the line it stands on."""

    number: int
    moment: Moment
    x: float
    line: int


@dataclass(frozen=True)
class Bar:
    stretch: Stretch
    x: float
    width: float


@dataclass(frozen=True)
class Drawing:
    """Marks by day, the bar of the term, the pauses and now."""

    marks: tuple[Mark, ...]
    term: Bar | None
    pauses: tuple[Bar, ...]
    now: float
    years: tuple[tuple[int, float], ...]


def draw(
    moments: Iterable[Moment], *, term: Stretch | None, pauses: Iterable[Stretch], today: date
) -> Drawing:
    """Everything between the first and the last day that is known, now among them."""
    ordered = sorted(moments, key=lambda one: (one.on, one.what))
    rests = list(pauses)
    days = [today, *(one.on for one in ordered)]
    for one in [*rests, *([term] if term else [])]:
        days += [one.since, one.until or today]
    scale = _Scale(min(days), max(days))
    return Drawing(
        marks=tuple(_marks(ordered, scale)),
        term=scale.bar(term, today) if term else None,
        pauses=tuple(scale.bar(one, today) for one in rests),
        now=scale.x(today),
        years=tuple(scale.years()),
    )


class _Scale:
    """Days to places: the first day at the left margin, the last at the right."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, max(last, first + timedelta(days=1))

    def x(self, day: date) -> float:
        part = (day - self.first) / (self.last - self.first)
        return round(MARGIN + part * (WIDTH - 2 * MARGIN), 1)

    def bar(self, stretch: Stretch, today: date) -> Bar:
        start, end = self.x(stretch.since), self.x(stretch.until or today)
        return Bar(stretch, start, round(max(end - start, 2.0), 1))

    def years(self) -> Iterator[tuple[int, float]]:
        """Each first of January in between."""
        for year in range(self.first.year + 1, self.last.year + 1):
            yield year, self.x(date(year, 1, 1))


def _marks(ordered: list[Moment], scale: _Scale) -> Iterator[Mark]:
    taken = [-APART] * LINES
    for number, moment in enumerate(ordered, 1):
        x = scale.x(moment.on)
        free = [line for line in range(LINES) if x - taken[line] >= APART]
        line = free[0] if free else taken.index(min(taken))
        taken[line] = x
        yield Mark(number, moment, x, line)
