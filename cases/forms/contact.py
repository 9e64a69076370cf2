"""How a person is reached."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.fields import Email, Phone
from cases.languages import LANGUAGES
from cases.models import ContactDetails
from cases.tvs_list import ANSWERS


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
