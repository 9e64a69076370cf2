"""How old someone may be when their birth date is partly known. No clock."""

from __future__ import annotations

from datetime import date

from cases.partial_date import PartialDate


def youngest_age(born: PartialDate, *, on: date) -> int:
    """Whole years at least lived on this day; an unknown day or month is taken as the last.

    Who was born on 29 February is a year older on 1 March of a year without that day.
    """
    birthday = (born.month or 12, born.day or 31)
    return on.year - born.year - ((on.month, on.day) < birthday)
