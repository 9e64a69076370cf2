"""What is typed over from DUO, and of the advice to it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.fields import AnyDay, Day, GuardedText, Line
from guidance.models import Advice, TermRecord
from guidance.models.term import PARTS
from intake.forms.part import one_of
from intake.models.recorded import Source

NO_HEALTH = "Alleen wat nodig is. Niets over gezondheid of geloof."


class TermForm(forms.Form):
    """What DUO told, in the words of its portal; the ground is not asked."""

    kind = one_of("Wat besliste DUO?", TermRecord.Kind)
    decided_on = Day(label="Datum van de beslissing")
    last_day = AnyDay(
        label="Laatste dag van de verlengde termijn",
        required=False,
        help_text="Alleen bij verlenging. De einddatum van DUO is een dag later.",
    )
    on_request = forms.TypedChoiceField(
        label="Was er een aanvraag?",
        choices=[("ja", "Ja, op aanvraag"), ("nee", "Nee, DUO deed het zelf")],
        coerce=lambda said: said == "ja",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        help_text="Alleen bij verlenging.",
    )
    parts = forms.MultipleChoiceField(
        label="Welke onderdelen?",
        choices=[
            (n, str(TermRecord._meta.get_field(n).verbose_name).removeprefix("onderdeel "))  # type: ignore[union-attr]
            for n in PARTS
        ],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Bij vrijstelling, ontheffing en een aangepast examen.",
    )
    source = one_of("Hoe weet u dit?", Source)
    reference = Line(60, label="Kenmerk van DUO", required=False)

    def clean_last_day(self) -> date | None:
        day: date | None = self.cleaned_data["last_day"]
        if day and day.year > timezone.localdate().year + 10:
            raise ValidationError("Deze datum ligt te ver in de toekomst.")
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("kind") == TermRecord.Kind.EXTENSION:
            self._ask("last_day", "Vul de laatste dag van de verlengde termijn in.")
            self._ask("on_request", "Kies of er een aanvraag was.")
        elif data.get("kind"):
            self._ask("parts", "Kies ten minste een onderdeel.")
        return data

    def _ask(self, name: str, message: str) -> None:
        if self.cleaned_data.get(name) in (None, []) and name not in self.errors:
            self.add_error(name, message)

    def told(self) -> dict[str, Any]:
        """By the name of the field; what the kind does not ask is left out."""
        data = self.cleaned_data
        found = {name: data[name] for name in ("kind", "decided_on", "source")}
        found["reference"] = data["reference"] or None
        if data["kind"] == TermRecord.Kind.EXTENSION:
            ends_on = data["last_day"] + timedelta(days=1)
            return found | {"ends_on": ends_on, "on_request": data["on_request"]}
        return found | {name: name in data["parts"] for name in PARTS}


class WithdrawForm(forms.Form):
    why = GuardedText(500, label="Reden van de correctie")


class AskAdviceForm(forms.Form):
    asked_on = Day(label="Advies gevraagd op")


class GiveAdviceForm(forms.Form):
    outcome = one_of("Wat adviseert de gemeente?", Advice.Outcome)
    given_on = Day(label="Advies gegeven op")
