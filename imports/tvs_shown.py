"""How the rows of a list of the COA look; never a BSN."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from imports import shown
from imports.models import Import, ImportRow

State = ImportRow.State
KNOWN = {
    State.MAYBE: ("let-op", "Bekend, met verschillen"),
    State.EXISTS: ("neutraal", "Bekend, blijft zoals het is"),
    State.READY: ("goed", "Bekend, wordt bijgewerkt"),
}
NEW = {State.READY: ("goed", "Nieuwe persoon")}


def rows(found: Iterable[ImportRow], run: Import) -> list[dict[str, Any]]:
    """What the list tells of each row."""
    told = list(found)
    return [
        base | _tvs(row, run)
        for row, base in zip(told, shown.rows(told, run.mapping(), cases=True), strict=True)
    ]


def _tvs(row: ImportRow, run: Import) -> dict[str, str]:
    words = KNOWN if row.match_id else NEW
    badge, state = words.get(
        State(row.state),
        (shown.BADGES.get(State(row.state), "neutraal"), row.get_state_display()),
    )
    open_case = row.match_id and (row.state in KNOWN or row.state == State.TAKEN)
    compares = row.state in KNOWN and run.state == Import.State.CHECKED
    return {
        "badge": badge,
        "state": state,
        "case_url": reverse("cases:tvs", args=[row.match_id]) if open_case else "",
        "url": reverse("imports:tvs_row", args=[row.pk]) if row.match_id and compares else "",
    }
