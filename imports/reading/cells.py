"""Where a sheet holds a formula or an error, and how large it is: read from its XML."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from xml.etree import ElementTree as Xml  # at most 50 MB, and no DOCTYPE

from imports.reading.archive import MOST_UNPACKED, UNSAFE
from imports.reading.refused import NotReadable
from imports.reading.table import MOST_COLUMNS, MOST_LINES

LAST_ROW = 2 * MOST_LINES  # blank rows are skipped
LAST_COLUMN = 4 * MOST_COLUMNS
BAD = {"f": "formula", "e": "error"}


class Extent:
    """Where we are in a sheet, and how much text its cells hold together."""

    def __init__(self, lengths: list[int]) -> None:
        self.lengths, self.row, self.column, self.text = lengths, 0, 0, 0

    def enter(self, row: str | None) -> None:
        self.row, self.column = int(row or self.row + 1), 0

    def move(self, reference: str | None) -> tuple[int, int]:
        """To the next cell, or to the one that is named; counted from 1."""
        found = re.fullmatch(r"([A-Z]{1,3})([0-9]{1,7})", reference or "")
        self.column = _column(found[1]) if found else self.column + 1
        return (int(found[2]) if found else self.row), self.column

    def hold(self, cell: Xml.Element, place: tuple[int, int]) -> None:
        """Raises NotReadable: a text may be named by very many cells, or lie very far away."""
        if cell.get("t") == "s":
            self.text += self.lengths[int(_value(cell))]
        if place[0] > LAST_ROW or place[1] > LAST_COLUMN or self.text > MOST_UNPACKED:
            raise NotReadable("Het Excel-bestand is te groot. Neem hoogstens 5.000 rijen over.")


def bad_cells(sheet: bytes, shared: bytes | None) -> dict[tuple[int, int], str]:
    """By row and column, counted from 1: "formula" or "error"; raises NotReadable."""
    bad: dict[tuple[int, int], str] = {}
    extent = Extent(lengths_of(shared) if shared else [])
    try:
        for begins, tag, element in _elements(sheet):
            if begins and tag == "row":
                extent.enter(element.get("r"))
            elif not begins and tag == "c" and len(element):
                place = extent.move(element.get("r"))
                extent.hold(element, place)
                if what := _what(element):
                    bad[place] = what
    except (Xml.ParseError, ValueError, IndexError):
        raise NotReadable(UNSAFE) from None
    return bad


def lengths_of(shared: bytes) -> list[int]:
    """How long each text is that cells name by its number."""
    return [
        sum(len(text) for text in element.itertext())
        for begins, tag, element in _elements(shared)
        if not begins and tag == "si"
    ]


def _elements(xml: bytes) -> Iterator[tuple[bool, str, Xml.Element]]:
    """Whether an element begins or ends, its name, and it; forgotten once its row has ended."""
    for event, element in Xml.iterparse(io.BytesIO(xml), ("start", "end")):  # noqa: S314
        tag = element.tag.rpartition("}")[2]
        yield event == "start", tag, element
        if event == "end" and tag in ("row", "si"):
            element.clear()


def _what(cell: Xml.Element) -> str:
    children = {child.tag.rpartition("}")[2] for child in cell}
    return BAD["f"] if "f" in children else BAD["e"] if cell.get("t") == "e" else ""


def _value(cell: Xml.Element) -> str:
    return next((one.text or "" for one in cell if one.tag.rpartition("}")[2] == "v"), "")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number
