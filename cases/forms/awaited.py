"""The shape of waiting for information, and of its coming."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.fields import Day
from cases.models import AwaitedInformation
from law.dates import in_words


class Await(forms.Form):
    source = forms.ChoiceField(
        label="Van wie moet de informatie komen?",
        choices=AwaitedInformation.Source.choices,
        widget=forms.RadioSelect,
    )
    needed = forms.BooleanField(
        label="Zonder deze informatie kan ik het PIP niet vaststellen",
        error_messages={"required": "U mag alleen wachten als het PIP niet zonder kan."},
    )


class Receive(forms.Form):
    received_on = Day(label="Wanneer kwam de informatie binnen?")

    def __init__(self, *args: Any, asked_on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked_on = asked_on

    def clean_received_on(self) -> date:
        day: date = self.cleaned_data["received_on"]
        if day < self.asked_on:
            raise ValidationError(f"U wacht pas sinds {in_words(self.asked_on)}.")
        return day
