"""A row of a list of the COA, held against the form in which a colleague would type it."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from cases.alike import Identity
from cases.forms.arrival import LookUp
from cases.models import TvsRecord
from cases.tvs_list import ENTRIES, form_field, stored
from imports.columns import plain
from imports.shape import BAD
from imports.tvs_columns import BY_TVS_FIELD
from imports.words import day

NO_NUMBER = "Vul het BSN of het V-nummer in. Zonder nummer weten wij niet zeker wie dit is."
NAMES = tuple(entry.name for entry in ENTRIES)


class TvsRowForm(forms.Form):
    """The very fields of a new case and of the record of the COA."""

    def __init__(self, typed: Mapping[str, str]) -> None:
        super().__init__(dict(typed))
        for name, field in LookUp.base_fields.items():
            self.fields[name] = copy.deepcopy(field)
        for entry in ENTRIES:
            if entry.name in typed:
                self.fields[entry.name] = form_field(TvsRecord, entry)

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if not data.get("bsn", True) and not data.get("v_number", True):
            self.add_error("v_number", NO_NUMBER)
        since, until = data.get("lessons_since"), data.get("lessons_until")
        if since and until and until < since:
            self.add_error("lessons_until", "Het einde ligt voor het begin.")
        return data


@dataclass(frozen=True)
class JudgedTvs:
    """Who a row is about and what it says; or what is wrong, without anyone's data."""

    data: dict[str, Any]
    problems: list[tuple[str, str]]

    def identity(self) -> Identity:
        """Only of a row without problems."""
        names = ("bsn", "v_number", "family_name", "given_names", "birth_date")
        known = {name: self.data[name] for name in names}
        return Identity(prefix=self.data["surname_prefix"], **known)

    def values(self) -> dict[str, Any]:
        """The fields of the record that the row fills; an empty cell says nothing."""
        said = {name: self.data[name] for name in NAMES if self.data.get(name) not in ("", None)}
        return {name: stored(TvsRecord, name, value) for name, value in said.items()}


def judge_tvs(cells: list[str], bad: Mapping[int, str], mapping: Mapping[str, int]) -> JudgedTvs:
    """One row of a list."""
    form = TvsRowForm({field: _as_typed(field, cells[place]) for field, place in mapping.items()})
    problems = [("Rij", BAD["more"])] if -1 in bad else []
    refused = {field for field, place in mapping.items() if place in bad}
    problems += [(_label(field), BAD[bad[mapping[field]]]) for field in sorted(refused)]
    for field, errors in form.errors.items():
        if field not in refused:
            problems += [(_label(field), _said(form, field, str(error))) for error in errors]
    return JudgedTvs(form.cleaned_data, problems)


def _as_typed(field: str, cell: str) -> str:
    """A cell as our form would get it: a choice by its word or its code, a day in any order."""
    entry = ENTRY.get(field)
    made = form_field(TvsRecord, entry) if entry else None
    if isinstance(made, forms.ChoiceField):
        for value, label in choices_of(made):
            if plain(cell) in (plain(str(value)), plain(str(label))):
                return str(value)
    return day(cell) if field == "birth_date" or isinstance(made, forms.DateField) else cell


def _said(form: forms.Form, field: str, error: str) -> str:
    """Django repeats what was chosen; we name what can be chosen."""
    made = form.fields.get(field)
    if isinstance(made, forms.ChoiceField):
        return f"Deze waarde is niet bekend. Kies een van: {_choices(made)}."
    return error


def _choices(field: forms.ChoiceField) -> str:
    return ", ".join(str(label) for value, label in choices_of(field) if value)


def choices_of(field: forms.ChoiceField) -> list[tuple[Any, Any]]:
    """Value and label; none of our choices is grouped."""
    found: Any = field.choices
    return list(found)


def _label(field: str) -> str:
    return BY_TVS_FIELD[field].label if field in BY_TVS_FIELD else "Rij"


ENTRY = {entry.name: entry for entry in ENTRIES}
