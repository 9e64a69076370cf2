"""The shape of what is recorded of the duty, with what cannot be true beside what is known."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.fields import Day, Line, Text
from cases.models import Case
from intake.models import DetailedGroup, DutyEnd, Rights, Source
from intake.rules import why_no_fit
from law.wi2021 import duty_possible_from

ORDER = ("source", "reference", "reason")


class Told(forms.Form):
    """From which source the fact comes; a correction also says why."""

    source = forms.ChoiceField(
        label="Waar staat dit?", choices=Source.choices, widget=forms.RadioSelect
    )
    reference = Line(
        80,
        label="Kenmerk van het bericht of de brief",
        required=False,
        help_text="Zodat een collega het kan terugvinden. Vul hier geen BSN in.",
    )

    def __init__(self, *args: Any, case: Case, correcting: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        if correcting:
            self.fields["reason"] = why()
        own = [name for name in self.fields if name not in ORDER]
        self.order_fields([*own, *ORDER])


def why() -> Text:
    return Text(
        500,
        label="Reden van de correctie",
        help_text="Deze reden en de oude gegevens blijven zichtbaar.",
    )


class Establish(Told):
    established_on = Day(label="Vanaf welke dag geldt de plicht?")
    notified_on = Day(
        label="Op welke dag stuurde DUO de kennisgeving?",
        required=False,
        help_text="Vanaf deze dag tellen de 10 weken voor het PIP.",
    )

    def clean_established_on(self) -> date:
        day: date = self.cleaned_data["established_on"]
        refuse_too_early(self.case, day)
        return day

    def clean_notified_on(self) -> date | None:
        day: date | None = self.cleaned_data["notified_on"]
        if day and day < date(2022, 1, 1):
            raise ValidationError("De Wet inburgering 2021 geldt vanaf 1 januari 2022.")
        return day


def refuse_too_early(case: Case, day: date) -> None:
    """Raises ValidationError for a day on which nobody like this can have had the duty."""
    if day < first_possible(case):
        raise ValidationError(
            "De plicht geldt vanaf 16 jaar, en niet voor 1 januari 2022. Controleer de datum."
        )


def first_possible(case: Case) -> date:
    """Of an unknown day of birth the earliest is taken: only what is surely wrong is refused."""
    born = case.person.birth_date
    first = date(born.year, born.month or 1, born.day or 1) if born else date(1900, 1, 1)
    return duty_possible_from(born=first)


class Group(Told):
    group = forms.ChoiceField(
        label="Bij welke doelgroep van de wet hoort de inburgeraar?",
        choices=Case.TargetGroup.choices,
        widget=forms.RadioSelect,
    )
    detailed_group = forms.ChoiceField(
        label="Nadere indeling van DUO",
        choices=[("", "Niet bekend"), *DetailedGroup.choices],
        required=False,
        help_text="Alleen collega's die de plicht vastleggen, zien dit.",
    )
    rights = forms.ChoiceField(
        label="Rechten na een wijziging van het verblijfsdoel",
        choices=[("", "Geen wijziging"), *Rights.choices],
        required=False,
    )
    since = Day(label="Vanaf welke dag?")

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if {"group", "detailed_group", "rights"} <= data.keys():
            problem = why_no_fit(
                group=data["group"], detailed=data["detailed_group"], rights=data["rights"]
            )
            if problem:
                self.add_error("group", problem)
        return data


class Pause(Told):
    since = Day(label="Vanaf welke dag geldt de tijdelijke vrijstelling?")


class Resume(forms.Form):
    """The pause has its source already."""

    until = Day(label="Tot en met welke dag gold de vrijstelling?")
    renotified_on = Day(
        label="Op welke dag stuurde DUO een nieuwe kennisgeving?",
        required=False,
        help_text="Is er nog geen nieuwe kennisgeving? Dan telt de dag na de vrijstelling.",
    )


class Withdraw(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"] = why()


class End(Told):
    last_day = Day(label="Wat is de laatste dag van de plicht?")
    reason = forms.ChoiceField(
        label="Waarom eindigt de plicht?", choices=DutyEnd.Reason.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["reason", "last_day"])
