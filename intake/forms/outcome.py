"""What became of a summons, and completing the intake without the person."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import GuardedText, Line
from intake.actions.completion import Known
from intake.actions.invitation import Sending
from intake.models import Outcome
from letters.models import Channel


class RecordOutcome(forms.Form):
    """What happened; the facts are asked for whatever it was."""

    kind = forms.ChoiceField(label="Wat is er gebeurd?", widget=forms.RadioSelect)
    facts = GuardedText(
        2000,
        label="Feiten",
        help_text="Wat is er gebeurd, en wanneer? Hoe hebt u de inburgeraar geprobeerd te bereiken?"
        " Schrijf geen BSN op en niets over gezondheid.",
    )

    def __init__(self, *args: Any, possible: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = dict(Outcome.Kind.choices)
        self.fields["kind"].choices = [(kind, labels[kind]) for kind in possible]  # type: ignore[attr-defined]


class WithdrawOutcome(forms.Form):
    """Why what was recorded is wrong."""

    reason = GuardedText(
        500,
        label="Reden van de correctie",
        help_text="Deze reden en wat er stond blijven zichtbaar.",
    )


class CompleteInAbsence(forms.Form):
    """What is known without the person, from which sources, and the letter that tells them."""

    motivation = GuardedText(
        4000,
        label="Wat is bekend van de inburgeraar?",
        help_text="Bijvoorbeeld opleiding, werk, taal en wat belangrijk is voor het PIP."
        " Schrijf geen BSN op en niets over gezondheid.",
    )
    sources = GuardedText(
        1000,
        label="Uit welke bronnen komt dit?",
        help_text="Bijvoorbeeld: gegevens van het COA, eerdere gesprekken, de taalschool.",
    )
    free_paragraph = GuardedText(1000, label="Eigen alinea in de brief", required=False)
    channel = forms.ChoiceField(
        label="Hoe gaat de brief?", choices=Channel.choices, widget=forms.RadioSelect
    )
    to_whom = Line(120, label="Aan wie uitgereikt?", required=False)
    postbox = GuardedText(
        200,
        label="Postbus of briefadres",
        required=False,
        help_text="Alleen als de brief niet naar het woonadres mag.",
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("channel") == Channel.HANDED_OVER and not data.get("to_whom"):
            self.add_error("to_whom", "Vul in aan wie u de brief gaf.")
        return data

    def known(self) -> Known:
        return Known(self.cleaned_data["motivation"], self.cleaned_data["sources"])

    def sending(self) -> Sending:
        data = self.cleaned_data
        return Sending(data["channel"], data["to_whom"], data["free_paragraph"], data["postbox"])
