"""A message as people read it: Dutch words, and what changed since the last time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from law.dates import in_words

LARGE = ("pip", "map", "pvt", "knm", "lbt")
VALUES = {
    "b1": "B1",
    "a2": "A2",
    "onderwijs": "Onderwijsroute",
    "z": "Z-route",
    True: "Ja",
    False: "Nee",
}
ROUTES = {"b1": "B1-route"}


@dataclass(frozen=True)
class Line:
    """One field: its name, its values a line each, and whether it differs from the last time."""

    label: str
    values: tuple[str, ...]
    changed: bool


def lines(content: dict[str, Any], earlier: dict[str, Any] | None = None) -> list[Line]:
    """In the order of the message; without an earlier one nothing has changed."""
    return [
        Line(
            label(name),
            values(name, value),
            earlier is not None and earlier.get(name) != value,
        )
        for name, value in content.items()
    ]


def label(name: str) -> str:
    """adresregel_1 is "Adresregel 1", map_start_gepland is "MAP start gepland"."""
    words = name.removesuffix("[]").split("_")
    said = " ".join(word.upper() if word in LARGE else word for word in words)
    return said[:1].upper() + said[1:]


def values(name: str, value: Any) -> tuple[str, ...]:
    """What is empty has no line."""
    if isinstance(value, list):
        return tuple(line for one in value for line in values(name, one))
    if isinstance(value, dict):
        return (", ".join(f"{key}: {_one(key, one)}" for key, one in value.items()),)
    return () if value in (None, "") else (_one(name, value),)


def _one(name: str, value: Any) -> str:
    if name in {"leerroute", "van", "naar"} and value in ROUTES:
        return ROUTES[value]
    if isinstance(value, bool | str) and value in VALUES:
        return VALUES[value]
    if isinstance(value, float):
        return str(value).replace(".", ",")
    return _day(value) if isinstance(value, str) else str(value)


def _day(text: str) -> str:
    try:
        return in_words(date.fromisoformat(text)) if len(text) == len("2026-11-23") else text
    except ValueError:
        return text
