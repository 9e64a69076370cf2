"""The steps that Femke takes, without a browser."""

from __future__ import annotations

from django.utils import timezone

from cases.models import Case
from imports import actions
from imports.actions.checking import check_piece
from imports.actions.taking import take_piece
from imports.columns import recognised
from imports.models import Import, ImportRow, Taken
from imports.reading import read
from tests.imports.files import csv


def read_in(cast, *lines: str, data: bytes | None = None) -> Import:
    """In the scope of Rivierstad."""
    table = read(data or csv(*lines))
    return actions.read_file(table=table, by=cast.femke, on=timezone.localdate())


def looked_at(cast, *lines: str, data: bytes | None = None) -> Import:
    """Columns as recognised, and every row looked at."""
    run = read_in(cast, *lines, data=data)
    columns = recognised(run.column_names(), {})
    actions.choose_columns(
        run=run, columns=columns, source="portal", by=cast.femke, on=timezone.localdate()
    )
    while Import.objects.get(pk=run.pk).state == Import.State.CHECKING:
        check_piece(run.pk)
    return Import.objects.get(pk=run.pk)


def taken_over(cast, *lines: str) -> Import:
    """Everything that is good, after the rest was left out."""
    run, today = looked_at(cast, *lines), timezone.localdate()
    actions.leave_out(run=run, by=cast.femke, on=today)
    actions.start(run=run, by=cast.femke, on=today)
    while Import.objects.get(pk=run.pk).state == Import.State.TAKING:
        take_piece(run.pk)
    return Import.objects.get(pk=run.pk)


def states(run: Import) -> list[tuple[int, str]]:
    return list(ImportRow.objects.filter(run=run).order_by("number").values_list("number", "state"))


def problems(run: Import, number: int) -> dict[str, str]:
    return dict(ImportRow.objects.get(run=run, number=number).told())


def case_of(run: Import, number: int = 2) -> Case:
    taken = Taken.objects.select_related("case__person", "case__assignee")
    return taken.get(run=run, number=number).case
