"""Fields of the form of the PIP."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import FutureDay, GuardedText
from pip_plan.models import Objective

NO_HEALTH = "Geen diagnose, geen medicijnen en niets over geloof."


def radio(label: str, choices: Any, *, required: bool = True, hint: str = "") -> forms.ChoiceField:
    listed = list(choices.choices)
    if not required:
        listed.append(("", "Niet van toepassing"))
    widget = forms.RadioSelect
    return forms.ChoiceField(
        label=label, choices=listed, required=required, widget=widget, help_text=hint
    )


def yes_no(label: str, *, required: bool = True, hint: str = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=[("ja", "Ja"), ("nee", "Nee")],
        coerce=lambda said: said == "ja",
        empty_value=None,
        required=required,
        widget=forms.RadioSelect,
        help_text=hint,
    )


def words(label: str, *, required: bool = True, hint: str = NO_HEALTH) -> GuardedText:
    return GuardedText(2000, label=label, required=required, help_text=hint)


def number(label: str, *, most: int, required: bool = True, hint: str = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label, min_value=0, max_value=most, required=required, help_text=hint
    )


def target_day(part: Objective.Part, required: bool) -> FutureDay:
    return FutureDay(label=f"Streefdatum: {part.label}", required=required)
