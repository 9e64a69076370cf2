"""What is asked of a zienswijze."""

from __future__ import annotations

from django import forms

from cases.fields import Day, GuardedText
from cases.languages import LANGUAGES
from decisions.forms.asking import Told, radio, yes_no
from enforcement.forms.reporting import NOTHING_MEDICAL
from enforcement.models import Hearing


class Answer(Told):
    answer = radio("Hoe reageerde de inburgeraar?", Hearing.Answer.choices)
    day = Day(label="Op welke dag?")
    cautioned = forms.BooleanField(
        label="Ik zei vooraf dat antwoorden niet hoeft (cautie).",
        required=False,
        help_text="Verplicht bij een gesprek (art. 5:10a Awb).",
    )
    interpreter = forms.ChoiceField(
        label="Taal van de tolk", choices=[("", "Geen tolk"), *LANGUAGES], required=False
    )
    said = GuardedText(2000, label="Wat zei hij of zij?", required=False, help_text=NOTHING_MEDICAL)
    inspected = yes_no("Vroeg de inburgeraar om inzage, en is die gegeven? (art. 5:49 Awb)")
