"""The list of the COA, d to r: in which order, under which words, and how it is typed.

From this one table follow the form, the page that shows it and what is saved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django import forms
from django.db.models import Field

from cases.fields import Day, Email, GuardedText, Line, Phone, Year
from cases.models import (
    TvsEducation,
    TvsHousehold,
    TvsLanguage,
    TvsModule,
    TvsRecord,
    TvsTraining,
    TvsWork,
)
from cases.models.tvs_rows import TvsRow
from privacy.fields import EncryptedTextField

Make = Callable[[], forms.Field]
ANSWERS = [("", "Niet bekend"), ("ja", "Ja"), ("nee", "Nee")]


@dataclass(frozen=True)
class Entry:
    """One field: its name on the model, and how it is typed when that does not follow from it."""

    name: str
    make: Make | None = None


@dataclass(frozen=True)
class Rows:
    """A list within a section: its model, how many lines the form has, and its columns."""

    name: str
    model: type[TvsRow]
    title: str
    most: int
    columns: tuple[Entry, ...]


@dataclass(frozen=True)
class Section:
    """A letter of the list."""

    letter: str
    title: str
    entries: tuple[Entry, ...] = ()
    rows: Rows | None = None


def _line(length: int) -> Make:
    return partial(Line, length, required=False)


def _text(length: int) -> Make:
    return partial(GuardedText, length, required=False)


SECTIONS = (
    Section("d", "Identiteit en verblijf bij het COA", (
        Entry("gender"), Entry("nationality", _line(60)), Entry("azc", _line(80)),
        Entry("azc_phone", partial(Phone, required=False)),
        Entry("azc_email", partial(Email, required=False)),
    )),
    Section("e", "Gezinssamenstelling", rows=Rows("household", TvsHousehold, "Gezinslid", 8, (
        Entry("relation"), Entry("birth_year"), Entry("minor"), Entry("linked_along"),
    ))),
    Section("f", "Status", (
        Entry("residence_code"), Entry("residence_since"), Entry("linked_to", _line(4)),
        Entry("linked_on"),
    )),
    Section("g", "Voorinburgering", (
        Entry("consent"), Entry("consent_on"), Entry("test_result", _line(100)), Entry("speaking"),
        Entry("lessons"), Entry("lessons_since"), Entry("lessons_until"),
        Entry("lessons_presence"), Entry("lessons_result", _line(100)), Entry("completed"),
        Entry("preparation", _text(500)),
    ), Rows("modules", TvsModule, "Introductiemodule", 4, (
        Entry("module", _line(100)), Entry("attended"), Entry("result", _line(100)),
    ))),
    Section("h", "Talen", rows=Rows("languages", TvsLanguage, "Taal", 5, (
        Entry("language", _line(60)), Entry("oral"), Entry("written"), Entry("overall"),
    ))),
    Section("i", "Opleidingen", rows=Rows("education", TvsEducation, "Opleiding", 5, (
        Entry("name", _line(120)), Entry("level"), Entry("country", _line(60)),
        Entry("since"), Entry("until"), Entry("diploma"),
    ))),
    Section("j", "Trainingen bij het COA", rows=Rows("trainings", TvsTraining, "Training", 4, (
        Entry("name", _line(120)), Entry("period", _line(60)), Entry("result", _line(100)),
    ))),
    Section("k", "UAF", (Entry("uaf"),)),
    Section("l en m", "Diplomawaardering", (Entry("valuation"), Entry("valuation_on"))),
    Section("n", "Cv", (Entry("cv"),)),
    Section("o", "Werkervaring", rows=Rows("work", TvsWork, "Baan", 5, (
        Entry("occupation", _line(100)), Entry("duties", _text(300)), Entry("since"),
        Entry("until"), Entry("employment", _line(60)),
    ))),
    Section("p", "Werk op de COA-locatie", (Entry("activity", _text(200)),)),
    Section("q", "Competenties en computer", (
        Entry("competences", _text(500)), Entry("computer"),
    )),
    Section("r", "Ambities", (Entry("ambitions", _text(500)),)),
    Section("", "Warme overdracht", (
        Entry("handed_over_on"), Entry("handed_over_by", _line(120)),
        Entry("handover", _text(2000)),
    )),
)  # fmt: skip
ENTRIES = tuple(entry for section in SECTIONS for entry in section.entries)
LISTS = tuple(section.rows for section in SECTIONS if section.rows)


def label(model: type[TvsRecord | TvsRow], name: str) -> str:
    """The words of the field, as a heading."""
    words = str(_field(model, name).verbose_name)
    return words[:1].upper() + words[1:]


def form_field(model: type[TvsRecord | TvsRow], entry: Entry) -> forms.Field:
    """How this field is typed."""
    made = entry.make() if entry.make else _by_kind(_field(model, entry.name))
    made.label = label(model, entry.name)
    return made


def _by_kind(field: Any) -> forms.Field:
    kind = field.get_internal_type()
    if kind == "BooleanField":
        return forms.TypedChoiceField(
            choices=ANSWERS, required=False, coerce=lambda said: said == "ja", empty_value=None
        )
    if field.choices:
        return forms.ChoiceField(choices=[("", "Niet bekend"), *field.choices], required=False)
    return Day(required=False) if kind == "DateField" else Year(required=False)


def typed(value: Any) -> Any:
    """A stored value as the form holds it."""
    return {True: "ja", False: "nee"}.get(value, value) if isinstance(value, bool) else value


def plain(line: dict[str, Any]) -> dict[str, Any]:
    """A line of a list in which what is not known is an empty text, so that two can be compared."""
    return {name: "" if value is None else value for name, value in line.items()}


def stored(model: type[TvsRecord | TvsRow], name: str, value: Any) -> Any:
    """What is saved of a cleaned value: an empty sealed text is nothing at all."""
    if isinstance(_field(model, name), EncryptedTextField):
        return value or None
    return value


def _field(model: type[TvsRecord | TvsRow], name: str) -> Field[Any, Any]:
    found: Field[Any, Any] = model._meta.get_field(name)  # type: ignore[assignment]
    return found
