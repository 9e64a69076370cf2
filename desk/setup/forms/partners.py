"""What an administrator writes down of a partner and of who answers there."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.fields import Day, Email, GuardedLine, Line, Phone
from partners.models import Partner


class NewPartner(forms.Form):
    """An organisation, what it does, and since when."""

    name = Line(120, label="Naam van de organisatie")
    kind = forms.ChoiceField(label="Soort partner", choices=Partner.Kind.choices)
    since = forms.DateField(
        label="Samenwerking vanaf",
        widget=Day.widget,
        input_formats=["%Y-%m-%d", "%d-%m-%Y"],
    )


class ChangePartner(NewPartner):
    """The same, with the version that was read."""

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
