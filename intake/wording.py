"""What someone missed, in the words of a letter. No clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time
from typing import Protocol

from intake.ladder import Rung
from law.dates import with_weekday

ORDINALS = ("eerste", "tweede", "derde")


class Appointed(Rung, Protocol):
    """A summons with the time of its appointment."""

    appointment_at: time


def ordinal(number: int) -> str:
    """eerste"""
    return ORDINALS[number - 1]


def told_missed(missed: Iterable[Appointed]) -> str:
    """A sentence for each summons that was missed: which one, what, and when."""
    return " ".join(_told(one) for one in missed)


def _told(one: Appointed) -> str:
    which, day = ordinal(one.number), with_weekday(one.appointment_on)
    at = f"{day} om {one.appointment_at.hour}.{one.appointment_at:%M} uur"
    if one.end == "missed":
        return f"Bij de {which} oproep bent u niet gekomen. Het gesprek was op {at}."
    return f"Bij de {which} oproep hebt u niet genoeg meegewerkt. Het gesprek was op {at}."
