"""A new address, since when, who told it, and for whom of the family it is as well."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.actions.addresses import Address, address_of
from cases.fields import Day, Line, Postcode
from cases.models import AddressChange, Case


class ChangeAddress(forms.Form):
    """`seen` is the address as the page had it, to notice that a colleague changed it since."""

    street = Line(120, label="Straat en huisnummer")
    postcode = Postcode(label="Postcode")
    city = Line(80, label="Woonplaats")
    since = Day(label="Woont hier vanaf")
    source = forms.ChoiceField(
        label="Van wie hebt u dit adres?",
        choices=AddressChange.Source.choices,
        widget=forms.RadioSelect,
    )
    also = forms.MultipleChoiceField(
        label="Ook voor deze gezinsleden",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Zij staan nu op hetzelfde adres.",
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=300)

    def __init__(self, *args: Any, case: Case, housemates: list[Case], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        self.housemates = {str(one.pk): one for one in housemates}
        self.fields["also"].choices = [  # type: ignore[attr-defined]
            (key, named(one)) for key, one in self.housemates.items()
        ]
        if not housemates:
            del self.fields["also"]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        typed = {"street", "postcode", "city"} <= data.keys()
        if typed and self.address() == address_of(self.case.person):
            raise ValidationError("Dit is hetzelfde adres als nu in het dossier staat.")
        return data

    def address(self) -> Address:
        data = self.cleaned_data
        return Address(data["street"], data["postcode"], data["city"])

    def cases(self) -> list[Case]:
        """Everyone who moves."""
        return [self.case, *(self.housemates[key] for key in self.cleaned_data.get("also", ()))]


def ticked(case: Case, housemates: list[Case]) -> list[str]:
    """Who moves along unless the user says otherwise: nobody whose address is a secret."""
    if case.person.secrecy:
        return []
    return [str(one.pk) for one in housemates if not one.person.secrecy]


def named(case: Case) -> str:
    """Someone of the family, as a choice."""
    secret = " (geheimhouding)" if case.person.secrecy else ""
    return f"{case.person.full_name}{secret}"
