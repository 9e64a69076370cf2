"""The name of the municipality, typed over."""

from __future__ import annotations

from typing import Any

from django import forms


class Approve(forms.Form):
    """`name` is typed over, so that nobody approves by one click too many."""

    name = forms.CharField(label="Naam van de gemeente", max_length=80)

    def __init__(self, *args: Any, municipality: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.municipality = municipality
        self.fields["name"].help_text = f"Typ {municipality} om te bevestigen."

    def clean_name(self) -> str:
        typed = str(self.cleaned_data["name"])
        if typed.strip().casefold() != self.municipality.casefold():
            raise forms.ValidationError(
                f"Typ de naam van de gemeente precies over: {self.municipality}."
            )
        return typed
