"""What is asked of the PVT, the MAP and the Z-route."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import Day
from courses.forms.fields import Hours, choice
from courses.forms.trajectory import StepForm
from courses.models import THEMES, Deduction, EndTalk, Session
from intake.forms.part import own_words


class SessionForm(StepForm):
    on_day = Day(label="Datum van de bijeenkomst")
    kind = choice("Soort bijeenkomst", Session.Kind)
    hours = Hours(label="Aantal uren", min_value=1, max_value=24)
    attended = forms.TypedChoiceField(
        label="Was de inburgeraar er?",
        choices=[("ja", "Ja"), ("nee", "Nee")],
        coerce=lambda said: said == "ja",
        widget=forms.RadioSelect,
    )


class SigningForm(StepForm):
    meeting_on = Day(label="Datum van de bijeenkomst")
    signed_on = Day(label="Participatieverklaring ondertekend op")


class MapForm(StepForm):
    potential = own_words("Arbeidsmarktpotentieel")
    themes = forms.MultipleChoiceField(
        label="Welke thema's zijn gedaan?",
        choices=THEMES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="De acht thema's van art. 3.2 Besluit inburgering 2021.",
    )
    practice = Hours(label="Praktijkuren tot nu toe")
    why = own_words("Wat is er veranderd?", hint="Nodig als er al iets is vastgelegd.")

    def facts(self) -> dict[str, Any]:
        told = dict(self.cleaned_data)
        chosen = told.pop("themes")
        return told | {name: name in chosen for name, _ in THEMES}


class MapTalkForm(StepForm):
    on_day = Day(label="Datum van het eindgesprek")
    outcome = own_words("Uitkomst van het gesprek")


class ZTalkForm(StepForm):
    on_day = Day(label="Datum van het eindgesprek")
    reliance = choice("Hoe zelfredzaam is de inburgeraar?", EndTalk.Reliance)
    outcome = own_words("Uitkomst van het gesprek")


class DeductionForm(StepForm):
    part = choice("Waar gaan de uren van af?", Deduction.Part)
    ground = choice("Waarom?", Deduction.Ground)
    hours = Hours(label="Aantal uren", min_value=1)
    since = Day(label="Gevolgd vanaf")
    until = Day(label="Gevolgd tot en met")
