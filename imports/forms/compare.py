"""Per field of someone known: what it is now, or what the list says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from imports.tvs_compare import Changed

EVERY = "Neem alle wijzigingen over"


class Compare(forms.Form):
    """A box for each field that differs; the version is the one that was compared with."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    every = forms.BooleanField(label=EVERY, required=False)

    def __init__(self, *args: Any, changed: Sequence[Changed], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.changed = changed
        for one in changed:
            self.fields[one.name] = forms.BooleanField(
                label=f"{one.label} overnemen", required=False
            )

    def lines(self) -> list[tuple[Changed, forms.BoundField]]:
        """Each difference with its box."""
        return [(one, self[one.name]) for one in self.changed]

    def chosen(self) -> list[str]:
        """The fields that become what the list says; only of a valid form."""
        data = self.cleaned_data
        return [one.name for one in self.changed if data["every"] or data[one.name]]
