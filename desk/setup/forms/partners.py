"""What an administrator writes down of a partner and of who answers there."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.fields import AnyDay, Day, Email, GuardedLine, Line, Phone
from partners.models import Partner


class NewPartner(forms.Form):
    """An organisation, what it does, and since when."""

    name = Line(120, label="Naam van de organisatie")
    kind = forms.ChoiceField(label="Soort partner", choices=Partner.Kind.choices)
    since = AnyDay(label="Samenwerking vanaf")


class ChangePartner(NewPartner):
    """The same, what DUO and the AVG ask of it, and the version that was read."""

    duo_number = forms.RegexField(
        r"^[0-9]{1,10}$",
        label="Instellingsnummer van DUO",
        required=False,
        help_text="Alleen cijfers. Zonder dit nummer neemt DUO een aanbod niet aan.",
        error_messages={"invalid": "Een instellingsnummer heeft alleen cijfers, hoogstens 10."},
    )
    quality_mark = forms.BooleanField(label="Heeft het keurmerk van Blik op Werk", required=False)
    language_bridge = forms.BooleanField(label="Is erkend voor taalschakel (TST)", required=False)
    role = forms.ChoiceField(
        label="Rol onder de AVG",
        choices=[("", "Nog niet bekend"), *Partner.Role.choices],
        required=False,
        help_text="Een verwerker heeft een verwerkersovereenkomst nodig.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class EndPartner(forms.Form):
    """The last day of the work."""

    until = Day(
        label="Laatste dag",
        help_text="De contactpersonen van deze partner worden dan verwijderd.",
    )

    def __init__(self, *args: Any, partner: Partner, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.partner = partner

    def clean_until(self) -> date:
        day: date = self.cleaned_data["until"]
        if day < self.partner.since:
            raise ValidationError("Deze dag ligt voor het begin van de samenwerking.")
        return day


class NewAgreement(forms.Form):
    """From when until when a verwerkersovereenkomst holds."""

    since = AnyDay(label="Geldig vanaf")
    until = AnyDay(label="Geldig tot en met", required=False)

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if data.get("until") and data.get("since") and data["until"] < data["since"]:
            self.add_error("until", "De laatste dag ligt voor de eerste.")
        return data


class NewContract(NewAgreement):
    """What was bought of a partner."""

    parts = Line(200, label="Wat is er ingekocht?")
    hours = forms.IntegerField(
        label="Ingekochte uren", min_value=1, max_value=1_000_000, required=False
    )


class NewContact(forms.Form):
    """Who answers, and how they are reached."""

    name = Line(120, label="Naam")
    role = GuardedLine(80, label="Functie", required=False)
    email = Email(label="E-mailadres", required=False)
    phone = Phone(label="Telefoonnummer", required=False)

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if not self.errors and not data.get("email") and not data.get("phone"):
            self.add_error("email", "Vul een e-mailadres of een telefoonnummer in.")
        return data


class ChangeContact(NewContact):
    """The same, with the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)
