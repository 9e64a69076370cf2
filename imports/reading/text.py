"""CSV as Dutch programs write it: `;`, `,` or tab; UTF-8 with or without mark, or Windows-1252."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from imports.reading.refused import NotReadable
from imports.reading.table import Line

DELIMITERS = ";,\t"  # of two that give as many columns the first counts
OTHERWISE = "Dit is geen CSV-bestand en geen Excel-bestand (.xlsx)."
OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def records_of_text(data: bytes) -> Iterator[Line]:
    """Line by line, as a spreadsheet would number them; raises NotReadable."""
    text = decoded(data)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        for number, cells in enumerate(rows, 1):
            yield Line(number, cells)
    except csv.Error:
        raise NotReadable("Een aanhalingsteken in het bestand wordt nergens gesloten.") from None


def decoded(data: bytes) -> str:
    """What the bytes say; no name and no browser is believed."""
    if data.startswith(OLD_EXCEL):
        raise NotReadable("Dit is een oud of beveiligd Excel-bestand. Sla het op als .xlsx of CSV.")
    if b"\0" in data or data.startswith((b"MZ", b"%PDF", b"\x7fELF", b"{\\rtf")):
        raise NotReadable(OTHERWISE)
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NotReadable("De letters zijn niet te lezen. Sla het bestand op als “CSV UTF-8”.")


def delimiter_of(text: str) -> str:
    """What divides the first line that is not blank into most columns."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=lambda sign: len(next(csv.reader([first], delimiter=sign), [])))
