"""What is asked of maatschappelijke begeleiding."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import Day, GuardedText
from guidance.forms.steps import NO_HEALTH
from partners.models import Partner


class StartHelpForm(forms.Form):
    agreements = GuardedText(2000, label="Afspraken over de begeleiding", help_text=NO_HEALTH)
    partner: Any = forms.ModelChoiceField(
        label="Aanbieder", queryset=None, required=False, empty_label="De gemeente zelf"
    )
    enrolled_on = Day(label="Aangemeld bij de aanbieder op", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = Partner.objects.working().filter(kind=Partner.Kind.GUIDANCE).order_by("name")
        field = self.fields["partner"]
        field.queryset = offered  # type: ignore[attr-defined]
        field.label_from_instance = lambda partner: partner.name  # type: ignore[attr-defined]


class HelpTalkForm(forms.Form):
    held_on = Day(label="Dag van het gesprek")
    report = GuardedText(2000, label="Kort verslag", help_text=NO_HEALTH)
