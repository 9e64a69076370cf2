"""Lists as Bas copies them from TVS, and the steps that he takes."""

from __future__ import annotations

from datetime import date
from typing import Any

from cases import actions as case_actions
from cases.tvs_list import LISTS
from imports import actions
from imports.actions.checking import check_piece
from imports.actions.taking_tvs import take_list
from imports.columns import recognised
from imports.models import Import
from imports.reading import read
from imports.tvs_columns import TVS_COLUMNS
from tests.cast import AMINAS_BSN, MONDAY

HEAD = "BSN\tV-nummer\tAchternaam\tVoornamen\tGeboortedatum\tNationaliteit\tAZC\tCv gemaakt"
NEW = "999990202\t1234567890\tHassan\tLayla\t03-05-1985\tSyrische\tBudel\tJa"
KNOWN = f"{AMINAS_BSN}\t\tYusuf\tAmina\t00-05-1990\tSomalische\tBudel\tJa"
WRONG = "999990203\t\tFout\tPiet\t01-01-1990\tSyrische\tBudel\tmisschien"
WAS: dict[str, Any] = {"nationality": "Eritrese", "azc": "Ter Apel", "speaking": "goed"}


def pasted(*lines: str, head: str = HEAD) -> str:
    return "\n".join((head, *lines))


def amina_has_a_record(cast):
    """Typed from TVS on the first of November."""
    fields = {entry: WAS.get(entry) for entry in ("nationality", "azc")}
    return case_actions.save_tvs(
        case=cast.amina,
        seen=0,
        values=fields | {"speaking": WAS["speaking"]},
        lists=empty_lists(),
        source="tvs",
        as_of=date(2026, 11, 1),
        received_on=date(2026, 11, 2),
        by=cast.bas,
        on=MONDAY,
    )


def empty_lists():
    return {rows.name: [] for rows in LISTS}


def checked(cast, *lines: str) -> Import:
    """Read in, columns as recognised, and looked at; in the scope of Rivierstad."""
    table = read(pasted(*lines).encode())
    given: Any = {"by": cast.bas, "on": MONDAY}
    run = actions.read_file(table=table, kind=Import.Kind.TVS, **given)
    columns = recognised(run.column_names(), {}, TVS_COLUMNS)
    actions.choose_columns(run=run, columns=columns, as_of=date(2026, 11, 20), **given)
    check_piece(run.pk)
    return Import.objects.get(pk=run.pk)


def taken(cast, run: Import) -> Import:
    actions.start(run=run, by=cast.bas, on=MONDAY)
    take_list(run.pk)
    return Import.objects.get(pk=run.pk)
