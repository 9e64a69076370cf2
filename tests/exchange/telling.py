"""A school tells of a month of Amina's traject."""

from __future__ import annotations

from typing import Any

from courses.models import Trajectory
from exchange import actions
from exchange.incoming.columns import COLUMNS
from exchange.models import MonthFile, MonthReport
from imports.reading import Table, read
from tests.cast import MONDAY
from tests.courses.learning import begun, on_route

OCTOBER = {
    "periode_van": "01-10-2026",
    "periode_tot": "31-10-2026",
    "uren_aangeboden": "40",
    "uren_gevolgd": "32,5",
    "uren_verzuim_geoorloofd": "2",
    "uren_verzuim_ongeoorloofd": "5,5",
    "inspanning_oordeel": "voldoende",
    "inspanning_toelichting": "Zij doet goed mee.",
}


def who(cast) -> Any:
    return {"by": cast.bas, "on": MONDAY}


def at_lessons(cast, kind="course") -> Trajectory:
    """Amina follows lessons since April."""
    if not cast.amina.plan_dated_on:
        on_route(cast)
    return begun(cast, kind)


def row(trajectory: Trajectory, **changes: str) -> str:
    told = {"trajectkenmerk": trajectory.reference, **OCTOBER, **changes}
    return ";".join(told[name] for name in COLUMNS)


def file_of(*rows: str, columns=COLUMNS) -> bytes:
    return "\r\n".join((";".join(columns), *rows)).encode()


def table_of(*rows: str) -> Table:
    return read(file_of(*rows))


def read_in(cast, trajectory: Trajectory, *rows: str) -> MonthFile:
    """The file of the school of this traject; one row about October unless it is said otherwise."""
    table = table_of(*(rows or (row(trajectory),)))
    return actions.read_month_file(partner=trajectory.partner, table=table, **who(cast))


def told(cast, trajectory: Trajectory, *rows: str) -> MonthReport:
    """Read and taken over."""
    made = read_in(cast, trajectory, *rows)
    actions.take_month_file(file=made, **who(cast))
    found: MonthReport = MonthReport.objects.select_related("trajectory__partner").get(file=made)
    found.case = cast.amina
    return found
