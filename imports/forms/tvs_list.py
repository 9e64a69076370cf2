"""A list of the COA: a file, or lines that were copied from TVS."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from imports.forms.upload import Upload
from imports.reading import NotReadable, Table, read

MOST_ROWS = 200  # taken over in one transaction
TOO_MANY = f"Een lijst mag hoogstens {MOST_ROWS} rijen hebben. Deel de lijst op."
NEITHER = "Kies een bestand, of plak de regels uit TVS."
BOTH = "Kies een bestand of plak de regels: niet allebei."


class TvsList(Upload):
    """One of the two; what comes out is a table."""

    lines = forms.CharField(
        label="Plak de regels uit TVS",
        widget=forms.Textarea(attrs={"rows": 6}),
        required=False,
        strip=False,
        help_text="Neem ook de eerste regel mee, met de namen van de kolommen.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        file = self.fields["file"]
        file.required = False
        file.help_text = f"CSV of Excel (.xlsx), hoogstens 10 MB en {MOST_ROWS} rijen."

    def clean_file(self) -> Table | None:  # type: ignore[override]
        return _bounded(super().clean_file()) if self.cleaned_data["file"] else None

    def clean_lines(self) -> Table | None:
        text: str = self.cleaned_data["lines"]
        if not text.strip():
            return None
        try:
            return _bounded(read(text.encode()))
        except NotReadable as problem:
            raise ValidationError(str(problem)) from None

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if not self.errors and not (data["file"] or data["lines"]):
            self.add_error("file", NEITHER)
        elif data.get("file") and data.get("lines"):
            self.add_error("lines", BOTH)
        return data

    def table(self) -> Table:
        """Only of a valid form."""
        found: Table = self.cleaned_data["file"] or self.cleaned_data["lines"]
        return found


def _bounded(table: Table) -> Table:
    if len(table.lines) > MOST_ROWS:
        raise ValidationError(TOO_MANY)
    return table
