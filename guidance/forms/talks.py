"""What is asked of a progress interview."""

from __future__ import annotations

from django import forms

from cases.fields import Day, FutureDay, GuardedText
from guidance.forms.steps import NO_HEALTH
from guidance.models import ProgressTalk
from intake.forms.part import one_of


class PlanTalkForm(forms.Form):
    planned_on = FutureDay(label="Dag van het voortgangsgesprek")


class CloseTalkForm(forms.Form):
    outcome = one_of("Wat kwam er van het gesprek?", ProgressTalk.Outcome)
    on_day = Day(label="Op welke dag?")
    report = GuardedText(
        2000,
        label="Kort verslag",
        required=False,
        help_text=f"Verplicht als het gesprek is gevoerd of gemist. {NO_HEALTH}",
    )
