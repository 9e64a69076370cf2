"""When and where, and how the letter goes; for one case or for many."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.fields import At, FutureDay, GuardedText, Line
from cases.languages import LANGUAGES
from intake.actions.invitation import Appointment, Sending
from intake.slots import why_not_that_day
from intake.timetable import Timetable
from letters.models import Channel


class Summon(forms.Form):
    """One appointment, and the letter."""

    appointment_on = FutureDay(label="Dag van het gesprek")
    appointment_at = At(label="Tijd")
    place = Line(120, label="Plaats", help_text="Adres en kamer, zoals: Stadhuis, kamer 12")
    interpreter = forms.ChoiceField(
        label="Tolk", required=False, choices=[("", "Geen tolk"), *LANGUAGES]
    )
    free_paragraph = GuardedText(
        1000,
        label="Eigen alinea in de brief",
        required=False,
        help_text="Bijvoorbeeld over kinderopvang. Geen BSN en niets over gezondheid.",
    )
    channel = forms.ChoiceField(
        label="Hoe gaat de brief?", choices=Channel.choices, widget=forms.RadioSelect
    )
    to_whom = Line(120, label="Aan wie uitgereikt?", required=False)
    postbox = GuardedText(
        200,
        label="Postbus of briefadres",
        required=False,
        help_text="Alleen als de brief niet naar het woonadres mag.",
    )

    def __init__(self, *args: Any, sent: date, last: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sent, self.last = sent, last

    def clean_appointment_on(self) -> date:
        day: date = self.cleaned_data["appointment_on"]
        if why := why_not_that_day(day=day, sent=self.sent, last=self.last):
            raise ValidationError(why)
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("channel") == Channel.HANDED_OVER and not data.get("to_whom"):
            self.add_error("to_whom", "Vul in aan wie u de brief gaf.")
        return data

    def appointment(self) -> Appointment:
        data = self.cleaned_data
        return Appointment(
            data["appointment_on"], data["appointment_at"], data["place"], data["interpreter"]
        )

    def sending(self) -> Sending:
        data = self.cleaned_data
        return Sending(data["channel"], data["to_whom"], data["free_paragraph"], data["postbox"])


class StartSeries(forms.Form):
    """Whom, and a grid of appointments."""

    mine = forms.BooleanField(label="Alleen mijn dossiers", required=False)
    first_on = FutureDay(label="Eerste dag met gesprekken")
    first_at = At(label="Eerste tijd op een dag", initial=time(9))
    minutes = forms.IntegerField(
        label="Minuten per gesprek", min_value=15, max_value=180, initial=60
    )
    per_day = forms.IntegerField(
        label="Gesprekken na elkaar op een dag", min_value=1, max_value=20, initial=6
    )
    parallel = forms.IntegerField(
        label="Gesprekken tegelijk",
        min_value=1,
        max_value=50,
        initial=1,
        help_text="Hoeveel klantmanagers voeren tegelijk een gesprek?",
    )
    place = Line(120, label="Plaats", help_text="Adres en kamer, zoals: Stadhuis, kamer 12")
    channel = forms.ChoiceField(
        label="Hoe gaan de brieven?",
        choices=[c for c in Channel.choices if c[0] != Channel.HANDED_OVER],
        widget=forms.RadioSelect,
        initial=Channel.POST,
    )

    def __init__(self, *args: Any, sent: date, last: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sent, self.last = sent, last

    def clean_first_on(self) -> date:
        day: date = self.cleaned_data["first_on"]
        if why := why_not_that_day(day=day, sent=self.sent, last=self.last):
            raise ValidationError(why)
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if {"first_at", "minutes", "per_day"} <= data.keys():
            start = data["first_at"].hour * 60 + data["first_at"].minute
            if start + data["minutes"] * data["per_day"] > 24 * 60:
                self.add_error("per_day", "Zo eindigt het laatste gesprek na middernacht.")
        return data

    def timetable(self) -> Timetable:
        data = self.cleaned_data
        names = ("first_on", "first_at", "minutes", "per_day", "parallel")
        return Timetable(**{name: data[name] for name in names})
