"""The rows of a table of which the columns are known: by name, and with what is wrong per row."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from imports.reading.table import Line, Table

Cells = dict[str, str]


class WrongRows(Exception):
    """What is wrong, per row; Dutch, and without what stands in the row."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} rows are wrong")


def rows_of(table: Table, columns: Collection[str]) -> list[tuple[Line, Cells]]:
    """Each line with its cells by the name of the column; raises WrongRows when one is missing."""
    names = [name.strip().casefold() for name in table.names]
    if missing := [name for name in columns if name not in names]:
        raise WrongRows([f"Deze kolommen ontbreken: {', '.join(missing)}."])
    return [
        (line, {name: cell.strip() for name, cell in zip(names, line.cells, strict=False)})
        for line in table.lines
    ]


def day_in(written: str) -> date | None:
    """A day as 31-12-2026 or 2026-12-31; None when it is neither."""
    for form in ("%d-%m-%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(written, form).date()  # noqa: DTZ007  (a day has no zone)
        except ValueError:
            continue
    return None
