"""A cell of a monthly file: a month, or a number of hours."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from imports.reading import day_in

NUMBER = re.compile(r"[0-9]{1,4}([.,][0-9]{1,2})?")
WHOLE_MONTH = "De periode is geen hele maand. Schrijf de eerste en de laatste dag van de maand."
NOT_YET = "Deze maand is nog niet voorbij."


class Wrong(Exception):
    """Why a row cannot be taken over; Dutch."""


def month_of(first: str, last: str, today: date) -> date:
    """The first day of the whole month between these two days; raises Wrong."""
    begins, ends = _day(first), _day(last)
    if begins.day != 1 or (ends + timedelta(days=1)).day != 1 or ends < begins:
        raise Wrong(WHOLE_MONTH)
    if (begins.year, begins.month) != (ends.year, ends.month):
        raise Wrong(WHOLE_MONTH)
    if ends >= today:
        raise Wrong(NOT_YET)
    return begins


def _day(written: str) -> date:
    if (found := day_in(written)) is None:
        raise Wrong("Een datum klopt niet. Schrijf die als 31-12-2026.")
    return found


def hours_in(name: str, written: str) -> Decimal:
    """A number of hours, of the column with this name; raises Wrong."""
    if not NUMBER.fullmatch(written):
        raise Wrong(f"Bij {name} staat geen aantal uren, zoals 12 of 7,5.")
    return Decimal(written.replace(",", "."))
