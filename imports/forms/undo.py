"""Why a case that was taken over is undone."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.fields import GuardedText
from cases.models import Person
from cases.names import tokens


class Undo(forms.Form):
    """The reason stays; who it was about does not."""

    why = GuardedText(
        300,
        label="Waarom draait u dit terug?",
        help_text="Schrijf geen naam op: de reden blijft bewaard, de naam niet.",
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_why(self) -> str:
        why: str = self.cleaned_data["why"]
        names = tokens(self.person.given_names, self.person.family_name)
        if {word for word in names if len(word) > 2} & set(tokens(why)):
            raise ValidationError("Hier staat de naam. Schrijf de reden op zonder naam.")
        return why
