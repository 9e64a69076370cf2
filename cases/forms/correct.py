"""The new value of one fact, and why."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.facts import Fact, check
from cases.fields import GuardedText
from cases.models import Case


class Correct(forms.Form):
    """The new value of one fact, and why."""

    reason = GuardedText(
        500,
        label="Reden van de correctie",
        help_text="Deze reden blijft zichtbaar in het dossier.",
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0, required=False)
    field_order = ("value", "reason")

    def __init__(self, *args: Any, case: Case, fact: Fact, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case, self.fact = case, fact
        self.fields["value"] = fact.field()
        self.fields["value"].label = fact.label
        self.order_fields(self.field_order)

    def clean_value(self) -> Any:
        value = self.cleaned_data["value"]
        check(self.case, self.fact, value)
        if value == self.fact.value(self.case):
            raise ValidationError("Dit is dezelfde waarde als nu in het dossier staat.")
        return value
