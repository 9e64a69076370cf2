"""A part as its form holds it, and where a colleague's version is not what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from accounts.models import User
from cases.tvs_list import typed
from intake.forms.part import PartForm
from intake.kept import Kept
from intake.models import Line, Part
from intake.parts import Section
from intake.told import heading, value_in_words
from intake.versions import LINES, Values, columns, lines_of, values_of


@dataclass(frozen=True)
class Difference:
    label: str
    now: str
    typed: str


def initial_of(section: Section, kept: Kept) -> dict[str, Any]:
    """What stands there now, by the names of the form."""
    now = kept.latest(section)
    if now is None:
        return {"version": 0}
    values = {name: typed(getattr(now, name)) for name in columns(section.model)}
    lines = [values_of(line) for line in kept.lines.get(now.pk, [])]
    return {"version": now.version} | values | typed_lines(lines)


def typed_lines(lines: list[Values]) -> dict[str, Any]:
    """By the names that a list has in its form."""
    return {
        f"line-{n}-{name}": typed(value)
        for n, line in enumerate(lines)
        for name, value in line.items()
    }


def differences(now: Part, form: PartForm) -> list[Difference]:
    """Per field, and the list as a whole."""
    model, mine = type(now), form.values()
    found = [
        Difference(heading(model, name), there, typed_now)
        for name, value in values_of(now).items()
        if (there := value_in_words(model, name, value))
        != (typed_now := value_in_words(model, name, mine[name]))
    ]
    if model in LINES:
        kept = [values_of(line) for line in lines_of(model, [now])[now.pk]]
        there, typed_now = (_joined(LINES[model], lines) for lines in (kept, form.lines()))
        if there != typed_now:
            found.append(Difference("Regels", there, typed_now))
    return found


def who_changed(now: Part) -> str:
    """Who recorded this version, and when."""
    colleague = User.objects.filter(pk=now.by).first() if now.by else None
    at = timezone.localtime(now.created_at)
    return f"{colleague.name if colleague else 'Een collega'} om {at:%H:%M}"


def _joined(model: type[Line], lines: list[Values]) -> str:
    told = (
        "; ".join(value_in_words(model, name, value) for name, value in line.items() if value)
        for line in lines
    )
    return " | ".join(told) or "–"
