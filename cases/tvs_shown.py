"""The record of the COA as a page shows it: what is filled, and where each field came from."""

from __future__ import annotations

from dataclasses import dataclass

from cases.actions.tvs import lists_of
from cases.forms.tvs import Entry
from cases.models import TvsEarlier, TvsRecord, TvsSource
from cases.tvs_list import ENTRIES, LISTS, SECTIONS, label
from cases.tvs_words import NOTHING, in_text, joined, lines_in_text


@dataclass(frozen=True)
class Filled:
    """A field with its value, source and day."""

    label: str
    value: str
    source: str
    earlier: list[str]


@dataclass(frozen=True)
class FilledSection:
    letter: str
    title: str
    fields: list[Filled]
    heads: list[str]
    lines: list[list[str]]
    source: str
    earlier: list[str]


@dataclass(frozen=True)
class Difference:
    """Where a colleague's value is not the one that was typed."""

    label: str
    now: str
    typed: str


def sections(kept: TvsRecord) -> list[FilledSection]:
    """The sections that hold something, in the order of the list. Nine queries."""
    sources = {s.field: _said(s) for s in TvsSource.objects.filter(record=kept)}
    lists, earlier = lists_of(kept), _earlier(kept)
    found = []
    for section in SECTIONS:
        fields = [
            Filled(
                label(TvsRecord, entry.name),
                in_text(TvsRecord, entry.name, value),
                sources.get(entry.name, ""),
                earlier.get(entry.name, []),
            )
            for entry in section.entries
            if (value := getattr(kept, entry.name)) not in NOTHING or entry.name in earlier
        ]
        rows = section.rows
        lines = lines_in_text(rows, lists[rows.name]) if rows else []
        heads = [label(rows.model, column.name) for column in rows.columns] if rows else []
        source = sources.get(rows.name, "") if rows else ""
        before = earlier.get(rows.name, []) if rows else []
        if fields or lines or before:
            filled = (section.letter, section.title, fields, heads, lines, source, before)
            found.append(FilledSection(*filled))
    return found


def _earlier(kept: TvsRecord) -> dict[str, list[str]]:
    """What each field held before, the last first."""
    found: dict[str, list[str]] = {}
    for one in TvsEarlier.objects.filter(record=kept).order_by("-created_at"):
        one.record = kept
        found.setdefault(one.field, []).append(f"{one.value} ({_said(one)})")
    return found


def _said(source: TvsSource | TvsEarlier) -> str:
    at = f", {source.as_of:%d-%m-%Y}" if source.as_of else ""
    return f"{source.get_source_display() or 'bron onbekend'}{at}"


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
            there, mine = joined(rows, lists[rows.name]), joined(rows, typed[rows.name])
            found.append(Difference(f"{rows.title} (lijst)", there, mine))
    return found
