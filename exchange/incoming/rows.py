"""A row of a monthly file as facts; or in Dutch what is wrong with it, without what it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError

from cases.fields import GuardedText
from exchange.incoming.cells import Wrong, hours_in, month_of
from exchange.incoming.columns import EFFORT, EFFORTS, FROM, HOURS, KEY, TEXT, UNTIL
from imports.reading import Line
from privacy.bsn import looks_like_bsn

LONGEST = 500
TOO_MANY = "Gevolgde en gemiste uren zijn samen meer dan de aangeboden uren."
NO_EFFORT = "Vul bij inspanning_oordeel in: voldoende of onvoldoende, of laat het leeg."
BAD_TEXT = "De toelichting kan niet worden overgenomen. Schrijf niets over gezondheid of geloof."


@dataclass(frozen=True)
class Told:
    """What a provider tells of one traject in one month; `number` is its row in the file."""

    number: int
    reference: str
    month: date
    hours: dict[str, Decimal]
    effort: str
    text: str


def read_row(line: Line, cells: dict[str, str], *, today: date) -> Told:
    """The facts of this row; raises Wrong with the first thing that is wrong."""
    if line.bad:
        raise Wrong("In deze rij staat iets dat geen tekst is, of zij is te lang.")
    return Told(
        number=line.number,
        reference=_reference(cells[KEY]),
        month=month_of(cells[FROM], cells[UNTIL], today),
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


def _hours(cells: dict[str, str]) -> dict[str, Decimal]:
    counted = {field: hours_in(name, cells[name]) for name, field in HOURS.items()}
    if sum(counted.values()) - counted["offered"] > counted["offered"]:
        raise Wrong(TOO_MANY)
    return counted


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
