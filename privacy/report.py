"""The register as a document and, by category, as a table for people."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from itertools import groupby

from privacy.register import Entry, entries

HEADINGS = tuple(field.name for field in fields(Entry) if field.name != "label")
SENSITIVITY = {
    "personal": "persoonsgegeven",
    "identifying": "identificerend nummer",
    "confidential": "vertrouwelijk",
    "special": "bijzonder persoonsgegeven",
}
RECIPIENTS = {
    "duo": "DUO",
    "course_provider": "cursusinstelling",
    "language_bridge": "taalschakeltraject",
    "z_route_provider": "aanbieder van de Z-route",
    "map_provider": "aanbieder van de MAP",
    "pvt_provider": "aanbieder van het PVT",
    "guidance_provider": "aanbieder van maatschappelijke begeleiding",
    "cbs": "CBS",
    "municipality": "nieuwe gemeente",
}


def markdown() -> str:
    """A table with a row a field, in the order of the code."""
    lines = [
        "# Register of processing activities",
        "<!-- Made by `python -m dev.generated_docs`; do not edit. -->",
        f"| {' | '.join(HEADINGS)} |\n|{'---|' * len(HEADINGS)}",
    ]
    return "\n\n".join(lines) + "\n" + "".join(_row(entry) for entry in entries())


def _row(entry: Entry) -> str:
    cells = (
        f"`{entry.model}`",
        f"`{entry.field}`",
        entry.category,
        ", ".join(map(str, entry.tasks)),
        entry.legal_basis or "–",
        entry.retention,
        entry.sensitivity,
        ", ".join(entry.recipients) or "–",
    )
    return f"| {' | '.join(cells)} |\n"


@dataclass(frozen=True)
class CategoryTable:
    """A category with its fields, in words for the screen."""

    name: str
    tasks: str
    legal_basis: str
    retention: str
    sensitivity: str
    fields: list[tuple[str, str]]


@cache  # it follows from the code alone
def by_category() -> tuple[CategoryTable, ...]:
    """The register as privacy officers read it: a category at a time, in Dutch."""
    ordered = sorted(entries(), key=lambda entry: entry.category)
    return tuple(_category(list(g)) for _, g in groupby(ordered, key=lambda e: e.category))


def _category(group: list[Entry]) -> CategoryTable:
    first = group[0]
    return CategoryTable(
        name=first.category,
        tasks=", ".join(map(str, first.tasks)),
        legal_basis=first.legal_basis,
        retention=first.retention,
        sensitivity=SENSITIVITY[first.sensitivity],
        fields=[
            (_sentence(e.label), ", ".join(RECIPIENTS[r] for r in e.recipients)) for e in group
        ],
    )


def _sentence(label: str) -> str:
    return label[:1].upper() + label[1:]
