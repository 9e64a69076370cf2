"""Keep what a field of the COA's record held, with its source, before it changes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from cases.models import TvsEarlier, TvsRecord, TvsSource
from cases.tvs_list import Rows
from cases.tvs_words import in_text, joined

NOTHING = "–"


def keep_earlier(
    kept: TvsRecord,
    names: Iterable[str],
    lists: Iterable[tuple[Rows, list[dict[str, Any]]]],
    *,
    on: date,
) -> None:
    """The fields and lists that are about to change; what was empty leaves no trace."""
    words = {name: in_text(TvsRecord, name, getattr(kept, name)) for name in names}
    words |= {rows.name: joined(rows, lines) for rows, lines in lists}
    sources = {one.field: one for one in TvsSource.objects.filter(record=kept)}
    for name, value in words.items():
        if value == NOTHING:
            continue
        source = sources.get(name)
        TvsEarlier.objects.create(
            municipality_id=kept.municipality_id,
            record=kept,
            field=name,
            value=value,
            source=source.source if source else "",
            as_of=source.as_of if source else None,
            until=on,
        )
