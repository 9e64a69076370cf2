"""Which work someone did."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import Year
from intake.forms.listed import ListForm, Trade, line


class WorkForm(ListForm):
    title = "Baan"
    question = "Heeft de inburgeraar werkervaring?"
    columns = {
        "country": line(60, "Land"),
        "occupation": lambda: Trade(100, label="Beroep", required=False),
        "since": lambda: year("Van (jaar)"),
        "until": lambda: year("Tot (jaar)"),
    }

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        for n in range(self.most):
            since, until = (data.get(f"line-{n}-{name}") for name in ("since", "until"))
            if since and until and until < since:
                self.add_error(f"line-{n}-until", "Het einde ligt voor het begin.")
        return data


def year(label: str) -> forms.Field:
    return Year(label=label, required=False)
