"""A role: its name and its permissions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.models import Role
from accounts.permissions import Permission
from cases.fields import GuardedLine, Line
from desk.authorisation.areas import AREAS, INTEGRATION_ONLY, idle
from desk.authorisation.forms.members import RoleChoice


class RoleForm(forms.Form):
    """What a role is called and what it may."""

    name = Line(80, label="Naam van de rol")
    permissions = forms.MultipleChoiceField(
        label="Wat mag deze rol?",
        choices=[(p.value, p.label) for p in Permission],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies ten minste 1 recht."},
    )
    integration_tasks = forms.BooleanField(
        label="Deze rol voert inburgeringstaken uit",
        required=False,
        help_text="Alleen dan mag de rol de gegevens van het COA zien.",
    )
    reason = GuardedLine(200, label="Waarom verandert dit?")

    def __init__(self, *args: Any, role: Role | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.role = role

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        others = Role.objects.exclude(pk=self.role.pk) if self.role else Role.objects.all()
        if others.filter(name__iexact=name).exists():
            raise ValidationError("Er is al een rol met deze naam.")
        return name

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        chosen = data.get("permissions", [])
        for permission, needed in idle(chosen):
            self.add_error(
                "permissions", f"“{permission.label}” werkt alleen samen met “{needed.label}”."
            )
        if set(chosen) & set(INTEGRATION_ONLY) and not data.get("integration_tasks"):
            self.add_error(
                "integration_tasks",
                "Deze rol ziet gegevens van het COA. Dat mag alleen als de rol"
                " inburgeringstaken uitvoert (artikel 35 Wi2021).",
            )
        return data

    def areas(self) -> list[tuple[str, list[tuple[Permission, bool]]]]:
        """Each area with its permissions, and whether it is ticked."""
        ticked = set(self["permissions"].value() or [])
        return [(area, [(p, p.value in ticked) for p in listed]) for area, listed in AREAS.items()]


class Compare(forms.Form):
    """Two roles beside each other."""

    one = RoleChoice(queryset=Role.objects.all(), label="Eerste rol")
    other = RoleChoice(queryset=Role.objects.all(), label="Tweede rol")
