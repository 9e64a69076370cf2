"""A part of the broad intake in words: each version with its lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from accounts.models import User
from intake.kept import Kept
from intake.models import Health, Line, Part
from intake.parts import Section
from intake.versions import LINES, columns
from law.dates import in_words

SEALED_CHOICES = {"effect": Health.Effect, "ground": Health.Ground}


@dataclass(frozen=True)
class Fact:
    label: str
    value: str
    correct_url: str = ""


@dataclass(frozen=True)
class Version:
    """When it was recorded, by whom and why, and what it says."""

    on: date
    who: str
    why: str
    facts: list[Fact]
    heads: list[str]
    lines: list[list[str]]


@dataclass(frozen=True)
class Told:
    """A part: how it stands, and how it stood before."""

    title: str
    now: Version | None
    earlier: list[Version]


def told(section: Section, kept: Kept, names: Mapping[UUID, str]) -> Told:
    found = [_version(one, kept.lines.get(one.pk, []), names) for one in _all(section, kept)]
    return Told(section.title, found[0] if found else None, found[1:])


def names_of(kept: Kept) -> dict[UUID, str]:
    """Of everyone who recorded something; one query."""
    keys = {talk.by for talk in kept.talks if talk.by}
    keys |= {one.by for found in kept.versions.values() for one in found if one.by}
    people = User.objects.filter(pk__in=keys)
    return dict(people.values_list("pk", "name"))


def heading(model: type[Part | Line], name: str) -> str:
    """The words of the field, as a heading."""
    words = str(_field(model, name).verbose_name)
    return words[:1].upper() + words[1:]


def value_in_words(model: type[Part | Line], name: str, value: Any) -> str:
    """A dash for what was not said."""
    if value in ("", None):
        return "–"
    if isinstance(value, bool):
        return "Ja" if value else "Nee"
    if isinstance(value, date):
        return in_words(value)
    sealed = SEALED_CHOICES.get(name)
    choices = sealed.choices if sealed else _field(model, name).choices
    return str(dict(choices or ()).get(value, value))


def _version(one: Part, lines: list[Line], names: Mapping[UUID, str]) -> Version:
    model = type(one)
    return Version(
        on=one.recorded_on,
        who=names.get(one.by, "") if one.by else "",
        why=one.why or "",
        facts=[Fact(heading(model, name), _said(one, name)) for name in columns(model)],
        heads=[heading(LINES[model], name) for name in columns(LINES[model])] if lines else [],
        lines=[[_said(line, name) for name in columns(type(line))] for line in lines],
    )


def _said(one: Part | Line, name: str) -> str:
    return value_in_words(type(one), name, getattr(one, name))


def _all(section: Section, kept: Kept) -> list[Part]:
    return kept.versions.get(section.name, [])


def _field(model: type[Part | Line], name: str) -> Any:
    return model._meta.get_field(name)
