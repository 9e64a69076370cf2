"""The test persons that RvIG publishes, as Arrivals.

A person is a row with something in its first column; the rows below it without are history. Of the
680 different BSNs in the set 666 lie in 99999xxxx and eight or more in 0000xxxxx, the two ranges
that are reserved for tests; the six that begin with 010 or 900 might be someone's, so those people
are not taken and only their row is named. Two people have no BSN: they are taken without one and
recognised by their row. A BSN that occurs again is a second list of the same number: the first
row counts.

A name stays as it stands in the file, also where it looks like markup. "." is how the BRP writes an
unknown name: whoever has given names then has one name, theirs; whoever has none is called ".".
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.core.exceptions import ValidationError

from cases.demo.arrival import Arrival, Batch, Reason, Skipped
from cases.demo.homes import allotted
from cases.names import clean_line
from cases.partial_date import PartialDate
from privacy.bsn import NotABsn, normalise

TEST_RANGES = ("99999", "0000")
BSN, BORN, DIED, SECRECY = "01.01.20", "01.03.10", "06.08.10", "07.70.10"
GIVEN, PREFIX, FAMILY = "01.02.10", "01.02.30", "01.02.40"
STREET, BY, NUMBER, LETTER = "08.11.10", "08.11.50", "08.11.20", "08.11.30"
ADDITION, POSTCODE, CITY, PLACE = "08.11.40", "08.11.60", "08.11.70", "08.12.10"
NEEDED = (BSN, BORN, DIED, SECRECY, GIVEN, PREFIX, FAMILY, STREET, NUMBER, POSTCODE, CITY)


class NotThisFile(ValueError):
    """The first line names other columns."""


class Unfit(ValueError):
    """A row that is left out; its argument is the Reason."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(reason.value)


def read_file(path: Path) -> Batch:
    """Raises NotThisFile; UTF-8, with or without a byte order mark."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return read(lines)


def read(lines: Iterable[str]) -> Batch:
    arrivals, skipped, seen = [], [], set[str]()
    for row, cells in _people(lines):
        try:
            arrival = _arrival(row, cells)
            if arrival.bsn in seen:
                raise Unfit(Reason.DOUBLE)
        except Unfit as unfit:
            skipped.append(Skipped(row, unfit.reason))
            continue
        seen |= {arrival.bsn} if arrival.bsn else set()
        arrivals.append(arrival)
    return Batch(arrivals, skipped)


def _people(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells of every person; no cells when the row has too few or too many.

    Of columns with one name the first counts.
    """
    rows = csv.reader(lines, delimiter=";")
    columns = next(rows, [])
    if missing := [name for name in NEEDED if name not in columns]:
        raise NotThisFile(f"columns not found: {', '.join(missing)}")
    for cells in rows:
        if cells and cells[0]:
            backwards = zip(reversed(columns), reversed(cells), strict=False)
            yield rows.line_num, dict(backwards) if len(cells) == len(columns) else {}


def _arrival(row: int, cells: dict[str, str]) -> Arrival:
    if not cells:
        raise Unfit(Reason.BROKEN)
    bsn = _bsn(cells[BSN])
    given, prefix, family = _names(cells)
    return Arrival(
        row=row,
        home=allotted(bsn or f"row {row}").code,
        bsn=bsn,
        family_name=family,
        prefix=prefix,
        given_names=given,
        birth_date=birth_date(cells[BORN]),
        deceased=bool(re.fullmatch(r"[0-9]{8}", cells[DIED])),
        secrecy=cells[SECRECY] not in {"", "0"},
        street=_line(_street(cells), 120),
        postcode=_postcode(cells[POSTCODE]),
        city=_line(cells[CITY], 80),
    )


def _bsn(text: str) -> str | None:
    if not text.strip():
        return None
    try:
        bsn = normalise(text)
    except NotABsn:
        raise Unfit(Reason.NOT_A_BSN) from None
    if not bsn.startswith(TEST_RANGES):
        raise Unfit(Reason.OUTSIDE)
    return bsn


def _names(cells: dict[str, str]) -> tuple[str, str, str]:
    """Given names, prefix, family name; someone with one name has it as family name."""
    given = _line(cells[GIVEN], 200)
    prefix = _line(cells[PREFIX], 20)
    family = _line(cells[FAMILY], 200)
    if family in {"", "."} and given not in {"", "."}:
        return "", prefix, given
    if not family:
        raise Unfit(Reason.NO_NAME)
    return "" if given == "." else given, prefix, family


def birth_date(text: str) -> PartialDate | None:
    """yyyymmdd with 00 for what is unknown; None when nothing is known."""
    if not re.fullmatch(r"[0-9]{8}", text) or text.startswith("0000"):
        return None
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    try:
        return PartialDate(year, month, day if month else 0)
    except ValueError:
        raise Unfit(Reason.BIRTH_DATE) from None


def _street(cells: dict[str, str]) -> str:
    name = cells[STREET] or cells.get(PLACE, "")
    if name in {"", "."}:
        return ""
    number = cells[NUMBER] + cells.get(LETTER, "")
    parts = (name, cells.get(BY, ""), number, cells.get(ADDITION, ""))
    return " ".join(part for part in parts if part)


def _postcode(text: str) -> str:
    return f"{text[:4]} {text[4:]}" if re.fullmatch(r"[1-9][0-9]{3}[A-Z]{2}", text) else ""


def _line(text: str, most: int) -> str:
    """As the forms store it; raises Unfit for control characters and what does not fit."""
    try:
        line = clean_line(text)
    except ValidationError:
        raise Unfit(Reason.TEXT) from None
    if len(line) > most:
        raise Unfit(Reason.TEXT)
    return line
