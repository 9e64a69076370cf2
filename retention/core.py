"""The core of Bi art. 9.9, lid 2: what it is of one person, in lines with the letter of the law."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Any
from uuid import UUID

from django.utils.dateformat import format as said

from cases.models import Person
from courses.models import PartCompletion
from guidance.models import TermRecord
from intake.models import DutyEnd

# From which fields each part comes. A test holds this against the register: no more and no less.
SOURCES = {
    "a": ("cases.Person.bsn",),
    "b": ("cases.Person.family_name", "cases.Person.prefix", "cases.Person.given_names"),
    "c": ("cases.Person.street", "cases.Person.postcode"),
    "d": ("cases.Person.city",),
    "e": ("cases.Person.birth_date",),
    "f": (
        "guidance.TermRecord.kind",
        "guidance.TermRecord.decided_on",
        "guidance.TermRecord.reading",
        "guidance.TermRecord.listening",
        "guidance.TermRecord.writing",
        "guidance.TermRecord.speaking",
        "guidance.TermRecord.knm",
        "guidance.TermRecord.participation",
        "intake.DutyEnd.reason",
        "intake.DutyEnd.on",
    ),
    "g": ("guidance.TermRecord.kind", "intake.DutyEnd.reason"),  # and the others of f
    "h": (
        "intake.DutyEnd.on",
        "intake.DutyEnd.reason",
        "courses.PartCompletion.part",
        "courses.PartCompletion.on",
    ),
}
LETTER_OF_KIND = {TermRecord.Kind.EXEMPTION: "f", TermRecord.Kind.DISPENSATION: "g"}
# An end for another reason (moved abroad, another purpose) is none of f, g and h.
LETTER_OF_END = {
    DutyEnd.Reason.EXEMPT: "f",
    DutyEnd.Reason.DISPENSED: "g",
    DutyEnd.Reason.MET: "h",
}
Line = list[str]
Found = Iterator[tuple[UUID, Line]]


def cores_of(persons: Sequence[Person], *, using: str) -> dict[UUID, list[Line]]:
    """Of each: letter, what it is in Dutch, and the value; only what is known. Three queries."""
    found = {person.pk: list(_person(person)) for person in persons}
    for key, line in chain(_ends(found, using), _decided(found, using), _parts(found, using)):
        found[key].append(line)
    return {key: sorted(lines) for key, lines in found.items()}


def _person(person: Person) -> Iterator[Line]:
    street = " ".join(part for part in (person.street, person.postcode) if part)
    lines = (
        ("a", "Burgerservicenummer", person.bsn),
        ("b", "Naam", person.list_name),
        ("c", "Adres", street),
        ("d", "Woonplaats", person.city),
        ("e", "Geboortedatum", str(person.birth_date or "")),
    )
    yield from ([letter, label, value] for letter, label, value in lines if value)


def _ends(persons: Collection[UUID], using: str) -> Found:
    rows = _standing(DutyEnd, persons, using).filter(reason__in=LETTER_OF_END)
    for end in rows:
        letter = LETTER_OF_END[DutyEnd.Reason(end.reason)]
        yield end.case.person_id, [letter, end.get_reason_display(), _day(end.on)]


def _decided(persons: Collection[UUID], using: str) -> Found:
    rows = _standing(TermRecord, persons, using).filter(kind__in=LETTER_OF_KIND)
    for one in rows:
        letter = LETTER_OF_KIND[TermRecord.Kind(one.kind)]
        label = f"{one.get_kind_display()} ({', '.join(one.parts)})"
        yield one.case.person_id, [letter, label, _day(one.decided_on)]


def _parts(persons: Collection[UUID], using: str) -> Found:
    for one in _standing(PartCompletion, persons, using):
        yield one.case.person_id, ["h", f"Afgerond: {one.get_part_display()}", _day(one.on)]


def _standing(model: Any, persons: Collection[UUID], using: str) -> Any:
    rows = model.objects.using(using).standing().filter(case__person__in=list(persons))
    return rows.select_related("case")


def _day(day: date) -> str:
    return said(day, "j F Y")
