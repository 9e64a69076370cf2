"""A quarter of a year, as the CBS names it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

NAME = re.compile(r"(20[2-9][0-9])-K([1-4])")
WEEKS_TO_DELIVER = 4


@dataclass(frozen=True)
class Quarter:
    """2026-K3 is July through September 2026."""

    year: int
    number: int

    @property
    def name(self) -> str:
        return f"{self.year}-K{self.number}"

    @property
    def first(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        return self.next.first - timedelta(days=1)

    @property
    def next(self) -> Quarter:
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    @property
    def previous(self) -> Quarter:
        return Quarter(self.year - (self.number == 1), (self.number - 2) % 4 + 1)

    @property
    def deliver_by(self) -> date:
        """The CBS asks the file within four weeks after the quarter."""
        return self.last + timedelta(weeks=WEEKS_TO_DELIVER)


def quarter_of(day: date) -> Quarter:
    return Quarter(day.year, (day.month + 2) // 3)


def named(text: str) -> Quarter | None:
    """The quarter with this name; None when it is no name of one."""
    found = NAME.fullmatch(text)
    return Quarter(int(found[1]), int(found[2])) if found else None
