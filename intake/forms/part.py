"""What the forms of the broad intake have in common."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import GuardedText

OWN_WORDS = "Geen diagnose, geen medicijnen en niets over geloof."


class PartForm(forms.Form):
    """One part; `version` is what the user had before them; a correction has its reason."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, correcting: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if correcting:
            self.fields["why"] = reason()

    def values(self) -> dict[str, Any]:
        """By the name of the field of the part; nothing said is None."""
        own = {name: self.cleaned_data[name] for name in self.own_names()}
        return {name: None if value == "" else value for name, value in own.items()}

    def own_names(self) -> list[str]:
        return [name for name in self.fields if name not in ("version", "why")]

    def lines(self) -> list[dict[str, Any]]:
        """What repeats, line by line."""
        return []

    def fields_before(self) -> list[forms.BoundField]:
        """What the page shows above the lines."""
        return [self[name] for name in self.own_names()]

    def fields_after(self) -> list[forms.BoundField]:
        return [self["why"]] if "why" in self.fields else []

    def blocks(self) -> list[Any]:
        """The lines as the page shows them."""
        return []


def reason() -> GuardedText:
    return GuardedText(
        500,
        label="Reden van de correctie",
        help_text="Deze reden en wat er stond blijven zichtbaar.",
    )


def one_of(label: str, choices: Any, *, required: bool = True, hint: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=choices.choices,
        required=required,
        widget=forms.RadioSelect,
        help_text=hint,
    )


def yes_no(label: str, *, required: bool = True, hint: str = "") -> forms.TypedChoiceField:
    """Yes or no; nothing when it need not be said."""
    answers = [("ja", "Ja"), ("nee", "Nee")]
    return forms.TypedChoiceField(
        label=label,
        choices=answers if required else [*answers, ("", "Onbekend")],
        required=required,
        coerce=lambda said: said == "ja",
        empty_value=None,
        widget=forms.RadioSelect,
        help_text=hint,
    )


def own_words(label: str, *, hint: str = OWN_WORDS, required: bool = False) -> GuardedText:
    return GuardedText(2000, label=label, required=required, help_text=hint)
