"""The record of the COA as a page shows it: what is filled, and where each field came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from cases.actions.tvs import lists_of
from cases.forms.tvs import Entry
from cases.models import TvsRecord, TvsSource
from cases.models.tvs_rows import TvsRow
from cases.tvs_list import ENTRIES, LISTS, SECTIONS, Rows, label
from law.dates import in_words

NOTHING = ("", None)


@dataclass(frozen=True)
class Filled:
    """A field with its value, source and day."""

    label: str
    value: str
    source: str


@dataclass(frozen=True)
class FilledSection:
    letter: str
    title: str
    fields: list[Filled]
    heads: list[str]
    lines: list[list[str]]
    source: str


@dataclass(frozen=True)
class Difference:
    """Where a colleague's value is not the one that was typed."""

    label: str
    now: str
    typed: str


def in_text(model: type[TvsRecord | TvsRow], name: str, value: Any) -> str:
    """A value in words; a dash for nothing."""
    field: Any = model._meta.get_field(name)
    if value in NOTHING:
        return "–"
    if isinstance(value, bool):
        return "Ja" if value else "Nee"
    if isinstance(value, date):
        return in_words(value)
    return str(dict(field.choices).get(value, value) if field.choices else value)


def sections(kept: TvsRecord) -> list[FilledSection]:
    """The sections that hold something, in the order of the list. Eight queries."""
    sources = {s.field: _said(s) for s in TvsSource.objects.filter(record=kept)}
    lists = lists_of(kept)
    found = []
    for section in SECTIONS:
        fields = [
            Filled(
                label(TvsRecord, entry.name),
                in_text(TvsRecord, entry.name, value),
                sources.get(entry.name, ""),
            )
            for entry in section.entries
            if (value := getattr(kept, entry.name)) not in NOTHING
        ]
        rows = section.rows
        lines = _lines(rows, lists[rows.name]) if rows else []
        heads = [label(rows.model, column.name) for column in rows.columns] if rows else []
        source = sources.get(rows.name, "") if rows else ""
        if fields or lines:
            made = FilledSection(section.letter, section.title, fields, heads, lines, source)
            found.append(made)
    return found


def _lines(rows: Rows, lines: list[dict[str, Any]]) -> list[list[str]]:
    return [[in_text(rows.model, name, value) for name, value in line.items()] for line in lines]


def _said(source: TvsSource) -> str:
    return f"{source.get_source_display()}, {source.as_of:%d-%m-%Y}"


def differences(now: TvsRecord, form: Entry) -> list[Difference]:
    """Per field and per list, how it stands now beside what was typed."""
    data = form.cleaned_data
    found = [
        Difference(
            label(TvsRecord, entry.name),
            in_text(TvsRecord, entry.name, there),
            in_text(TvsRecord, entry.name, data[entry.name]),
        )
        for entry in ENTRIES
        if in_text(TvsRecord, entry.name, there := getattr(now, entry.name))
        != in_text(TvsRecord, entry.name, data[entry.name])
    ]
    lists, typed = lists_of(now), form.lists()
    for rows in LISTS:
        if lists[rows.name] != typed[rows.name]:
            there, mine = _joined(rows, lists[rows.name]), _joined(rows, typed[rows.name])
            found.append(Difference(f"{rows.title} (lijst)", there, mine))
    return found


def _joined(rows: Rows, lines: list[dict[str, Any]]) -> str:
    told = ("; ".join(cell for cell in line if cell != "–") for line in _lines(rows, lines))
    return " | ".join(told) or "–"
