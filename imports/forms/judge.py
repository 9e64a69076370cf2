"""Whether a row is about someone who is known already."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import GuardedText


class Judge(forms.Form):
    """Someone else asks for a reason, as when a case is opened by hand."""

    same = forms.ChoiceField(
        label="Is dit dezelfde persoon?",
        choices=[
            ("yes", "Ja, dezelfde persoon. Deze rij overslaan."),
            ("no", "Nee, iemand anders. Deze rij overnemen."),
        ],
        widget=forms.RadioSelect,
    )
    why = GuardedText(
        300,
        label="Waarom is dit iemand anders?",
        help_text="Alleen als u “Nee” kiest. Bijvoorbeeld: ander V-nummer, of een broer.",
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if data.get("same") == "no" and not data.get("why", True):
            self.add_error("why", "Schrijf op waarom dit iemand anders is.")
        return data
