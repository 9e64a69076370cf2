"""Keep what a file holds, sealed and for a few days; or throw it away."""

from __future__ import annotations

import json
from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from imports.actions.under_way import held
from imports.models import Import, ImportRow
from imports.reading import Line, Table
from tenancy.scope import required

State = Import.State
PIECE = 500
KEPT_DAYS = 7


@transaction.atomic
def read_file(*, table: Table, by: User, on: date, kind: str = Import.Kind.CASES) -> Import:
    """The rows of a file; of the file itself nothing is kept, nor its name."""
    run: Import = Import.objects.create(
        municipality_id=required(),
        kind=kind,
        started_by=by.pk,
        on=on,
        rows=len(table.lines),
        names=json.dumps(table.names),
    )
    ImportRow.objects.bulk_create((_row(run, line) for line in table.lines), batch_size=PIECE)
    record(run.events.read, run, by=by.pk, on=on, detail=f"{run.rows} rijen")
    return run


def _row(run: Import, line: Line) -> ImportRow:
    return ImportRow(
        municipality_id=run.municipality_id,
        run=run,
        number=line.number,
        cells=json.dumps(line.cells),
        bad=json.dumps(line.bad) if line.bad else "",
    )


@transaction.atomic
def discard(*, run: Import, by: User | None, on: date) -> None:
    """Nothing of it was taken over, and nothing of it is kept. Raises NotNow."""
    run = held(run.pk, State.COLUMNS, State.CHECKING, State.CHECKED)
    forget(run)
    run.state = State.DISCARDED
    run.save(update_fields=["state"])
    record(run.events.discarded, run, by=by.pk if by else None, on=on)


def forget(run: Import) -> None:
    """No cell and no name of a column is left."""
    ImportRow.objects.filter(run=run).delete()
    run.names = run.columns = None
    run.save(update_fields=["names", "columns"])
