"""Column names, and below them lines of texts; bounded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from imports.reading.refused import NotReadable
from privacy.bsn import looks_like_bsn

MOST_LINES = 5000
MOST_COLUMNS = 60
LONGEST_NAME = 60
LONGEST_CELL = 500  # longer than any field takes, so what is cut off is refused all the same
NO_NAMES = "De eerste rij moet de namen van de kolommen bevatten."


@dataclass(frozen=True)
class Line:
    """A row by its number in the file; `bad` says of a column what stands there instead of text."""

    number: int
    cells: list[str]
    bad: dict[int, str] = field(default_factory=dict)

    @property
    def is_blank(self) -> bool:
        return not self.bad and not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True)
class Table:
    """Each line has a cell for each name."""

    names: list[str]
    lines: list[Line]


def table_of(records: Iterable[Line]) -> Table:
    """The first line that is not blank names the columns; raises NotReadable."""
    filled = (record for record in records if not record.is_blank)
    first = next(filled, None)
    if first is None:
        raise NotReadable("Het bestand is leeg.")
    names = names_of(first)
    lines: list[Line] = []
    for record in filled:
        if len(lines) == MOST_LINES:
            raise NotReadable(f"Het bestand heeft meer dan {MOST_LINES:,} rijen.".replace(",", "."))
        lines.append(_fitted(record, len(names)))
    if not lines:
        raise NotReadable("Er staan geen rijen onder de namen van de kolommen.")
    return Table(names, lines)


def names_of(first: Line) -> list[str]:
    """A name for each column, also where the file has none or the same twice."""
    found = [" ".join(cell.split())[:LONGEST_NAME] for cell in first.cells]
    while found and not found[-1]:
        found.pop()
    if len(found) > MOST_COLUMNS:
        raise NotReadable(f"Het bestand heeft meer dan {MOST_COLUMNS} kolommen.")
    if len(found) < 2 or first.bad:
        raise NotReadable(f"{NO_NAMES} Er is niet meer dan één kolom gevonden.")
    if any(looks_like_bsn(name) for name in found):
        raise NotReadable(f"{NO_NAMES} Nu staat daar een nummer van een persoon.")
    often = Counter(found)
    return [
        name if name and often[name] == 1 else f"{name} (kolom {place})".strip()
        for place, name in enumerate(found, 1)
    ]


def _fitted(record: Line, width: int) -> Line:
    """As many cells as there are names; what stands beyond them is told, not lost."""
    cells = [cell[:LONGEST_CELL] for cell in record.cells[:width]]
    bad = {place: what for place, what in record.bad.items() if place < width}
    if any(cell.strip() for cell in record.cells[width:]):
        bad[-1] = "more"
    return Line(record.number, cells + [""] * (width - len(cells)), bad)
