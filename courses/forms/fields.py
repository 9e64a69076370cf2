"""Fields of the forms of the leerroute."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from dateutil.relativedelta import relativedelta
from django import forms
from django.utils import timezone

from law.dates import in_words

MONTHS = 36


class Hours(forms.DecimalField):
    """Hours as people write them, with a comma or a point; a quarter is 0,25."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def __init__(self, **options: Any) -> None:
        options.setdefault("min_value", Decimal(0))
        options.setdefault("max_value", Decimal(9999))
        super().__init__(max_digits=6, decimal_places=2, **options)
        self.error_messages["invalid"] = "Vul een aantal uren in, zoals 12 of 12,5."

    def to_python(self, value: Any) -> Any:
        typed = str(value).replace(",", ".") if value not in self.empty_values else value
        return super().to_python(typed)


class Month(forms.TypedChoiceField):
    """A month that began already; its first day comes out."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=months, coerce=date.fromisoformat, **options)


def months() -> list[tuple[str, str]]:
    """This month and those before it, newest first."""
    this = timezone.localdate().replace(day=1)
    first_days = [this - relativedelta(months=number) for number in range(MONTHS)]
    return [("", "Kies"), *((f"{day:%Y-%m-%d}", month_in_words(day)) for day in first_days)]


def month_in_words(day: date) -> str:
    """november 2026"""
    return in_words(day).partition(" ")[2]


def choice(label: str, choices: Any, *, required: bool = True, hint: str = "") -> forms.ChoiceField:
    """One of a list that is too long for buttons."""
    listed = [("", "Kies"), *choices.choices]
    return forms.ChoiceField(label=label, choices=listed, required=required, help_text=hint)
