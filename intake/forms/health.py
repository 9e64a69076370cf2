"""What someone can and cannot do; words about an illness are stopped by the guard."""

from __future__ import annotations

from typing import Any

from django import forms

from intake.forms.part import PartForm, one_of, own_words
from intake.models import Health

CAN = "Bijvoorbeeld: kan 2 uur achter elkaar les volgen, of heeft grote letters nodig."


class HealthForm(PartForm):
    effect = one_of("Heeft de gezondheid gevolgen voor het leren of werken?", Health.Effect)
    can = own_words("Wat kan de inburgeraar wel en niet?", hint=CAN)
    ground = forms.ChoiceField(
        label="Grond van de ontheffing van de leerbaarheidstoets",
        choices=[("", "Geen ontheffing"), *Health.Ground.choices],
        required=False,
        help_text="Alleen als het college ontheffing verleende (art. 14 lid 6 van de wet).",
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        some = data.get("effect") == Health.Effect.SOME
        if some and not data.get("can") and "can" not in self.errors:
            self.add_error("can", "Schrijf op wat de inburgeraar wel en niet kan.")
        return data
