"""What can be true of what comes in; no clock, no database."""

from __future__ import annotations

from datetime import date

from cases.partial_date import PartialDate

LONG_AGO = date(1900, 1, 1)


def earliest(born: PartialDate | None) -> date:
    """The first day on which something can be about this person.

    Of an unknown day or month the earliest is taken: only what is surely wrong is refused.
    """
    return date(born.year, born.month or 1, born.day or 1) if born else LONG_AGO
