"""Who it is, before a case is made; then what the case begins with."""

from __future__ import annotations

from typing import Any

from django import forms

from accounts.access import Access
from cases.alike import Identity
from cases.fields import BirthDate, Bsn, Line, VNumber
from cases.models import Person
from privacy.reading import may_read


class LookUp(forms.Form):
    """The identity, in the order of the record of the COA; someone may have one name only."""

    bsn = Bsn(label="Burgerservicenummer", required=False)
    v_number = VNumber(label="V-nummer", required=False)
    given_names = Line(200, label="Voornamen", required=False)
    surname_prefix = Line(20, label="Voorvoegsel", required=False)
    family_name = Line(
        200,
        label="Achternaam",
        help_text="Heeft iemand maar één naam? Vul die dan hier in.",
    )
    birth_date = BirthDate(label="Geboortedatum")

    def __init__(self, *args: Any, access: Access, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("bsn", "v_number"):
            if not may_read(Person, name, access.permissions):
                del self.fields[name]

    def identity(self) -> Identity:
        """Who is looked for; only of a valid form."""
        data = dict(self.cleaned_data)
        return Identity(prefix=data.pop("surname_prefix"), **data)
