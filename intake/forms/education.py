"""Which education someone had."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import Day
from intake.forms.listed import ListForm, Trade, choice, line
from intake.models import Schooling

ANSWERS = [("", "Onbekend"), ("ja", "Ja"), ("nee", "Nee")]


def diploma() -> forms.Field:
    return forms.TypedChoiceField(
        label="Diploma behaald",
        choices=ANSWERS,
        required=False,
        coerce=lambda said: said == "ja",
        empty_value=None,
    )


def years() -> forms.Field:
    return forms.IntegerField(label="Aantal jaren", min_value=0, max_value=30, required=False)


class EducationForm(ListForm):
    title = "Opleiding"
    question = "Heeft de inburgeraar een opleiding gevolgd?"
    columns = {
        "country": line(60, "Land"),
        "studied": lambda: Trade(120, label="Opleiding of richting", required=False),
        "level": choice("Niveau", Schooling.Level),
        "years": years,
        "diploma": diploma,
        "valuation": choice("Diplomawaardering", Schooling.Valuation),
        "valued_as": lambda: Trade(100, label="Uitkomst van de waardering", required=False),
        "valued_on": lambda: Day(label="Datum van de waardering", required=False),
    }

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        for n in range(self.most):
            valued = data.get(f"line-{n}-valuation") == Schooling.Valuation.VALUED
            if valued and not data.get(f"line-{n}-valued_as"):
                self.add_error(f"line-{n}-valued_as", "Vul in hoe het diploma is gewaardeerd.")
        return data
