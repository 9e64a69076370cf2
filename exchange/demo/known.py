"""The people of the demo as the BRP would know them: most as in their case, some changed since.

Beside the stand-in, which runs without the program; this reads the database of the demo.
"""

from __future__ import annotations

import re
from typing import Any

from cases.models import Case
from exchange.demo.people import Person

MOVED = {"street": "Nieuwe Gracht", "number": "8", "letter": "", "addition": ""}
CHANGED: dict[str, Person] = {
    "0": MOVED,
    "1": {"secret": "7"},
    "2": {"doubted": "verblijfplaats"},
    "3": {"addition": "2"},
}
HOUSE = re.compile(
    r"(?P<street>.*?) (?P<number>\d{1,5})(?P<letter>[A-Za-z]?)(?: (?P<addition>.*))?"
)


def known(case: Case) -> Person:
    """What changed since follows from the last but one digit of the BSN, so it is always alike."""
    person = case.person
    told: dict[str, Any] = {
        "bsn": person.bsn,
        "given": person.given_names,
        "prefix": person.prefix,
        "family": person.family_name,
        "born": person.birth_date.stored.replace("-", "") if person.birth_date else "00000000",
        "secret": "7" if person.secrecy else "0",
        "municipality": case.municipality.code,
        "registered": f"{case.registered_on:%Y%m%d}" if case.registered_on else "",
        "postcode": person.postcode.replace(" ", ""),
        "city": person.city,
        **_house(person.street),
    }
    if person.deceased_on:
        told |= {"suspended": "O", "suspended_on": f"{person.deceased_on:%Y%m%d}"}
    return told | CHANGED.get(told["bsn"][-2], {})


def _house(street: str) -> dict[str, str]:
    found = HOUSE.fullmatch(street)
    parts = found.groupdict() if found else {"street": street}
    return {name: text or "" for name, text in parts.items()}
