"""In which column of a list of the COA each field stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from cases.fields import Day
from imports.forms.columns import columns_clash, place_of
from imports.tvs_columns import TVS_COLUMNS

NO_NUMBER = "Kies de kolom met het BSN of het V-nummer. Zonder nummer kan het niet."


class TvsColumns(forms.Form):
    """A select for each field, in the order of the list; and of which day it is."""

    as_of = Day(
        label="Peildatum van de lijst",
        help_text="De dag waarop de gegevens zo in TVS stonden.",
    )

    def __init__(self, *args: Any, names: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for column in TVS_COLUMNS:
            self.fields[column.field] = place_of(column, names)

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        columns_clash(self, TVS_COLUMNS)
        if not data.get("bsn") and not data.get("v_number"):
            self.add_error("v_number", NO_NUMBER)
        return data

    def mapping(self) -> dict[str, int]:
        """The place of each field that stands in the list; only of a valid form."""
        found = {column.field: self.cleaned_data[column.field] for column in TVS_COLUMNS}
        return {field: int(place) for field, place in found.items() if place}
