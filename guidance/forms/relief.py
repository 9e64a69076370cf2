"""What is asked of ontzorgen."""

from __future__ import annotations

from django import forms

from cases.fields import Day
from guidance.models.relief import COSTS, Relief


class ReliefForm(forms.Form):
    right_from = Day(label="Recht op bijstand vanaf")
    costs = forms.MultipleChoiceField(
        label="Welke vaste lasten betaalt de gemeente?",
        choices=[(n, str(Relief._meta.get_field(n).verbose_name).capitalize()) for n in COSTS],  # type: ignore[union-attr]
        widget=forms.CheckboxSelectMultiple,
        initial=list(COSTS),
    )
