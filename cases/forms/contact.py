"""How a person is reached, and that they were."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.fields import Email, Phone
from cases.languages import LANGUAGES
from cases.models import ContactDetails, ContactMoment
from cases.tvs_list import ANSWERS

REMINDERS = [
    ("", "Geen herinnering"),
    ("2", "Over 2 dagen"),
    ("7", "Over 1 week"),
    ("14", "Over 2 weken"),
]


class Details(forms.Form):
    """Contact details; `version` is that of the page, and not changed by a colleague since."""

    phone = Phone(label="Telefoonnummer", required=False)
    email = Email(label="E-mailadres", required=False)
    channel = forms.ChoiceField(
        label="Liefst bereikt via", choices=ContactDetails.Channel.choices, required=False
    )
    language = forms.ChoiceField(
        label="Contacttaal", choices=[("", "Nog niet gevraagd"), *LANGUAGES], required=False
    )
    interpreter = forms.TypedChoiceField(
        label="Tolk nodig?",
        choices=ANSWERS,
        required=False,
        coerce=lambda said: said == "ja",
        empty_value=None,
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        needs = {"phone": ("phone", "sms"), "email": ("email",)}
        for name, channels in needs.items():
            if data.get("channel") in channels and not data.get(name) and name not in self.errors:
                self.add_error(name, ValidationError("Vul dit in, of kies een andere manier."))
        return data


class Moment(forms.Form):
    """What happened, and when we look again."""

    kind = forms.ChoiceField(
        label="Wat is er gebeurd?",
        choices=ContactMoment.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat er is gebeurd."},
    )
    again = forms.TypedChoiceField(
        label="Herinnering",
        choices=REMINDERS,
        required=False,
        coerce=int,
        empty_value=None,
    )
