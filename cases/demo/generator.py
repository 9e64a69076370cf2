"""Fictional people for a machine without the test set of RvIG, and for screenshots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random

from stdnum.nl import bsn as elfproef

from cases.demo.arrival import Arrival, dice
from cases.demo.homes import allotted
from cases.demo.stories import BSNS as TAKEN
from cases.partial_date import PartialDate

STREETS = (
    "Kastanjelaan",
    "Molenstraat",
    "Havenkade",
    "Burgemeester Kuipersstraat",
    "Wilgenhof",
    "Sint-Jansplein",
    "Tweede Dwarsweg",
    "'t Zand",
    "Spoorlaan",
    "Anna Blamanstraat",
    "Lange Akker",
    "Waterlelie",
)


@dataclass(frozen=True)
class Language:
    """Names that go together."""

    given: tuple[str, ...]
    family: tuple[str, ...]


def people(count: int = 300) -> list[Arrival]:
    """The same people every time, with test BSNs."""
    return [_person(row, bsn) for row, bsn in enumerate(islice(_bsns(), count), start=1)]


def _bsns() -> Iterator[str]:
    """Numbers of the test range that pass the elfproef and are nobody's in a story."""
    for number in range(999_990_000, 1_000_000_000):
        if elfproef.is_valid(str(number)) and str(number) not in TAKEN:
            yield str(number)


@cache
def languages() -> tuple[Language, ...]:
    lines = Path(__file__).with_name("names.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_language(line) for line in lines if not line.startswith("#"))


def _language(line: str) -> Language:
    given, _, family = line.partition(":")[2].partition("|")
    return Language(_split(given), _split(family))


def _split(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(","))


def _person(row: int, bsn: str) -> Arrival:
    rng, home = dice("person", bsn), allotted(bsn)
    given, prefix, family = _name(rng)
    housed = rng.random() < 0.95  # the others still live with the COA
    return Arrival(
        row=row,
        home=home.code,
        bsn=bsn,
        family_name=family,
        prefix=prefix,
        given_names=given,
        birth_date=_birth_date(rng),
        deceased=rng.random() < 0.02,
        secrecy=rng.random() < 0.06,
        street=f"{rng.choice(STREETS)} {rng.randint(1, 180)}" if housed else "",
        postcode=f"{home.code} {rng.choice('ABCDEG')}{rng.choice('HJKLNP')}" if housed else "",
        city=home.name if housed else "",
    )


def _name(rng: Random) -> tuple[str, str, str]:
    """Given names, prefix, family name; four of a hundred have one name."""
    language = rng.choice(languages())
    given, whole = rng.choice(language.given), rng.choice(language.family)
    if rng.random() < 0.04:
        return "", "", given
    if rng.random() < 0.15:
        given = " ".join(dict.fromkeys((given, rng.choice(language.given))))
    words = whole.split()
    lower = next(i for i, word in enumerate(words) if not word.islower())
    return given, " ".join(words[:lower]), " ".join(words[lower:])


def _birth_date(rng: Random) -> PartialDate | None:
    """Of a hundred, four have no known day, three no month either, one no date at all."""
    whole = PartialDate(rng.randint(1965, 2006), rng.randint(1, 12), rng.randint(1, 28))
    chance = rng.random()
    if chance < 0.92:
        return whole
    if chance < 0.96:
        return PartialDate(whole.year, whole.month)
    return PartialDate(whole.year) if chance < 0.99 else None
