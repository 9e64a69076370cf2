"""What is asked of a breach."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import Day, GuardedLine, GuardedText
from decisions.forms.asking import Told, radio
from enforcement.actions import Seen
from enforcement.models import Breach

NOTHING_MEDICAL = "Schrijf geen BSN op en niets over gezondheid of geloof."
IN_LETTER = f"Deze tekst komt in de brief. Schrijf in de u-vorm. {NOTHING_MEDICAL}"
OF_PLAN = [one for one in Breach.Conduct.choices if one[0] not in Breach.OF_INTAKE]


class ReportIntake(Told):
    observed_on = Day(label="Op welke dag stelde u dit vast?")
    what = GuardedText(2000, label="Wat is er gebeurd?", help_text=IN_LETTER)
    place = GuardedLine(120, label="Waar?", help_text="Zoals: Stadhuis, kamer 12")
    evidence = GuardedText(
        1000,
        label="Waaruit blijkt dat?",
        help_text=f"Noem de brieven, de aanwezigheidslijst of het verslag. {IN_LETTER}",
    )
    seen = radio("Van wie komt dit?", Breach.Seen.choices)

    def told(self) -> dict[str, Any]:
        data = super().told()
        seen = {name: data.pop(name) for name in ReportIntake.base_fields}
        return data | {"seen": Seen(**seen)}


class ReportPlan(ReportIntake):
    conduct = radio("Wat deed de inburgeraar niet?", OF_PLAN)
    happened_on = Day(label="Op welke dag?")
    field_order = ["conduct", "happened_on", *ReportIntake.base_fields]


class Why(Told):
    why = GuardedText(500, label="Waarom?", help_text="Deze reden blijft zichtbaar.")


class Read(Told):
    what = GuardedText(
        2000,
        label="Wat is uw oordeel?",
        help_text="Is bewezen dat deze persoon steeds niet wil inburgeren? Is gekeken naar de"
        f" omstandigheden? {NOTHING_MEDICAL}",
    )
    agreed = forms.BooleanField(
        label="Deze boete past bij het arrest van het Hof van Justitie (C-158/23).",
        error_messages={"required": "Past de boete niet? Overleg dan, en leg het voorstel weg."},
    )

    def told(self) -> dict[str, Any]:
        return {"what": self.cleaned_data["what"]}
