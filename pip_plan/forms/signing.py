"""How the PIP is sent, and what came of a doelstelling."""

from __future__ import annotations

from django import forms

from cases.fields import Day, GuardedText
from pip_plan.models import Objective


class OutcomeForm(forms.Form):
    """What came of a doelstelling."""

    outcome = forms.ChoiceField(
        label="Is het doel gehaald?", choices=Objective.Outcome.choices, widget=forms.RadioSelect
    )
    on_day = Day(label="Vastgesteld op")
    note = GuardedText(1000, label="Toelichting", required=False)
