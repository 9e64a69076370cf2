"""That there was contact, and when we look again."""

from __future__ import annotations

from django import forms

from cases.models import ContactMoment

REMINDERS = [
    ("", "Geen herinnering"),
    ("2", "Over 2 dagen"),
    ("7", "Over 1 week"),
    ("14", "Over 2 weken"),
]


class Moment(forms.Form):
    """What happened, and when we look again."""

    kind = forms.ChoiceField(
        label="Wat is er gebeurd?",
        choices=ContactMoment.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat er is gebeurd."},
    )
    again = forms.TypedChoiceField(
        label="Herinnering",
        choices=REMINDERS,
        required=False,
        coerce=int,
        empty_value=None,
    )
