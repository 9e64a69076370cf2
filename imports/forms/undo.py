"""Why a case that was taken over is undone."""

from __future__ import annotations

from django import forms

from cases.fields import GuardedText


class Undo(forms.Form):
    """The reason stays; who it was about does not."""

    why = GuardedText(
        300,
        label="Waarom draait u dit terug?",
        help_text="Schrijf geen naam op: de reden blijft bewaard, de naam niet.",
    )
