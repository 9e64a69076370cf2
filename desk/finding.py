"""What a typed search means: a case number, a BSN, a V-number, or words of a name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass

from django.db.models import QuerySet

from cases.models import Case, Person
from cases.names import tokens
from privacy.bsn import NotABsn, looks_like_bsn, normalise
from privacy.reading import may_read

MOST = 50
V_DIGITS = 10  # one more than a BSN


@dataclass(frozen=True)
class LookedFor:
    """`term` is repeated on the page only when it is no number of a person."""

    words: str
    term: str
    number: str = ""
    bsn: str = ""
    v_number: str = ""
    name: str = ""

    def among(self, cases: QuerySet[Case]) -> QuerySet[Case]:
        if self.number:
            return cases.filter(number=self.number)
        if self.bsn:
            return cases.filter(person__in=Person.objects.with_bsn(self.bsn))
        if self.v_number:
            return cases.filter(person__in=Person.objects.with_v_number(self.v_number))
        if self.name:
            return cases.filter(person__in=Person.objects.named(self.name))
        return cases.none()


def read(text: str, *, permissions: Container[str]) -> LookedFor:
    """What was probably meant; a single letter finds nothing."""
    if re.fullmatch(r"[0-9]{2}-?[A-Za-z]{1,2}-?[0-9]{5}", text):
        parts = re.findall(r"[0-9]{5}$|^[0-9]{2}|[A-Za-z]+", text)
        return LookedFor("op zaaknummer", text, number="-".join(parts).upper())
    if re.fullmatch(r"[0-9][0-9 .\-]{7,}", _visible(text)):
        digits = re.sub(r"[^0-9]", "", _visible(text))
        if len(digits) == V_DIGITS:
            return _v_number(digits, permissions)
        return _bsn(text, permissions)
    if looks_like_bsn(text):
        return LookedFor("Typ alleen het BSN, zonder andere tekst erbij.", "")
    if max((len(word) for word in tokens(text)), default=0) < 2:
        return LookedFor("Typ minstens twee letters van de naam, een BSN of een zaaknummer.", "")
    return LookedFor("op naam", text, name=text)


def _visible(text: str) -> str:
    """With plain digits and spaces, and without what has no width: how a pasted number looks."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(c for c in plain if unicodedata.category(c) not in {"Cf", "Cc"})


def _v_number(digits: str, permissions: Container[str]) -> LookedFor:
    if not may_read(Person, "v_number", permissions):
        return LookedFor("U mag niet zoeken op V-nummer.", "")
    return LookedFor("op V-nummer", "", v_number=digits)


def _bsn(text: str, permissions: Container[str]) -> LookedFor:
    if not may_read(Person, "bsn", permissions):
        return LookedFor("U mag niet zoeken op BSN.", "")
    try:
        return LookedFor("op BSN", "", bsn=normalise(text))
    except NotABsn as problem:
        return LookedFor(str(problem), "")
