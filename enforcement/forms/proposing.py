"""What is asked before a breach is decided on."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import Euro, GuardedText
from decisions.forms.asking import Told, radio, yes_no
from enforcement.forms.reporting import NOTHING_MEDICAL
from enforcement.models import Fine
from enforcement.rules import Findings
from law.fines import Blame

BLAMES = [
    (Blame.NONE, "Niets te verwijten"),
    (Blame.REDUCED, "Verminderd te verwijten (25%)"),
    (Blame.NORMAL, "Gewoon te verwijten (50%)"),
    (Blame.GROSS, "Grove schuld (75%)"),
    (Blame.INTENT, "Opzet (100%)"),
]
CHOSEN = [
    Fine.Reason.JUSTIFIED,
    Fine.Reason.MONEY,
    Fine.Reason.GROUP,
]


class ProposeForHolder(Told):
    """Of an asylum status holder."""

    blame = radio(
        "Hoe verwijtbaar is het?",
        [(one.value, said) for one, said in BLAMES],
        "De percentages tellen alleen bij artikel 23 (art. 7.1, lid 4, Bi).",
    )
    blame_why = GuardedText(
        2000,
        label="Waarom? Welke omstandigheden zijn er?",
        help_text=f"Deze tekst komt in de brief. Schrijf in de u-vorm. {NOTHING_MEDICAL}",
    )
    welfare = yes_no("Is de bijstand voor dezelfde gedraging verlaagd? (art. 27 Wi)")
    by_duo = yes_no("Legde DUO voor dezelfde gedraging al een boete op? (art. 5:43 Awb)")
    outcome = radio("Wat stelt u voor?", Fine.Outcome.choices)
    reason = forms.ChoiceField(
        label="Waarom geen boete?",
        choices=[("", "Kies een reden"), *((one.value, one.label) for one in CHOSEN)],
        required=False,
        help_text="Alleen bij “Geen boete”. Volgt de reden al uit uw antwoorden? Kies dan niets.",
    )
    money_why = GuardedText(
        1000,
        label="Waarom geeft deze boete geen geldproblemen?",
        required=False,
        help_text="Alleen bij een boete. Kijk naar wat er al openstaat.",
    )
    unwilling = GuardedText(
        2000,
        label="Waaruit blijkt dat deze asielstatushouder steeds niet wil inburgeren?",
        required=False,
        help_text="Alleen bij een boete voor een asielstatushouder. Noem de feiten en de dagen.",
    )
    amount = Euro(
        label="Lager bedrag",
        required=False,
        help_text="Leeg laten is het berekende bedrag. Hoger kan niet. Zoals 12,50.",
    )
    lowered_why = GuardedText(500, label="Waarom lager?", required=False)

    def told(self) -> dict[str, Any]:
        return {"findings": Findings(**self.cleaned_data)}


class Propose(ProposeForHolder):
    """Of anybody else: whether they are unwilling is not asked."""

    unwilling = None  # type: ignore[assignment]  # so Django leaves the field out
