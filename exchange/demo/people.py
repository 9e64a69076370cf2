"""Who the stand-in knows: people of its own, of a file, or of the test set of RvIG.

A person is a dict of texts; dates are yyyymmdd with 00 for what is unknown, as the BRP holds them.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

from exchange.demo import planted

Person = dict[str, str]
RVIG = {
    "01.01.20": "bsn",
    "01.02.10": "given",
    "01.02.30": "prefix",
    "01.02.40": "family",
    "01.03.10": "born",
    "06.08.10": "died",
    "07.67.10": "suspended_on",
    "07.67.20": "suspended",
    "07.70.10": "secret",
    "08.09.10": "municipality",
    "08.09.20": "registered",
    "08.11.10": "street",
    "08.11.20": "number",
    "08.11.30": "letter",
    "08.11.40": "addition",
    "08.11.60": "postcode",
    "08.11.70": "city",
    "08.13.10": "country",
}
SOMEONE: Person = {
    "given": "Samira",
    "prefix": "el",
    "family": "Amrani",
    "born": "19900503",
    "secret": "0",
    "municipality": "9901",
    "registered": "20260115",
    "street": "Lindelaan",
    "number": "14",
    "letter": "B",
    "addition": "",
    "postcode": "9901CD",
    "city": "Rivierstad",
}
OWN: dict[str, Person] = {
    planted.PLAIN: {},
    planted.HIDDEN: {"secret": "7"},
    planted.DOUBTED: {"doubted": "verblijfplaats"},
    planted.DECEASED: {"suspended": "O", "suspended_on": "20261102"},
    planted.ABROAD: {"suspended": "E", "suspended_on": "20261001", "country": "5010", "street": ""},
    planted.PARTIAL: {"born": "19900500"},
    planted.NAMELESS: {"given": "Sukarno", "prefix": "", "family": ".", "born": "00000000"},
    planted.WRONG_PERSON: {"tells": planted.PLAIN},
}


def own() -> dict[str, Person]:
    return {bsn: SOMEONE | {"bsn": bsn} | facts for bsn, facts in OWN.items()}


def of_file(path: Path) -> dict[str, Person]:
    """A list of people as JSON; what they lack is left out of the answer."""
    return {one["bsn"]: one for one in json.loads(path.read_text(encoding="utf-8"))}


def of_rvig(path: Path) -> dict[str, Person]:
    """The first row of each BSN; of columns with one name the first counts."""
    found: dict[str, Person] = {}
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.reader(lines, delimiter=";")
        columns = next(rows)
        places = {name: columns.index(column) for column, name in RVIG.items()}
        for cells in rows:
            if cells[0] and len(cells) == len(columns):
                one = {name: cells[place] for name, place in places.items()}
                found.setdefault(one["bsn"], one)
    return found
