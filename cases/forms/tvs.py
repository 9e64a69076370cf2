"""The form of the COA's record, in the order of its list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms

from cases.fields import Day
from cases.models import TvsRecord, TvsSource
from cases.tvs_list import ENTRIES, LISTS, SECTIONS, Rows, Section, form_field, plain

ALWAYS_SHOWN = 2  # lines of a list; the others unfold


@dataclass(frozen=True)
class Line:
    """One line of a list in the form."""

    title: str
    fields: list[forms.BoundField]


@dataclass(frozen=True)
class Part:
    """A section of the form."""

    section: Section
    fields: list[forms.BoundField]
    lines: list[Line]
    more: list[Line]


class Entry(forms.Form):
    """Everything of the list; what is changed now has this source and this day."""

    received_on = Day(label="Ontvangen van het COA op")
    source = forms.ChoiceField(
        label="Bron van wat u nu invult", choices=TvsSource.Source.choices, initial="tvs"
    )
    as_of = Day(
        label="Peildatum",
        help_text="De dag waarop de gegevens zo in de bron stonden.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for entry in ENTRIES:
            self.fields[entry.name] = form_field(TvsRecord, entry)
        for rows in LISTS:
            for name, column in _columns(rows):
                made = form_field(rows.model, column)
                made.required = False
                self.fields[name] = made

    def parts(self) -> Iterator[Part]:
        """As the page shows it."""
        for section in SECTIONS:
            fields = [self[entry.name] for entry in section.entries]
            lines = self._lines(section.rows) if section.rows else []
            filled = max((n + 1 for n, line in enumerate(lines) if _is_filled(line)), default=0)
            shown = max(ALWAYS_SHOWN, filled)
            yield Part(section, fields, lines[:shown], lines[shown:])

    def _lines(self, rows: Rows) -> list[Line]:
        return [
            Line(
                f"{rows.title} {n + 1}",
                [self[f"{rows.name}-{n}-{column.name}"] for column in rows.columns],
            )
            for n in range(rows.most)
        ]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for first, last in (("lessons_since", "lessons_until"), *_years()):
            if data.get(first) and data.get(last) and data[last] < data[first]:
                self.add_error(last, "Het einde ligt voor het begin.")
        for line in self._lines(HOUSEHOLD):
            relation, *rest = (field.name for field in line.fields)
            if not data.get(relation) and any(data.get(n) not in (None, "") for n in rest):
                self.add_error(relation, "Kies de relatie van dit gezinslid.")
        return data

    def lists(self) -> dict[str, list[dict[str, Any]]]:
        """The lines that hold something, per list."""
        found: dict[str, list[dict[str, Any]]] = {}
        for rows in LISTS:
            data = self.cleaned_data
            lines = [
                plain({c.name: data[f"{rows.name}-{n}-{c.name}"] for c in rows.columns})
                for n in range(rows.most)
            ]
            found[rows.name] = [line for line in lines if any(v != "" for v in line.values())]
        return found


HOUSEHOLD = next(rows for rows in LISTS if rows.name == "household")


def _columns(rows: Rows) -> Iterator[tuple[str, Any]]:
    for n in range(rows.most):
        for column in rows.columns:
            yield f"{rows.name}-{n}-{column.name}", column


def _years() -> Iterator[tuple[str, str]]:
    for rows in LISTS:
        if {"since", "until"} <= {column.name for column in rows.columns}:
            for n in range(rows.most):
                yield f"{rows.name}-{n}-since", f"{rows.name}-{n}-until"


def _is_filled(line: Line) -> bool:
    return any(field.value() not in (None, "") for field in line.fields)
