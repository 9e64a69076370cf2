"""A colleague, their role, and until when."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.models import Membership, Role
from accounts.people import ever_here
from cases.fields import AnyDay, FutureDay, GuardedLine, Line

LIKE = "Bijvoorbeeld: nieuwe collega in het team inburgering."


class RoleChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A role of this municipality."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class GiveRole(forms.Form):
    """A role for a colleague who is here already."""

    role = RoleChoice(queryset=Role.objects.all(), label="Welke rol?")
    since = FutureDay(label="Vanaf")
    until = FutureDay(label="Tot en met", required=False)
    reason = GuardedLine(200, label="Waarom?", help_text=LIKE)

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if data.get("since") and data.get("until") and data["until"] < data["since"]:
            self.add_error("until", "Deze dag ligt voor de eerste dag van de rol.")
        return data


class AddMember(GiveRole):
    """A role for someone who may not be here yet."""

    name = Line(120, label="Naam")
    email = forms.EmailField(
        max_length=254,
        label="E-mailadres van het werk",
        help_text="Hiermee logt de medewerker in.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    field_order = ("name", "email", "role", "since", "until", "reason")

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"]).lower()
        here = ever_here().filter(username=email).first()
        if here:
            raise ValidationError(
                f"Dit is het adres van {here.name}. Geef de rol op de pagina van deze medewerker."
            )
        return email


class LastDay(forms.Form):
    """Until when a role lasts."""

    until = AnyDay(
        label="Tot en met", required=False, help_text="Laat leeg voor een rol zonder einddatum."
    )
    reason = GuardedLine(
        200, label="Waarom?", required=False, help_text="Nodig als de rol langer gaat duren."
    )

    def __init__(self, *args: Any, membership: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.membership = membership

    def clean_until(self) -> date | None:
        day: date | None = self.cleaned_data["until"]
        if day and day < self.membership.since:
            raise ValidationError("Deze dag ligt voor de eerste dag van de rol.")
        if day == self.membership.until:
            raise ValidationError("Dit is de einddatum die er al staat.")
        if day and self.longer(day) and day < timezone.localdate():
            raise ValidationError("Kies vandaag of een latere dag.")
        return day

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if "until" in data and self.longer(data["until"]) and not data.get("reason"):
            self.add_error("reason", "Vul in waarom de rol langer moet duren.")
        return data

    def longer(self, day: date | None) -> bool:
        """Whether this gives access, and so takes a second administrator."""
        before = self.membership.until
        return before is not None and (day is None or day > before)


class Reason(forms.Form):
    """Only why."""

    reason = GuardedLine(200, label="Waarom?")
