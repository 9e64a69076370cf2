"""Why someone stays for now."""

from __future__ import annotations

from django import forms

from retention.models import DestructionItem


class Except(forms.Form):
    why = forms.ChoiceField(
        label="Waarom blijft dit voorlopig?",
        choices=DestructionItem.Exception.choices,
        widget=forms.RadioSelect,
        help_text="Over een jaar komt de persoon opnieuw op een lijst.",
    )
