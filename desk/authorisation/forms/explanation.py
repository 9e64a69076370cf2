"""Whom, which case and which fields the question is about; it stands in the address."""

from __future__ import annotations

from typing import Any

from django import forms

from accounts.people import ever_here
from desk.authorisation.effect import groups_of_fields
from desk.forms import NUMBER, CaseNumber, Employee
from privacy.bsn import looks_like_bsn
from privacy.vocabulary import Category


class Explain(forms.Form):
    """An employee, a case and a group of fields."""

    employee = Employee(label="Medewerker")
    case = CaseNumber(
        20,
        label="Zaaknummer",
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "pattern": NUMBER,  # what is not a number never gets into the address
                "placeholder": "26-R-00001",
                "title": "Een zaaknummer, zoals 26-R-00001",
            }
        ),
    )
    group = forms.ChoiceField(label="Welke gegevens?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["employee"].queryset = ever_here().only("name")  # type: ignore[attr-defined]
        names = [(str(i), c.name) for i, c in enumerate(groups_of_fields())]
        self.fields["group"].choices = names  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        if "case" in self.errors and looks_like_bsn(self.data.get("case", "")):
            self.data = {**self.data.dict(), "case": ""}  # type: ignore[attr-defined]  # not repeated
        return self.cleaned_data

    def category(self) -> Category:
        return groups_of_fields()[int(self.cleaned_data["group"])]
