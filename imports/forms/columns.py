"""In which column each field stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from imports.columns import COLUMNS, Column
from intake.models import Source


def place_of(column: Column, names: Sequence[str]) -> forms.ChoiceField:
    """A choice among the columns of the file."""
    return forms.ChoiceField(
        label=column.label,
        choices=[("", "Staat niet in dit bestand"), *((str(i), n) for i, n in enumerate(names))],
        required=column.required,
        error_messages={"required": "Kies de kolom. Zonder deze kolom kan het niet."},
    )


def columns_clash(form: forms.Form, columns: Sequence[Column]) -> None:
    """An error at every field whose column was chosen for another before it."""
    used: dict[str, str] = {}
    for column in columns:
        place = form.cleaned_data.get(column.field)
        if place and place in used:
            form.add_error(column.field, f"Deze kolom is al gekozen voor {used[place]}.")
        elif place:
            used[place] = column.label


class Columns(forms.Form):
    """A select for each field of ours; and by which way DUO told the duty."""

    source = forms.ChoiceField(
        label="Hoe kwam de kennisgeving van DUO binnen?",
        choices=Source.choices,
        widget=forms.RadioSelect,
        required=False,
        help_text="Alleen nodig als u “Plicht geldt vanaf” overneemt.",
    )

    def __init__(self, *args: Any, names: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for column in COLUMNS:
            self.fields[column.field] = place_of(column, names)
        self.order_fields([*(column.field for column in COLUMNS), "source"])

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        columns_clash(self, COLUMNS)
        if data.get("established_on") and not data.get("source"):
            self.add_error("source", "Kies hoe de kennisgeving binnenkwam.")
        return data

    def mapping(self) -> dict[str, int]:
        """The place of each field that stands in the file; only of a valid form."""
        found = {column.field: self.cleaned_data[column.field] for column in COLUMNS}
        return {field: int(place) for field, place in found.items() if place}
