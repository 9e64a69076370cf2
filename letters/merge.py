"""What may stand on a letter: the closed list of merge fields, each tied to where it comes from.

Whether something may stand on paper follows from its category. A BSN, a V-number, what the COA
handed over and health can be no merge field: `letters.E001` stops the program.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from django.db.models import Model

from cases.categories import BSN, GUIDANCE, TVS, V_NUMBER
from cases.models import Case, Person
from law.awb import objection_deadline
from law.dates import with_weekday
from letters.markup import FREE
from letters.models import Letterhead
from letters.wording import next_after_second
from privacy.categories import STAFF, TECHNICAL
from privacy.register import handling
from privacy.vocabulary import Category, Sensitivity
from tenancy.models import decreed_days

NEVER_ON_PAPER = (BSN, V_NUMBER, TVS)


@dataclass(frozen=True)
class Context:
    """All that a letter can be filled from."""

    case: Case
    letterhead: Letterhead
    on: date
    signer: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class MergeField:
    """A name that a text may use. `source` is the model field it shows, or else its category."""

    name: str
    explanation: str
    source: tuple[type[Model], str] | Category
    value: Callable[[Context], Any]
    is_fact: bool = False  # given by who asks for the letter

    @property
    def category(self) -> Category:
        if isinstance(self.source, Category):
            return self.source
        model, name = self.source
        found = handling(model._meta.get_field(name))  # type: ignore[arg-type]
        if found is None:
            raise LookupError(f"{model._meta.label}.{name} is in no category.")
        return found.category


def may_stand_on_paper(category: Category) -> bool:
    """Identifying numbers, special data and what the COA handed over never do."""
    refused = (Sensitivity.IDENTIFYING, Sensitivity.SPECIAL)
    return category not in NEVER_ON_PAPER and category.sensitivity not in refused


def _person(name: str) -> tuple[type[Model], str]:
    return Person, name


def _head(name: str) -> tuple[type[Model], str]:
    return Letterhead, name


def _fact(name: str, explanation: str) -> MergeField:
    return MergeField(name, explanation, GUIDANCE, lambda c: c.facts.get(name), is_fact=True)


FIELDS = {
    one.name: one
    for one in (
        MergeField(
            "naam",
            "Voornamen en achternaam",
            _person("family_name"),
            lambda c: c.case.person.full_name,
        ),
        MergeField(
            "achternaam",
            "Achternaam met voorvoegsel",
            _person("family_name"),
            lambda c: f"{c.case.person.prefix} {c.case.person.family_name}".strip(),
        ),
        MergeField("zaaknummer", "Zaaknummer", (Case, "number"), lambda c: c.case.number),
        MergeField(
            "klantmanager",
            "Naam van de klantmanager",
            STAFF,
            lambda c: c.case.assignee.name if c.case.assignee else "",
        ),
        MergeField(
            "gemeente", "Naam van de gemeente", TECHNICAL, lambda c: c.case.municipality.name
        ),
        MergeField("telefoon", "Telefoonnummer", _head("phone"), lambda c: c.letterhead.phone),
        MergeField("e_mail", "E-mailadres", _head("email"), lambda c: c.letterhead.email),
        MergeField("website", "Website", _head("website"), lambda c: c.letterhead.website),
        MergeField(
            "bezwaaradres",
            "Adres voor bezwaar",
            _head("objection_address"),
            lambda c: c.letterhead.objection_address,
        ),
        MergeField("datum_brief", "Datum van de brief", TECHNICAL, lambda c: c.on),
        MergeField("ondertekenaar", "Wie ondertekent", STAFF, lambda c: c.signer),
        _fact("datum", "Dag van de afspraak"),
        _fact("tijd", "Tijd van de afspraak"),
        _fact("plaats", "Plaats van de afspraak"),
        _fact("termijn", "Uiterste dag om te komen"),
        _fact("tolk", "Taal van de tolk"),
        _fact("gemist", "Wat er is gemist, en wanneer"),
        _fact("bestreden_besluit", "Tegen welk besluit het bezwaar is"),
        _fact("bedrag", "Bedrag van de boete"),
        _fact("betalen_tot", "Laatste dag om te betalen (Awb art. 4:87)"),
        _fact("ontvangen_op", "Dag waarop het bezwaar is ontvangen"),
        MergeField(
            "bezwaar_tot",
            "Laatste dag om bezwaar te maken (Awb art. 6:7 en 6:8)",
            TECHNICAL,
            lambda c: objection_deadline(announced=c.on, extra=decreed_days()).due,
        ),
        MergeField(
            "beroep_tot",
            "Laatste dag om in beroep te gaan (Awb art. 6:7 en 6:8)",
            TECHNICAL,
            lambda c: objection_deadline(announced=c.on, extra=decreed_days()).due,
        ),
        MergeField(
            "gevolg",
            "Wat volgt op een tweede gemiste oproep (Wi art. 22, lid 1)",
            GUIDANCE,
            lambda c: next_after_second(c.case.target_group),
        ),
        MergeField(
            "recht_alleen",
            "Zin over het recht op een gesprek alleen (Bi art. 5.2, lid 2)",
            TECHNICAL,
            lambda c: (
                "U hebt het recht om dit gesprek alleen te voeren, zonder uw partner of iemand"
                " anders erbij. Alleen een medewerker of een tolk is er dan nog bij."
            ),
        ),
        MergeField(FREE, "Uw eigen alinea, op een regel alleen", GUIDANCE, lambda c: ""),
    )
}


def values(context: Context) -> dict[str, str]:
    """Every field as it will stand on paper; what is not known is empty."""
    return {name: said(one.value(context)) for name, one in FIELDS.items()}


def said(value: Any) -> str:
    """A day with its weekday, a time as 10.00 uur, and nothing for what is not known."""
    if value is None:
        return ""
    if isinstance(value, date):
        return with_weekday(value)
    return f"{value.hour}.{value.minute:02} uur" if isinstance(value, time) else str(value)
