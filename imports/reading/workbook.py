"""The first sheet of an XLSX: what its cells hold, never what they calculate."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any
from xml.etree import ElementTree as Xml  # at most 50 MB, and no DOCTYPE

from python_calamine import CalamineError, CalamineWorkbook

from imports.reading.archive import BROKEN, packed, unpacked
from imports.reading.cells import bad_cells
from imports.reading.refused import NotReadable
from imports.reading.table import Line

BESIDE = (
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
)
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def records_of_workbook(data: bytes) -> Iterator[Line]:
    """Row by row; raises NotReadable."""
    parts = unpacked(data)
    first = _first_sheet(parts)
    bad = bad_cells(parts[first], parts.get("xl/sharedStrings.xml"))
    looked_at = {name: parts[name] for name in parts if name in (first, *BESIDE)}
    try:
        with CalamineWorkbook.from_filelike(packed(looked_at)) as workbook:
            rows = workbook.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError):
        raise NotReadable(BROKEN) from None
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), what in bad.items():
        by_row.setdefault(row, {})[column - 1] = what
    last = max([len(rows), *by_row])  # a formula that was never calculated is in no row
    for number, cells in enumerate([*rows, *([[]] * (last - len(rows)))], 1):
        yield Line(number, [as_text(cell) for cell in cells], by_row.get(number, {}))


def as_text(cell: Any) -> str:
    """As someone would have typed it."""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):  # a moment is a day too
        return f"{cell.day:02}-{cell.month:02}-{cell.year:04}"
    return str(cell)


def _first_sheet(parts: dict[str, bytes]) -> str:
    """The name of the part that the workbook names first."""
    try:
        book, links = (
            Xml.fromstring(parts[name])  # noqa: S314
            for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels")
        )
        wanted = next(one.get(RELATION) for one in book.iter() if one.tag.endswith("}sheet"))
        target = next(one.get("Target", "") for one in links if one.get("Id") == wanted)
    except (Xml.ParseError, KeyError, StopIteration):
        raise NotReadable(BROKEN) from None
    name = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    if name in BESIDE or name not in parts:
        raise NotReadable(BROKEN)
    return name
