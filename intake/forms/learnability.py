"""The outcome of the leerbaarheidstoets."""

from __future__ import annotations

from typing import Any

from cases.fields import Day, GuardedLine
from intake.forms.part import PartForm, one_of
from intake.models import Learnability

Outcome = Learnability.Outcome


class LearnabilityForm(PartForm):
    outcome = one_of(
        "Wat is de uitkomst van de leerbaarheidstoets?",
        Outcome,
        hint="Bij een ontheffing legt u niet vast waarom die is verleend.",
    )
    taken_on = Day(label="Datum van de toets", required=False)
    body = GuardedLine(100, label="Wie nam de toets af?", required=False)
    dispensed_on = Day(
        label="Datum van het besluit tot ontheffing",
        required=False,
        help_text="Alleen bij een ontheffing. Het besluit zelf staat hier niet.",
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        outcome = data.get("outcome")
        if outcome in (Outcome.ATTAINABLE, Outcome.NOT) and not data.get("taken_on"):
            self._need("taken_on", "Vul in wanneer de toets is afgenomen.")
        if outcome in (Outcome.ATTAINABLE, Outcome.NOT) and not data.get("body"):
            self._need("body", "Vul in wie de toets afnam.")
        if outcome == Outcome.DISPENSED and not data.get("dispensed_on"):
            self._need("dispensed_on", "Vul de datum van het besluit in.")
        if outcome and outcome != Outcome.DISPENSED and data.get("dispensed_on"):
            self._need("dispensed_on", "Er is geen ontheffing gekozen. Maak dit veld leeg.")
        return data

    def _need(self, name: str, what: str) -> None:
        if name not in self.errors:
            self.add_error(name, what)
