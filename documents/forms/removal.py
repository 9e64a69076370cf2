"""Why a document should not have been there."""

from __future__ import annotations

from django import forms

from documents.models import Document


class Removal(forms.Form):
    why = forms.ChoiceField(
        label="Waarom verwijdert u dit document?",
        choices=Document.Removal.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een reden."},
    )
