"""A value of the COA's record in words."""

from __future__ import annotations

from datetime import date
from typing import Any

from cases.models import TvsRecord
from cases.models.tvs_rows import TvsRow
from cases.tvs_list import Rows
from law.dates import in_words

NOTHING = ("", None)


def in_text(model: type[TvsRecord | TvsRow], name: str, value: Any) -> str:
    """A value in words; a dash for nothing."""
    field: Any = model._meta.get_field(name)
    if value in NOTHING:
        return "–"
    if isinstance(value, bool):
        return "Ja" if value else "Nee"
    if isinstance(value, date):
        return in_words(value)
    return str(dict(field.choices).get(value, value) if field.choices else value)


def lines_in_text(rows: Rows, lines: list[dict[str, Any]]) -> list[list[str]]:
    """Each line of a list, cell by cell."""
    return [[in_text(rows.model, name, value) for name, value in line.items()] for line in lines]


def joined(rows: Rows, lines: list[dict[str, Any]]) -> str:
    """A whole list as one text."""
    told = ("; ".join(cell for cell in line if cell != "–") for line in lines_in_text(rows, lines))
    return " | ".join(told) or "–"
