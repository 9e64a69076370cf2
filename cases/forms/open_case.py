"""What a case begins with."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import Day, GuardedText, Line, Postcode
from cases.models import Case


class OpenCase(forms.Form):
    """What the case begins with."""

    target_group = forms.ChoiceField(
        label="Doelgroep", choices=Case.TargetGroup.choices, widget=forms.RadioSelect
    )
    notified_on = Day(
        label="Kennisgeving van DUO",
        required=False,
        help_text="De datum op de brief van DUO. Nog geen brief? Laat dit dan leeg.",
    )
    registered_on = Day(label="Inschrijving in de BRP", required=False)
    street = Line(120, label="Straat en huisnummer", required=False)
    postcode = Postcode(label="Postcode")
    city = Line(80, label="Woonplaats", required=False)
    mine = forms.BooleanField(label="Dit dossier is van mij", required=False, initial=True)
    judged = GuardedText(
        300,
        label="Waarom is dit iemand anders?",
        help_text="Bijvoorbeeld: ander V-nummer, of een broer van deze persoon.",
    )

    def __init__(self, *args: Any, must_judge: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not must_judge:
            del self.fields["judged"]
