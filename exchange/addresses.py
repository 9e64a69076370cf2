"""An address taken apart as the exchange asks it, and put together in two lines."""

from __future__ import annotations

import re
from typing import NamedTuple

NUMBERED = re.compile(
    r"(?P<street>.+?) +(?P<number>[1-9][0-9]{0,4}) ?(?P<letter>[A-Za-z]?)(?:[ -](?P<more>\w{1,4}))?"
)


class Parts(NamedTuple):
    """Kade 12a 3; a place without a number has its name only."""

    street: str
    number: int | None
    letter: str
    more: str


def parts(street: str) -> Parts:
    """Of the line with street and number."""
    found = NUMBERED.fullmatch(street.strip())
    if found is None:
        return Parts(street.strip(), None, "", "")
    return Parts(found["street"], int(found["number"]), found["letter"] or "", found["more"] or "")


def street(line: str) -> str:
    return parts(line).street


def number(line: str) -> int | None:
    return parts(line).number


def letter(line: str) -> str:
    return parts(line).letter


def more(line: str) -> str:
    return parts(line).more


def postcode(shown: str) -> str:
    """1234 AB as 1234AB."""
    return shown.replace(" ", "")


def second_line(shown: str, city: str) -> str:
    """Postcode and place; two spaces between them, as PostNL asks."""
    return "  ".join(part for part in (shown, city) if part)
