"""What a row of a list of the COA says of someone, beside what their record says now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cases.actions import tvs_of
from cases.alike import Alike, Identity, alike
from cases.models import Case, TvsRecord, TvsSource
from cases.tvs_list import label
from cases.tvs_words import NOTHING, in_text

TWO = "Het BSN en het V-nummer horen bij twee verschillende dossiers."
CLOSED = "Het dossier van deze persoon is afgerond. Er wordt niets meer overgenomen."
MAYBE = (
    "Er is een dossier van iemand die hierop lijkt. "
    "Zoek die persoon op, en voer de gegevens zelf in."
)


class Unclear(Exception):
    """It cannot be said whom a row is about; the message says why, without data."""


@dataclass(frozen=True)
class Changed:
    """A field that would become something else."""

    name: str
    label: str
    now: str
    new: str
    source: str


def known_as(who: Identity) -> Case | None:
    """The case that it certainly is; None for someone new. Raises Unclear."""
    found = alike(who)
    certain = [one.case for one in found if one.certain]
    if len(certain) > 1:
        raise Unclear(TWO)
    if certain:
        return _open(certain[0])
    _refuse_the_alike(found)
    return None


def _open(case: Case) -> Case:
    if case.phase == Case.Phase.CLOSED:
        raise Unclear(CLOSED)
    return case


def _refuse_the_alike(found: list[Alike]) -> None:
    if found:
        raise Unclear(MAYBE)


def changes(kept: TvsRecord | None, values: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Which fields would be filled for the first time, and which would be replaced."""
    filled = [name for name in values if kept is None or getattr(kept, name) in NOTHING]
    rest = [name for name in values if name not in filled]
    return filled, [name for name in rest if getattr(kept, name) != values[name]]


def compared(case: Case, values: dict[str, Any]) -> tuple[int, list[Changed]]:
    """The version of the record, and each field that differs; with where it came from."""
    kept = tvs_of(case)
    sources = {s.field: s for s in TvsSource.objects.filter(record=kept)} if kept else {}
    filled, replaced = changes(kept, values)
    return (kept.version if kept else 0), [
        Changed(
            name,
            label(TvsRecord, name),
            in_text(TvsRecord, name, getattr(kept, name, None)),
            in_text(TvsRecord, name, values[name]),
            _source(sources.get(name)),
        )
        for name in values
        if name in filled or name in replaced
    ]


def _source(source: TvsSource | None) -> str:
    return f"{source.get_source_display()}, {source.as_of:%d-%m-%Y}" if source else ""
