"""What the forms of decisions have in common."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import GuardedText, Line
from decisions.actions import Making
from letters.models import Channel


class Told(forms.Form):
    """What was filled in, as its verb asks for it."""

    def told(self) -> dict[str, Any]:
        return dict(self.cleaned_data)


class Sending(Told):
    """How the letter goes."""

    channel = forms.ChoiceField(
        label="Hoe gaat de brief?", choices=Channel.choices, widget=forms.RadioSelect
    )
    to_whom = Line(120, label="Aan wie uitgereikt?", required=False)
    postbox = GuardedText(
        200,
        label="Postbus of briefadres",
        required=False,
        help_text="Alleen als de brief niet naar het woonadres mag.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    field_order: list[str] | None = None

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("channel") == Channel.HANDED_OVER and not data.get("to_whom"):
            self.add_error("to_whom", "Vul in aan wie u de brief gaf.")
        return data

    def told(self) -> dict[str, Any]:
        data = super().told()
        making = Making(data.pop("channel"), "", data.pop("postbox"), data.pop("to_whom"))
        return data | {"making": making}


def radio(label: str, choices: Any, hint: str = "") -> forms.ChoiceField:
    """One of a few."""
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, help_text=hint)


def yes_no(label: str, hint: str = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=[("ja", "Ja"), ("nee", "Nee")],
        coerce=lambda said: said == "ja",
        empty_value=None,
        widget=forms.RadioSelect,
        help_text=hint,
    )
