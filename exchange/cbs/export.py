"""The statistics of a quarter as a file: of everyone who has a BSN."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from exchange.cbs.facts import Facts
from exchange.cbs.quarter import Quarter
from exchange.recipients.statistics import Statistics
from privacy.firewall import let_out
from privacy.sheet import sheet

Row = dict[str, Any]
NOT_THEIRS = "niet het CBS-formaat"


def records(facts: Iterable[Facts]) -> list[Row]:
    """A record per person; without a BSN the CBS takes none."""
    return [Statistics.of(one) for one in facts if one["person"].bsn]


def as_json(quarter: Quarter, rows: list[Row], *, name: str) -> bytes:
    """One object that says that it is not the format of the CBS; raises Stopped."""
    whole = {"formaat": NOT_THEIRS, "verslagkwartaal": quarter.name, "personen": rows}
    text = json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
    let_out("export", texts={"bestand": text, "bestandsnaam": name}, allowed=_numbers(rows))
    return text.encode()


def as_csv(rows: list[Row], *, name: str) -> bytes:
    """A line per person; what is a list stands as JSON in its cell. Raises Stopped."""
    names = [field.name for field in Statistics.fields]
    lines = [[_cell(row[name]) for name in names] for row in rows]
    return sheet(names, lines, name=name, allowed=_numbers(rows))


def _numbers(rows: list[Row]) -> list[str]:
    """The BSNs that the CBS gets (Wi art. 39); any other number stops the file."""
    return [str(row["bsn"]) for row in rows]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
