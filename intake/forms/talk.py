"""What is kept of a conversation."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import Day
from cases.languages import LANGUAGES
from intake.forms.part import one_of, own_words, reason, yes_no
from intake.models import Talk


class TalkForm(forms.Form):
    on = Day(label="Op welke dag was het gesprek?")
    told_alone = yes_no(
        "Heeft u verteld dat de inburgeraar het gesprek alleen mag voeren?",
        hint="Dat is een recht: er hoeft niemand bij te zijn, behalve een professional"
        " (art. 5.2 lid 2 Besluit inburgering 2021).",
    )
    present = one_of("Wie was er verder bij?", Talk.Present)
    informed = yes_no("Heeft u verteld welke gegevens wij bewaren en waarom?")
    interpreter = yes_no("Was er een tolk bij?")
    language = forms.ChoiceField(
        label="Taal van het gesprek", choices=[("", "Kies"), *LANGUAGES], required=False
    )
    report = own_words("Kort verslag", hint="Alleen wat nodig is voor het plan.")

    def __init__(self, *args: Any, correcting: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if correcting:
            self.fields["why"] = reason()

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("interpreter") and not data.get("language"):
            self.add_error("language", "Kies de taal waarin is getolkt.")
        return data
