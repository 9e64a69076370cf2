"""The choices of a municipality, each with its bounds."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import FutureDay
from desk.setup.policy import SETTINGS, Setting


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
            self.fields[setting.name] = number_of(setting)
        self.order_fields([*(setting.name for setting in SETTINGS), "valid_from"])
