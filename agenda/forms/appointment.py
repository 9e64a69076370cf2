"""When and where, with whom, and for who of the family."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.people import colleagues
from accounts.permissions import Permission
from agenda.actions import Wanted
from agenda.models import Appointment, Why
from agenda.rules import LONGEST, SHORTEST, past_midnight, why_not_that_day
from cases.fields import At, FutureDay, GuardedLine
from cases.forms.address import named
from cases.forms.work import Colleague
from cases.languages import LANGUAGES
from cases.models import Case


class When(forms.Form):
    """What can be changed later as well."""

    on = FutureDay(label="Dag")
    at = At(label="Tijd")
    minutes = forms.IntegerField(
        label="Duur in minuten", min_value=SHORTEST, max_value=LONGEST, initial=60
    )
    place = GuardedLine(120, label="Plaats", help_text="Adres en kamer, zoals: Stadhuis, kamer 12")
    interpreter = forms.ChoiceField(
        label="Tolk", required=False, choices=[("", "Geen tolk"), *LANGUAGES]
    )
    colleague = Colleague(label="Met welke collega?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["colleague"].queryset = colleagues(may=Permission.CASE_VIEW)  # type: ignore[attr-defined]

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if why := why_not_that_day(day=day, today=timezone.localdate()):
            raise ValidationError(why)
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if {"at", "minutes"} <= data.keys() and past_midnight(data["at"], data["minutes"]):
            self.add_error("minutes", "Zo eindigt de afspraak na middernacht.")
        return data

    def wanted(self) -> Wanted:
        return Wanted(**{name: self.cleaned_data[name] for name in Wanted.__dataclass_fields__})


class NewAppointment(When):
    """For the person of a case, and for those of the family who come along."""

    kind = forms.ChoiceField(
        label="Soort afspraak", choices=Appointment.Kind.choices, widget=forms.RadioSelect
    )
    family = forms.MultipleChoiceField(
        label="Welke gezinsleden komen mee?",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="De afspraak staat dan ook in hun dossier.",
    )
    field_order = ("kind", "on", "at", "minutes", "place", "interpreter", "colleague", "family")

    def __init__(self, *args: Any, case: Case, family: list[Case], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case, self.kin = case, {str(one.pk): one for one in family}
        choices = [(key, named(one)) for key, one in self.kin.items()]
        self.fields["family"].choices = choices  # type: ignore[attr-defined]
        if not family:
            del self.fields["family"]

    def cases(self) -> list[Case]:
        """Everyone who is expected."""
        return [self.case, *(self.kin[key] for key in self.cleaned_data.get("family", ()))]


class MoveAppointment(When):
    """`seen` is the version of the page, to notice that a colleague changed it since."""

    why = forms.ChoiceField(label="Waarom verzet u de afspraak?", choices=Why.choices)
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class CancelAppointment(forms.Form):
    """Why nobody comes; a choice, so that no story is kept."""

    why = forms.ChoiceField(
        label="Waarom zegt u de afspraak af?", choices=Why.choices, widget=forms.RadioSelect
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
