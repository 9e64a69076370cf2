"""People of a size that no file of test persons has; made up, the same for the same seed."""

from __future__ import annotations

from functools import cache
from random import Random

from cases.demo.generator import STREETS, languages
from cases.models import NameToken, Person
from cases.names import tokens
from cases.partial_date import PartialDate
from tenancy.models import Municipality

RARE = 0.2  # of a hundred people twenty have a name that few share


def person(dice: Random, home: Municipality, bsn: str) -> Person:
    """With data keys of their own, and a BSN under them."""
    given, prefix, family = _name(dice)
    made = Person.new(
        municipality=home,
        family_name=family,
        prefix=prefix,
        given_names=given,
        birth_date=PartialDate(dice.randint(1965, 2006), dice.randint(1, 12), dice.randint(1, 28)),
        secrecy=dice.random() < 0.05,
        street=f"{dice.choice(STREETS)} {dice.randint(1, 180)}",
        postcode=f"{dice.randint(1000, 9999)} AB",
        city=home.name,
    )
    made.give_bsn(bsn)
    return made


def words(person: Person) -> list[NameToken]:
    """By which this person is found."""
    found = sorted(tokens(person.given_names, person.prefix, person.family_name))
    return [
        NameToken(municipality_id=person.municipality_id, person=person, token=word)
        for word in found
    ]


def _name(dice: Random) -> tuple[str, str, str]:
    given, whole = dice.choice(_given()), dice.choice(_families())
    if dice.random() < RARE:
        half, other = dice.choice(_families()).split()[-1], dice.choice(_families()).split()[-1]
        whole = half[: len(half) // 2 + 1] + other[len(other) // 2 :].lower() + dice.choice(_ENDS)
    *prefix, family = whole.split()
    return given, " ".join(prefix), family


_ENDS = ("", "i", "ov", "yan", "oglu", "zadeh", "abadi", "sen")


@cache
def _given() -> list[str]:
    return [name for language in languages() for name in language.given]


@cache
def _families() -> list[str]:
    return [name for language in languages() for name in language.family]


def bsn_of(number: int) -> str:
    """Of the n-th person of a municipality: from the test range, and after its end nobody's.

    What lies after the end fails the elfproef, so it cannot be someone's number.
    """
    reserved = _reserved()
    return reserved[number] if number < len(reserved) else _failing(100_000_000 + number * 10)


@cache
def _reserved() -> list[str]:
    """The numbers 0000xxxxx that pass."""
    return [digits for n in range(1, 100_000) if _passes(digits := f"{n:09}")]


def _failing(number: int) -> str:
    return f"{number + 1 if _passes(str(number)) else number}"


def _passes(digits: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 11 == 0
