"""The four ways in which the BRP writes a date."""

from __future__ import annotations

from datetime import date
from typing import Any

from cases.partial_date import PartialDate
from exchange.brp.faults import Unreadable


def partial(said: Any) -> PartialDate | None:
    """Datum, JaarMaandDatum, JaarDatum; None for DatumOnbekend and nothing. Raises Unreadable."""
    if said is None:
        return None
    try:
        kind = said["type"]
        if kind == "Datum":
            day = date.fromisoformat(said["datum"])
            return PartialDate(day.year, day.month, day.day)
        if kind == "JaarMaandDatum":
            return PartialDate(int(said["jaar"]), int(said["maand"]))
        if kind == "JaarDatum":
            return PartialDate(int(said["jaar"]))
        if kind == "DatumOnbekend":
            return None
    except (LookupError, TypeError, ValueError):
        pass
    raise Unreadable


def whole(said: Any) -> date | None:
    """The day; None when any of it is unknown."""
    found = partial(said)
    return date(found.year, found.month, found.day) if found and found.day else None
