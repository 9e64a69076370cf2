"""The fields that several recipients get."""

from __future__ import annotations

from datetime import date, timedelta

from exchange import addresses
from exchange.message import Made, Of, Rows
from law.wi2021 import integration_term
from pip_plan.models import Plan

KEY = Of("trajectkenmerk", "trajectory.reference")

NAME_AND_ADDRESS = (
    Of("voornamen", "person.given_names"),
    Of("voorvoegsel", "person.prefix"),
    Of("geslachtsnaam", "person.family_name"),
    Made("straatnaam", addresses.street, ("person.street",)),
    Made("huisnummer", addresses.number, ("person.street",)),
    Made("huisletter", addresses.letter, ("person.street",)),
    Made("huisnummertoevoeging", addresses.more, ("person.street",)),
    Made("postcode", addresses.postcode, ("person.postcode",)),
    Of("woonplaats", "person.city"),
)


def full_name(*parts: str) -> str:
    return " ".join(part for part in parts if part)


REACHED_BY = (
    Made(
        "aanschrijfnaam",
        full_name,
        ("person.given_names", "person.prefix", "person.family_name"),
    ),
    Of("telefoonnummer", "contact.phone"),
    Of("emailadres", "contact.email"),
    Of("adresregel_1", "person.street"),
    Made("adresregel_2", addresses.second_line, ("person.postcode", "person.city")),
)


def what_changed(change: str) -> str:
    """Why there is a version of the PIP, in the words of the screen."""
    return str(Plan.Change(change).label)


AGREEMENTS_CHANGED = Rows(
    "afspraak_wijzigingen[]",
    "changes",
    (Of("per", "plan.dated_on"), Made("tekst", what_changed, ("plan.change",))),
)


def last_day(plan_dated_on: date | None, term_ends_on: date | None) -> date | None:
    """Of the term: DUO's when it told one, else three years after the first PIP (Wi art. 11)."""
    if term_ends_on:
        return term_ends_on - timedelta(days=1)
    return integration_term(plan_dated=plan_dated_on).last_day if plan_dated_on else None


LAST_DAY = ("case.plan_dated_on", "case.term_ends_on")


def moved_to(term_ends_on: date | None) -> date | None:
    """The last day as DUO moved it; nothing when it did not."""
    return term_ends_on - timedelta(days=1) if term_ends_on else None
