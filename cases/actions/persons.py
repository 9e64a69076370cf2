"""Record a person, and change by which names they are found."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction

from cases.models import Case, NameToken, Person
from cases.names import sort_key, tokens
from cases.sounds import sound
from tenancy.models import Municipality


class AlreadyThere(Exception):
    """This municipality already knows a person with this number; `number` is bsn or v_number."""

    def __init__(self, number: str = "bsn") -> None:
        super().__init__(number)
        self.number = number


NUMBERS = {"one_person_per_bsn": "bsn", "one_person_per_v_number": "v_number"}


@transaction.atomic
def add_person(
    *, municipality: Municipality, bsn: str | None, v_number: str | None = None, **facts: Any
) -> Person:
    """A new person, of whom the BSN may come later: until then the V-number tells who it is.

    Raises AlreadyThere, also when another request was a moment earlier.
    """
    person = Person.new(municipality=municipality, **facts)
    person.give_bsn(bsn)
    person.give_v_number(v_number)
    save(person)
    _index(person)
    return person


def save(person: Person) -> None:
    """Save; raises AlreadyThere when the BSN or the V-number belongs to another person here."""
    try:
        with transaction.atomic():
            person.save()
    except IntegrityError as error:
        for constraint, number in NUMBERS.items():
            if constraint in str(error):
                raise AlreadyThere(number) from None
        raise


@transaction.atomic
def rename(person: Person) -> None:
    """After a name changed: the words it is found by, and its place in lists."""
    NameToken.objects.filter(person=person).delete()
    _index(person)
    key = sort_key(person.family_name, person.given_names)
    Case.objects.filter(person=person).update(sort_name=key)


def _index(person: Person) -> None:
    words = tokens(person.given_names, person.prefix, person.family_name)
    NameToken.objects.bulk_create(
        NameToken(
            municipality_id=person.municipality_id, person=person, token=word, sound=sound(word)
        )
        for word in sorted(words)
    )
