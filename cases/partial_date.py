"""A date of which the day, or month and day, may be unknown: 1985, May 1985, 3 May 1985."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from law.dates import MONTHS

UNREADABLE = (
    "Vul de datum in als dag-maand-jaar, bijvoorbeeld 03-05-1985."
    " Weet u de dag of de maand niet? Vul daar dan 00 in."
)


@dataclass(frozen=True, order=True)
class PartialDate:
    """Month and day are 0 when unknown; a day is never known without its month."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("A day without a month.")
        date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        """As read on screen, in Dutch."""
        if not self.month:
            return f"{self.year} (dag en maand onbekend)"
        month = MONTHS[self.month - 1]
        if not self.day:
            return f"{month} {self.year} (dag onbekend)"
        return f"{self.day} {month} {self.year}"

    @property
    def stored(self) -> str:
        """1985-05-00: sorts as text."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    @property
    def typed(self) -> str:
        return f"{self.day:02}-{self.month:02}-{self.year:04}"

    @classmethod
    def from_stored(cls, text: str) -> PartialDate:
        year, month, day = (int(part) for part in text.split("-"))
        return cls(year, month, day)

    @classmethod
    def from_typed(cls, text: str) -> PartialDate:
        """From dd-mm-yyyy, with 00 for what is unknown; raises ValueError."""
        match = re.fullmatch(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", text.strip())
        if not match:
            raise ValueError(UNREADABLE)
        day, month, year = (int(group) for group in match.groups())
        return cls(year, month, day)


class PartialDateField(models.CharField):  # type: ignore[type-arg]
    """Ten characters in the database, a PartialDate in Python."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 10
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: str | None, *args: Any) -> PartialDate | None:
        return PartialDate.from_stored(value) if value else None

    def to_python(self, value: Any) -> Any:
        return PartialDate.from_stored(value) if isinstance(value, str) and value else value

    def get_prep_value(self, value: Any) -> Any:
        return value.stored if isinstance(value, PartialDate) else value


def birth_date(text: str, *, today: date) -> PartialDate:
    """A possible birth date as typed; raises ValidationError with what to do."""
    try:
        found = PartialDate.from_typed(text)
    except ValueError as problem:
        known = str(problem) == UNREADABLE
        message = UNREADABLE if known else "Deze datum bestaat niet. Controleer dag en maand."
        raise ValidationError(message) from None
    if found.stored > today.isoformat():
        raise ValidationError("Deze datum ligt in de toekomst.")
    if found.year < today.year - 120:
        raise ValidationError(f"Het jaar {found.year} is te lang geleden. Controleer het jaar.")
    return found
