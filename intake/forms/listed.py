"""A part that is a list: a few lines, of which the later ones unfold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from cases import advice
from cases.fields import GuardedLine, Line
from intake.forms.part import PartForm, one_of
from intake.models import Had
from privacy.text_guard import Kind, findings

ALWAYS_SHOWN = 2
LISTED_NONE = "Vul minstens één regel in, of kies een ander antwoord."
NOT_LISTED = "U vulde hieronder regels in. Kies ja, of maak de regels leeg."


@dataclass(frozen=True)
class Block:
    """One line of the list on the page."""

    title: str
    fields: list[forms.BoundField]
    unfolds: bool


class ListForm(PartForm):
    """Whether there is anything, and the lines."""

    title: ClassVar[str]
    question: ClassVar[str]
    most: ClassVar[int] = 6
    columns: ClassVar[dict[str, Callable[[], forms.Field]]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["had"] = one_of(self.question, Had, hint="Vul bij ja de regels in.")
        for n in range(self.most):
            for name, make in self.columns.items():
                self.fields[f"line-{n}-{name}"] = make()

    def own_names(self) -> list[str]:
        return ["had"]

    def blocks(self) -> list[Block]:
        lines = [[self[name] for name in self._names(n)] for n in range(self.most)]
        filled = (n + 1 for n, line in enumerate(lines) if any(f.value() for f in line))
        shown = max(ALWAYS_SHOWN, *filled, 0)
        return [Block(f"{self.title} {n + 1}", line, n >= shown) for n, line in enumerate(lines)]

    def lines(self) -> list[dict[str, Any]]:
        """Those that hold something."""
        found = []
        for n in range(self.most):
            said = zip(self.columns, self._names(n), strict=True)
            values = {column: self.cleaned_data.get(name) for column, name in said}
            found.append({name: None if v == "" else v for name, v in values.items()})
        return [line for line in found if any(v is not None for v in line.values())]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        had, there = data.get("had"), bool(self.lines())
        if had == Had.LISTED and not there:
            self.add_error("had", LISTED_NONE)
        if had in (Had.NONE, Had.UNKNOWN) and there:
            self.add_error("had", NOT_LISTED)
        return data

    def _names(self, n: int) -> list[str]:
        return [f"line-{n}-{name}" for name in self.columns]


class Trade(Line):
    """An occupation or a study: nurse and imam are words for work here; a BSN is refused."""

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        numbers = [found for found in findings(text) if found.kind == Kind.BSN]
        if numbers:
            raise ValidationError(advice.never(numbers))
        return text


def line(length: int, label: str) -> Callable[[], forms.Field]:
    return lambda: GuardedLine(length, label=label, required=False)


def choice(label: str, choices: Any) -> Callable[[], forms.Field]:
    given = [("", "Kies"), *choices.choices]
    return lambda: forms.ChoiceField(label=label, choices=given, required=False)
