"""How an import and its rows look; never a BSN."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from imports.models import Import, ImportRow, Taken
from privacy.bsn import looks_like_bsn

State = ImportRow.State
PAGE = 50
FILTERS = {
    "fouten": [State.ERROR, State.FAILED],
    "misschien": [State.MAYBE],
    "bestaat": [State.EXISTS],
}
BADGES = {
    State.READY: "goed",
    State.TAKEN: "goed",
    State.ERROR: "fout",
    State.FAILED: "fout",
    State.MAYBE: "let-op",
}
UNTOLD = {  # to who may not see cases: not that there is one, nor its number
    State.EXISTS: "Deze rij kan niet worden overgenomen: vraag een collega met inzage in dossiers.",
    State.MAYBE: "Vraag een collega met inzage in dossiers of u deze rij kunt overnemen.",
}
NUMBER = "(een nummer)"  # a BSN in a column that someone chose by mistake
SHOWN = ("given_names", "surname_prefix", "family_name")


def title(run: Import) -> str:
    """Our name for the file."""
    at = timezone.localtime(run.created_at)
    return f"Bestand van {at:%d-%m-%Y}, {at:%H.%M} uur"


def counts(run: Import) -> dict[str, int]:
    """How many rows there are in each state; every state is named."""
    found = ImportRow.objects.filter(run=run).values("state").annotate(n=Count("pk"))
    return dict.fromkeys(State.values, 0) | {row["state"]: row["n"] for row in found}


def rows(
    found: Iterable[ImportRow], mapping: dict[str, int], *, cases: bool
) -> list[dict[str, Any]]:
    """What the list tells of each row; which case it is only to who may see `cases`."""
    return [_row(row, mapping) | _known(row, cases) for row in found]


def _known(row: ImportRow, cases: bool) -> dict[str, str]:
    if cases or not row.match_id:
        return {"case": row.match.number if row.match_id else "", "untold": ""}
    told = {"case": "", "untold": UNTOLD.get(State(row.state), "")}
    return told | {"state": "Niet overnemen" if row.state == State.EXISTS else "Eerst vragen"}


def _row(row: ImportRow, mapping: dict[str, int]) -> dict[str, Any]:
    told = {field: _cell(row, mapping, field) for field in (*SHOWN, "birth_date")}
    return {
        "number": row.number,
        "name": " ".join(told[field] for field in SHOWN if told[field]) or "–",
        "born": told["birth_date"] or "–",
        "state": row.get_state_display(),
        "badge": BADGES.get(State(row.state), "neutraal"),
        "problems": row.told(),
        "like_row": row.like_row,
        "url": reverse("imports:row", args=[row.pk]) if row.state == State.MAYBE else "",
    }


def _cell(row: ImportRow, mapping: dict[str, int], field: str) -> str:
    cells, place = row.line().cells, mapping.get(field)
    if place is None or place >= len(cells):
        return ""
    return NUMBER if looks_like_bsn(cells[place]) else cells[place][:80]


def earlier(kind: str = Import.Kind.CASES, page: str = "imports:one") -> list[dict[str, Any]]:
    """The last imports, newest first, with how many cases came of each."""
    found = list(Import.objects.filter(kind=kind).order_by("-created_at")[:20])
    people = dict(
        User.objects.filter(pk__in={run.started_by for run in found}).values_list("pk", "name")
    )
    taken = Taken.objects.filter(run__in=found).values("run").annotate(n=Count("pk"))
    cases = {row["run"]: row["n"] for row in taken}
    return [
        {
            "title": title(run),
            "url": reverse(page, args=[run.pk]),
            "state": run.get_state_display(),
            "rows": run.rows,
            "cases": cases.get(run.pk, 0),
            "who": people.get(run.started_by, "Onbekend"),
        }
        for run in found
    ]
