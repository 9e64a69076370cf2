"""Someone moved: another address from a day on, alone or with their family."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions.contacts import ChangedMeanwhile
from cases.actions.corrections import Unchanged
from cases.models import AddressChange, Case, Person
from law.wi2021 import WI2021

BASIS = WI2021.art("33")


@dataclass(frozen=True)
class Address:
    """Where someone lives."""

    street: str
    postcode: str
    city: str

    def __str__(self) -> str:
        return ", ".join(part for part in astuple(self) if part)


def address_of(person: Person) -> Address:
    """As it stands now."""
    return Address(person.street, person.postcode, person.city)


@transaction.atomic
def change_address(
    *,
    case: Case,
    address: Address,
    since: date,
    source: str,
    by: User,
    on: date,
    seen: str | None = None,
) -> AddressChange:
    """The address becomes this one; the old one is kept.

    `seen` is the address in words that the user had before them; another one now raises
    ChangedMeanwhile.
    Raises Unchanged for the address that is there already.
    """
    person: Person = Person.objects.select_for_update(of=("self",)).get(pk=case.person_id)
    old = address_of(person)
    if seen is not None and str(old) != seen:
        raise ChangedMeanwhile(old)
    if old == address:
        raise Unchanged
    person.street, person.postcode, person.city = astuple(address)
    person.save(update_fields=["street", "postcode", "city"])
    case.person = person
    change: AddressChange = AddressChange.objects.create(
        municipality_id=case.municipality_id,
        case=case,
        old=str(old) or None,
        new=str(address),
        since=since,
        source=source,
        recorded_on=on,
        by=by.pk,
    )
    record(Event.Kind.ADDRESS_CHANGED, change, by=by.pk, on=on, case=case.pk, basis=BASIS)
    return change


@transaction.atomic
def move_home(
    *,
    cases: Iterable[Case],
    address: Address,
    since: date,
    source: str,
    by: User,
    on: date,
    seen: str | None = None,
) -> list[AddressChange]:
    """They all move, or nobody does; raises what change_address raises.

    In one order, so that two who move the same family wait for each other instead of failing.
    """
    told: Any = {"address": address, "since": since, "source": source, "seen": seen}
    in_order = sorted(cases, key=lambda one: one.person_id)
    return [change_address(case=case, by=by, on=on, **told) for case in in_order]
