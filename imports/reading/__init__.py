"""A file as it was handed in, as a table of texts; or in Dutch why it is not one. No database."""

from __future__ import annotations

from imports.reading.archive import is_archive
from imports.reading.refused import NotReadable
from imports.reading.rows import WrongRows, day_in, rows_of
from imports.reading.table import Line, Table, table_of
from imports.reading.text import records_of_text
from imports.reading.workbook import records_of_workbook

MOST_BYTES = 10 * 1024 * 1024


def read(data: bytes) -> Table:
    """What the file holds, whatever its name says; raises NotReadable."""
    if not data:
        raise NotReadable("Het bestand is leeg.")
    if len(data) > MOST_BYTES:
        raise NotReadable("Het bestand is te groot. Het mag hoogstens 10 MB zijn.")
    if is_archive(data):
        return table_of(records_of_workbook(data))
    return table_of(records_of_text(data))


__all__ = ["MOST_BYTES", "Line", "NotReadable", "Table", "WrongRows", "day_in", "read", "rows_of"]
