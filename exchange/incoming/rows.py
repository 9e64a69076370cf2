"""A row of a monthly file as facts; or in Dutch what is wrong with it, without what it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.core.exceptions import ValidationError

from cases.fields import GuardedText
from exchange.incoming.columns import EFFORT, EFFORTS, FROM, HOURS, KEY, TEXT, UNTIL
from imports.reading import Line, Table
from privacy.bsn import looks_like_bsn

NUMBER = re.compile(r"[0-9]{1,4}([.,][0-9]{1,2})?")
LONGEST = 500
WHOLE_MONTH = "De periode is geen hele maand. Schrijf de eerste en de laatste dag van de maand."
NOT_YET = "Deze maand is nog niet voorbij."
TOO_MANY = "Gevolgde en gemiste uren zijn samen meer dan de aangeboden uren."
NO_EFFORT = "Vul bij inspanning_oordeel in: voldoende of onvoldoende, of laat het leeg."
BAD_TEXT = "De toelichting kan niet worden overgenomen. Schrijf niets over gezondheid of geloof."


class Wrong(Exception):
    """Why a row cannot be taken over; Dutch."""


@dataclass(frozen=True)
class Told:
    """What a provider tells of one traject in one month; `number` is its row in the file."""

    number: int
    reference: str
    month: date
    hours: dict[str, Decimal]
    effort: str
    text: str


def read_row(table: Table, line: Line, *, today: date) -> Told:
    """The facts of this row; raises Wrong with the first thing that is wrong."""
    names = [name.strip().casefold() for name in table.names]
    cells = {name: cell.strip() for name, cell in zip(names, line.cells, strict=False)}
    if line.bad:
        raise Wrong("In deze rij staat iets dat geen tekst is, of zij is te lang.")
    return Told(
        number=line.number,
        reference=_reference(cells[KEY]),
        month=_month(cells[FROM], cells[UNTIL], today),
        hours=_hours(cells),
        effort=_effort(cells[EFFORT]),
        text=_text(cells[TEXT]),
    )


def _reference(written: str) -> str:
    if looks_like_bsn(written):
        raise Wrong("Op de plaats van het trajectkenmerk staat een BSN. Gebruik dat nooit.")
    if not written:
        raise Wrong("Het trajectkenmerk ontbreekt.")
    return written


def _month(first: str, last: str, today: date) -> date:
    begins, ends = _day(first), _day(last)
    if begins.day != 1 or (ends + timedelta(days=1)).day != 1 or ends < begins:
        raise Wrong(WHOLE_MONTH)
    if (begins.year, begins.month) != (ends.year, ends.month):
        raise Wrong(WHOLE_MONTH)
    if ends >= today:
        raise Wrong(NOT_YET)
    return begins


def _day(written: str) -> date:
    for form in ("%d-%m-%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(written, form).date()  # noqa: DTZ007  (a day has no zone)
        except ValueError:
            continue
    raise Wrong("Een datum klopt niet. Schrijf die als 31-12-2026.")


def _hours(cells: dict[str, str]) -> dict[str, Decimal]:
    counted = {field: _number(name, cells[name]) for name, field in HOURS.items()}
    if sum(counted.values()) - counted["offered"] > counted["offered"]:
        raise Wrong(TOO_MANY)
    return counted


def _number(name: str, written: str) -> Decimal:
    if not NUMBER.fullmatch(written):
        raise Wrong(f"Bij {name} staat geen aantal uren, zoals 12 of 7,5.")
    return Decimal(written.replace(",", "."))


def _effort(written: str) -> str:
    if (found := EFFORTS.get(written.casefold())) is None:
        raise Wrong(NO_EFFORT)
    return found


def _text(written: str) -> str:
    if looks_like_bsn(written):
        raise Wrong("In de toelichting staat een nummer dat een BSN kan zijn.")
    try:
        return GuardedText(LONGEST, required=False).clean(written)
    except ValidationError:
        raise Wrong(BAD_TEXT) from None
