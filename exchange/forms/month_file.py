"""The monthly file of a provider, and why what it tells is disputed."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import GuardedText
from courses.models import Trajectory
from imports.forms.upload import Upload
from partners.models import Partner


class UploadMonth(Upload):
    """Of which provider; only those who have a traject."""

    partner = forms.ModelChoiceField(
        label="Aanbieder", queryset=Partner.objects.none(), empty_label="Kies"
    )
    field_order = ("partner", "file")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        running = Trajectory.objects.standing().values("partner")
        field: Any = self.fields["partner"]
        field.queryset = Partner.objects.filter(pk__in=running).order_by("name", "kind")
        field.label_from_instance = lambda one: f"{one.name} ({one.get_kind_display()})"


class Dispute(forms.Form):
    why = GuardedText(
        500,
        label="Wat klopt er niet?",
        help_text="Bel de aanbieder. Een verbeterde opgave komt in een nieuw bestand.",
    )
