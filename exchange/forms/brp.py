"""Why the BRP is asked, and what of its answer is taken over."""

from __future__ import annotations

from typing import Any

from django import forms

from exchange.brp.fields import FACTS
from exchange.models import BrpQuery


class Ask(forms.Form):
    purpose = forms.ChoiceField(
        label="Waarom vraagt u de gegevens op?",
        choices=BrpQuery.Purpose.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarom u de gegevens opvraagt."},
    )


class TakeOver(forms.Form):
    """`seen` is the fingerprint of the differences on the page."""

    chosen = forms.MultipleChoiceField(choices=[(name, name) for name in FACTS], required=False)
    seen = forms.CharField(max_length=64)

    def choice(self) -> dict[str, Any]:
        return {"chosen": self.cleaned_data["chosen"], "seen": self.cleaned_data["seen"]}
