"""By which way a delivery left."""

from __future__ import annotations

from django import forms

from exchange.models.delivery import Way


class Deliver(forms.Form):
    way = forms.ChoiceField(
        label="Hoe hebt u dit geleverd?",
        choices=Way.choices,
        widget=forms.RadioSelect,
        help_text="Stuur gegevens nooit als bijlage van gewone e-mail.",
    )
