"""The recorded facts of a person and case: how each is called, shown, typed and corrected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.access import Access
from cases.fields import BirthDate, Bsn, Day, Line, Postcode, VNumber
from cases.models import Case, Person
from cases.partial_date import PartialDate
from law.dates import in_words
from privacy.reading import may_read

EMPTY = "niet ingevuld"


@dataclass(frozen=True)
class Fact:
    """One fact; who may read it follows from the category of its field."""

    name: str
    label: str
    owner: str  # "person" or "case"
    field: Callable[[], forms.Field]
    group: str
    from_history: bool = False  # what a history says of today; corrected there

    def readable_by(self, access: Access) -> bool:
        return may_read(Person if self.owner == "person" else Case, self.name, access.permissions)

    def value(self, case: Case) -> Any:
        return getattr(case.person if self.owner == "person" else case, self.name)

    def shown(self, case: Case) -> str:
        """As on screen."""
        return self.in_words(self.value(case))

    def in_words(self, value: Any) -> str:
        """A value of this fact as on screen."""
        if self.name == "target_group":
            return str(Case.TargetGroup(value).label)
        return in_text(value)

    def typed(self, case: Case) -> Any:
        """As in the form."""
        value = self.value(case)
        return value.typed if isinstance(value, PartialDate) else value


def in_text(value: Any) -> str:
    if value in (None, ""):
        return EMPTY
    if isinstance(value, bool):
        return "Ja" if value else "Nee"
    return in_words(value) if isinstance(value, date) else str(value)


def _target_group() -> forms.Field:
    return forms.ChoiceField(choices=Case.TargetGroup.choices, widget=forms.RadioSelect)


WHO, WHERE, DUTY = "Persoon", "Adres", "Inburgeringsplicht"
FACTS = {
    fact.name: fact
    for fact in (
        Fact("family_name", "Achternaam", "person", lambda: Line(200), WHO),
        Fact("prefix", "Voorvoegsel", "person", lambda: Line(20, required=False), WHO),
        Fact("given_names", "Voornamen", "person", lambda: Line(200, required=False), WHO),
        Fact("birth_date", "Geboortedatum", "person", BirthDate, WHO),
        Fact("bsn", "Burgerservicenummer", "person", Bsn, WHO),
        Fact("v_number", "V-nummer", "person", VNumber, WHO),
        Fact("street", "Straat en huisnummer", "person", lambda: Line(120, required=False), WHERE),
        Fact("postcode", "Postcode", "person", Postcode, WHERE),
        Fact("city", "Woonplaats", "person", lambda: Line(80, required=False), WHERE),
        Fact("target_group", "Doelgroep", "case", _target_group, DUTY, from_history=True),
        Fact("notified_on", "Kennisgeving van DUO", "case", Day, DUTY),
        Fact("registered_on", "Inschrijving in de BRP", "case", Day, DUTY),
    )
}
NOT_TYPED = {  # told by a register, and by nobody else
    fact.name: fact
    for fact in (
        Fact("secrecy", "Geheimhouding", "person", forms.BooleanField, WHERE),
        Fact("deceased_on", "Overleden op", "person", Day, WHO),
    )
}
LIVED = {"notified_on": "de kennisgeving van DUO", "registered_on": "de inschrijving in de BRP"}


def check(case: Case, fact: Fact, value: Any) -> None:
    """Raises ValidationError when the new value contradicts another fact."""
    if fact.name == "notified_on" and value < date(2022, 1, 1):
        raise ValidationError("De Wet inburgering 2021 geldt vanaf 1 januari 2022.")
    born = case.person.birth_date
    if fact.name in LIVED and born and value.isoformat() < born.stored:
        raise ValidationError("Deze datum ligt voor de geboortedatum.")
    for name in LIVED if fact.name == "birth_date" else ():
        day = FACTS[name].value(case)
        if day and value.stored > day.isoformat():
            raise ValidationError(f"De geboortedatum ligt na {LIVED[name]}.")
