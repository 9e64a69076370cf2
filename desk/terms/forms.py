"""The shape of a calculation that is asked; it stands in the address, so none of it is personal."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import AnyDay
from law.calculations import Calculation, Field
from law.routes import Route

ROUTES = [("", "Kies een leerroute"), *((one.value, one.in_words) for one in Route)]


class Counted(forms.Form):
    """The fields of one calculation."""

    def __init__(self, calculation: Calculation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields |= {one.name: _field(one) for one in calculation.fields}

    def given(self) -> dict[str, Any]:
        """By name, as the calculation takes it; what was left open is None."""
        return {name: value or None for name, value in self.cleaned_data.items()}


class RouteField(forms.TypedChoiceField):
    def __init__(self, **options: Any) -> None:
        wrong = {"invalid_choice": "Kies een leerroute uit de lijst."}
        super().__init__(choices=ROUTES, coerce=Route, error_messages=wrong, **options)


def _field(one: Field) -> forms.Field:
    if one.kind is bool:
        return forms.BooleanField(label=one.label, required=False)
    kind = RouteField if one.kind is Route else AnyDay
    return kind(label=one.label, required=one.required)
