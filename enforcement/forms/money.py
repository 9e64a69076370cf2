"""What is asked of payments, of collecting, and of the fines of DUO."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import AnyDay, Day, Euro, FutureDay, GuardedText, Line
from decisions.forms.asking import Sending, Told, radio
from enforcement.actions import Asked, Paid
from enforcement.models import Collection, DuoFine


class Pay(Told):
    amount = Euro(label="Welk bedrag is betaald?")
    paid_on = Day(label="Op welke dag?")
    reference = Line(
        64, label="Kenmerk van de betaling", required=False, help_text="Van de bank of de kassa."
    )

    def told(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {"paid": Paid(data["amount"], data["paid_on"], data["reference"])}


class Collect(Sending):
    kind = radio("Wat doet u?", Collection.Kind.choices)
    why = GuardedText(500, label="Toelichting", help_text="Wat is er afgesproken, en waarom?")
    until = FutureDay(
        label="Betalen uiterlijk op",
        required=False,
        help_text="Bij uitstel of betalen in delen. De termijn van een aanmaning telt het systeem.",
    )
    amount = Euro(
        label="Bedrag",
        required=False,
        help_text="Per keer bij betalen in delen, of wat er af gaat. Zoals 12,50.",
    )
    field_order = ["kind", "why", "until", "amount", "channel", "to_whom", "postbox"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["channel"].required = False
        self.fields["channel"].label = "Hoe gaat de aanmaning? (alleen daarbij)"

    def told(self) -> dict[str, Any]:
        data = super().told()
        making = data.pop("making")
        return {"asked": Asked(**data, making=making if making.channel else None)}


class DuoFineForm(Told):
    kind = radio("Waarvoor gaf DUO een boete?", DuoFine.Kind.choices)
    amount = forms.IntegerField(label="Bedrag in hele euro’s", min_value=1, max_value=9999)
    decided_on = Day(label="Besluit van DUO van")
    new_term = radio("Welke nieuwe termijn gaf DUO?", DuoFine._meta.get_field("new_term").choices)
    term_starts = AnyDay(label="De nieuwe termijn begint op")
    paid_on = Day(label="Betaald op", required=False, help_text="Leeg als de boete nog openstaat.")
    source = radio("Hoe weet u dit?", DuoFine.Source.choices)
    reference = Line(60, label="Kenmerk van DUO", required=False)

    def told(self) -> dict[str, Any]:
        data = super().told()
        return data | {"reference": data["reference"] or None}
