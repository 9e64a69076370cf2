"""A row of a file, held against the rules of the forms in which a colleague would type it."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.models import User
from accounts.people import colleagues
from accounts.permissions import Permission
from cases.alike import Identity
from cases.facts import FACTS, LIVED, check
from cases.fields import Day
from cases.forms.arrival import LookUp
from cases.forms.open_case import OpenCase
from cases.models import Case, Person
from imports.columns import BY_FIELD, plain
from imports.words import CLOSED, GROUPS, PHASES, SECRECY, choice, day
from intake.forms.duty import Establish, refuse_too_early

STARTED = date(2022, 1, 1)
ADDRESS = ("street", "postcode", "city")
RUNNING = [one for one in Case.Phase.choices if one[0] != Case.Phase.CLOSED]
NO_NUMBER = "Er staat geen huisnummer. Kies ook de kolom met het huisnummer, of vul het aan."
PLAN_TOO_EARLY = "Het PIP is van voor de dag waarop de plicht geldt. Controleer beide dagen."
DAYS = ("notified_on", "registered_on", "established_on", "plan_dated_on")
BAD = {
    "formula": "Hier staat een formule. Zet de uitkomst zelf in de cel.",
    "error": "Hier staat een fout van Excel. Zet de juiste waarde in de cel.",
    "more": "Deze rij heeft meer kolommen dan de eerste rij.",
}


class Colleague(forms.CharField):
    """The e-mail address of someone who works on cases here today."""

    def __init__(self, staff: Mapping[str, User], **options: Any) -> None:
        super().__init__(required=False, **options)
        self.staff = staff

    def clean(self, value: Any) -> User | None:
        text = super().clean(value).casefold()
        if text and text not in self.staff:
            raise ValidationError("Er is geen collega met dit e-mailadres die dossiers mag zien.")
        return self.staff.get(text)


class RowForm(forms.Form):
    """The very fields of the forms of a new case and of the duty."""

    def __init__(self, typed: Mapping[str, str], staff: Mapping[str, User]) -> None:
        super().__init__(dict(typed))
        for name, field in (LookUp.base_fields | OpenCase.base_fields | DUTY).items():
            if name in BY_FIELD:
                self.fields[name] = copy.deepcopy(field)
        self.fields["assignee"] = Colleague(staff)

    def clean_phase(self) -> str:
        return self.cleaned_data["phase"] or ""

    def clean(self) -> dict[str, Any]:
        """What contradicts something else in the same row."""
        data = self.cleaned_data
        case = Case(person=Person(birth_date=data.get("birth_date")))
        for name in DAYS:
            if data.get(name):
                self._refuse(name, case, data[name])
        if data.get("street") and not any(map(str.isdigit, data["street"])):
            self.add_error("street", NO_NUMBER)
        plan, duty = data.get("plan_dated_on"), data.get("established_on")
        if plan and duty and plan < duty:
            self.add_error("plan_dated_on", PLAN_TOO_EARLY)
        if data.get("plan_dated_on") and data.get("phase") not in ("", None, Case.Phase.ROUTE):
            self.add_error("phase", "Er is een PIP. Dan is de fase Leerroute.")
        if data.get("phase") == Case.Phase.ROUTE and not data.get("plan_dated_on", True):
            self.add_error("plan_dated_on", "In de fase Leerroute hoort een datum van het PIP.")
        return data

    def _refuse(self, name: str, case: Case, value: date) -> None:
        try:
            if name == "established_on":
                refuse_too_early(case, value)
            elif name == "plan_dated_on" and value < STARTED:
                raise ValidationError("De Wet inburgering 2021 geldt vanaf 1 januari 2022.")
            elif name in LIVED:
                check(case, FACTS[name], value)
        except ValidationError as problem:
            self.add_error(name, problem)


DUTY: dict[str, forms.Field] = {
    "established_on": copy.deepcopy(Establish.base_fields["established_on"]),
    "plan_dated_on": Day(required=False),
    "phase": forms.ChoiceField(choices=[("", ""), *RUNNING], required=False),
    "secrecy": forms.ChoiceField(
        choices=[("", ""), ("ja", "ja"), ("nee", "nee")],
        required=False,
        error_messages={"invalid_choice": "Vul ja of nee in."},
    ),
}
DUTY["established_on"].required = False
CHOICE = {"invalid_choice": "Deze waarde is niet bekend. Kies een van: {}."}
CLOSED_CASE = "Dit dossier is afgerond. Alleen lopende dossiers worden overgenomen."


@dataclass(frozen=True)
class Judged:
    """What a row says, or what is wrong with it: label and message, without anyone's data."""

    facts: dict[str, Any]  # of each field that is right
    problems: list[tuple[str, str]]

    def identity(self) -> Identity:
        """Who it is; only of a row without problems."""
        names = ("bsn", "v_number", "family_name", "given_names", "birth_date")
        known = {name: self.facts[name] for name in names}
        return Identity(prefix=self.facts["surname_prefix"], **known)


def staff() -> dict[str, User]:
    """Who may get a case, by e-mail address."""
    return {one.username.casefold(): one for one in colleagues(may=Permission.CASE_VIEW)}


def judge(
    cells: list[str],
    bad: Mapping[int, str],
    mapping: Mapping[str, int],
    staff: Mapping[str, User],
) -> Judged:
    """One row of a file."""
    typed = {field: as_typed(field, cells[place]) for field, place in mapping.items()}
    if number := typed.pop("house_number", ""):
        typed["street"] = f"{typed.get('street', '')} {number}".strip()
    form = RowForm(typed, staff)
    problems = [("Rij", BAD["more"])] if -1 in bad else []
    refused = {field for field, place in mapping.items() if place in bad}
    problems += [(BY_FIELD[field].label, BAD[bad[mapping[field]]]) for field in sorted(refused)]
    for field, errors in form.errors.items():
        if field not in refused:
            problems += [(BY_FIELD[field].label, _said(field, typed, str(e))) for e in errors]
    return Judged(form.cleaned_data, problems)


def as_typed(field: str, cell: str) -> str:
    """A cell as our form would get it."""
    if field in DAYS or field == "birth_date":
        return day(cell)
    if field == "target_group":
        return choice(GROUPS, cell)
    if field == "secrecy":
        return choice(SECRECY, cell)
    return choice(PHASES, cell) if field == "phase" else cell


def _said(field: str, typed: Mapping[str, str], error: str) -> str:
    """Django repeats what was chosen; we name what can be chosen."""
    if field == "phase" and plain(typed.get(field, "")) in CLOSED:
        return CLOSED_CASE
    choices = {"phase": RUNNING, "target_group": Case.TargetGroup.choices}.get(field)
    if choices and typed.get(field):
        return CHOICE["invalid_choice"].format(", ".join(str(label) for _, label in choices))
    return error
