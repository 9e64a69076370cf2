"""The choices of a municipality, each with its bounds."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import FutureDay
from desk.setup.policy import SETTINGS, Setting

PLAN_WITHIN = 70  # days; Besluit inburgering 2021, art. 5.3, lid 1
TOO_LATE = (
    "Samen met de termijn in een oproep is dit meer dan 70 dagen. Het PIP moet er binnen 10 weken"
    " zijn (art. 5.3, lid 1, Besluit inburgering 2021)."
)


def field_of(setting: Setting) -> forms.Field:
    """A number, or a choice in words."""
    if not setting.choices:
        return number_of(setting)
    return forms.TypedChoiceField(
        label=setting.label,
        choices=list(enumerate(setting.choices)),
        coerce=int,
        widget=forms.RadioSelect,
        help_text=f"{setting.explanation} {setting.ground}",
    )


def number_of(setting: Setting) -> forms.IntegerField:
    """A whole number within the bounds; what is outside hears the bounds and the article."""
    least, most = setting.bounds
    place = f" Zie {setting.article}." if setting.article else ""
    outside = f"Kies {setting.range}. {setting.ground}{place}"
    return forms.IntegerField(
        label=setting.label,
        min_value=least,
        max_value=most,
        help_text=f"{setting.explanation} Kies {setting.range}.",
        error_messages={
            "min_value": outside,
            "max_value": outside,
            "invalid": "Vul een heel getal in.",
        },
    )


class Policy(forms.Form):
    """Every choice, and the day from which they hold."""

    valid_from = FutureDay(label="Geldig vanaf")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for setting in SETTINGS:
            self.fields[setting.name] = field_of(setting)
        self.order_fields([*(setting.name for setting in SETTINGS), "valid_from"])

    def clean(self) -> dict[str, Any]:
        """The intake comes before the PIP, which must be there within ten weeks."""
        data = self.cleaned_data
        summoned = [data.get(name) for name in ("summon_within_days", "summons_days")]
        if all(summoned) and sum(filter(None, summoned)) > PLAN_WITHIN:
            self.add_error("summon_within_days", TOO_LATE)
        return data
