"""Why data are kept longer, and until when that is not asked again."""

from __future__ import annotations

from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta
from django import forms

from cases.fields import FutureDay, GuardedText
from retention.models import Hold

LATEST = relativedelta(years=1)


class SetHold(forms.Form):
    reason = forms.ChoiceField(
        label="Waarom blijven de gegevens?",
        choices=Hold.Reason.choices,
        widget=forms.RadioSelect,
    )
    why = GuardedText(
        1000,
        label="Toelichting",
        help_text="Bijvoorbeeld het zaaknummer van het verzoek of de procedure.",
    )
    review_on = FutureDay(label="Opnieuw bekijken op", help_text="Hoogstens een jaar vooruit.")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_review_on(self) -> date:
        day: date = self.cleaned_data["review_on"]
        if not self.today < day <= self.today + LATEST:
            raise forms.ValidationError("Kies een dag na vandaag, hoogstens een jaar vooruit.")
        return day
