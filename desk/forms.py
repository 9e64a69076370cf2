"""The shape of what is asked of the log; it stands in the address, so none of it is personal."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.utils import timezone

from accounts.people import ever_here
from cases.fields import Day, Line
from cases.forms.work import Colleague
from cases.models import Case
from desk.oversight import Key, Question
from privacy.bsn import looks_like_bsn

FIRST = date(2022, 1, 1)  # the law applies from this day; nothing of it was seen before
USUAL = timedelta(days=30)
NUMBER = r"[0-9]{2}-?[A-Za-z]{1,2}-?[0-9]{5}"


class CaseNumber(Line):
    """A case of this municipality, by its number."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        if not re.fullmatch(NUMBER, text):
            raise ValidationError("Vul een zaaknummer in, zoals 26-R-00001.")
        parts = re.findall(r"[0-9]{5}$|^[0-9]{2}|[A-Za-z]+", text)
        case = Case.objects.filter(number="-".join(parts).upper()).first()
        if case is None:
            raise ValidationError("Er is geen dossier met dit zaaknummer.")
        return case


class Employee(Colleague):
    """Someone who works or worked here; the form names nobody else."""

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except ValidationError:
            raise ValidationError(self.error_messages["invalid_choice"]) from None


class Place(forms.CharField):
    """Where the page before this one ended."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        try:
            return Key.read(text) if text else None
        except ValueError:
            raise ValidationError("Deze plaats in de lijst bestaat niet.") from None


def _day(label: str) -> Day:
    since = MinValueValidator(FIRST, "Kies een dag vanaf 1 januari 2022.")
    return Day(label=label, required=False, validators=[since])


class Oversight(forms.Form):
    """One case or one employee, and a period of at most a year."""

    case = CaseNumber(
        20,
        label="Zaaknummer",
        required=False,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "pattern": NUMBER,  # what is not a number never gets into the address
                "placeholder": "26-R-00001",
                "title": "Een zaaknummer, zoals 26-R-00001",
            }
        ),
    )
    employee = Employee(label="Medewerker", required=False, empty_label="Niemand gekozen")
    since = _day("Van")
    until = _day("Tot en met")
    after = Place(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["employee"].queryset = ever_here().only("name")  # type: ignore[attr-defined]
        today = timezone.localdate()
        self.initial = {"since": today - USUAL, "until": today}

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if "case" in self.errors and looks_like_bsn(self.data.get("case", "")):
            self.data = {**self.data.dict(), "case": ""}  # type: ignore[attr-defined]  # not repeated
        if not self.errors:
            self._one_subject(data)
            data["until"] = data["until"] or timezone.localdate()
            data["since"] = data["since"] or max(data["until"] - USUAL, FIRST)
            self._period(data["since"], data["until"])
        return data

    def _one_subject(self, data: dict[str, Any]) -> None:
        if data["case"] and data["employee"]:
            self.add_error("case", "Vul een zaaknummer in of kies een medewerker, niet allebei.")
        elif not data["case"] and not data["employee"]:
            self.add_error("case", "Vul een zaaknummer in of kies een medewerker.")

    def _period(self, since: date, until: date) -> None:
        if until < since:
            self.add_error("until", "Deze dag ligt voor de eerste dag van de periode.")
        elif since + relativedelta(years=1) < until:
            self.add_error("until", "Kies een periode van hoogstens 1 jaar.")

    def question(self) -> Question:
        data = self.cleaned_data
        return Question(data["case"], data["employee"], data["since"], data["until"])
