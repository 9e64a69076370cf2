"""Days that a royal decree put on a par with a holiday after this version was made."""

from __future__ import annotations

from datetime import date

from django.core.cache import cache
from django.db import models

from privacy.categories import TECHNICAL

NAME = "decreed_days"


class DecreedDay(models.Model):
    """A day on which no short term ends (art. 3, lid 3, ATW). Global: the same for everyone."""

    day = TECHNICAL(models.DateField(primary_key=True))
    source = TECHNICAL(models.CharField(max_length=80))

    def __str__(self) -> str:
        return f"{self.day} ({self.source})"


def decreed_days() -> frozenset[date]:
    """In scope: those known beside law.atw.DECREED; at most a minute old."""
    if (known := cache.get(NAME)) is None:
        known = frozenset(DecreedDay.objects.values_list("day", flat=True))
        cache.set(NAME, known)
    return frozenset(known)


def decree(day: date, *, source: str) -> bool:
    """Make this day known; False when it was."""
    _, new = DecreedDay.objects.get_or_create(day=day, defaults={"source": source})
    return new


def forget_decreed_days() -> None:
    """In scope: the next count looks anew; elsewhere it takes a minute at most."""
    cache.delete(NAME)
