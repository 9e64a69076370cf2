"""Say in which column each field stands; then every row is looked at."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from imports.actions.under_way import held
from imports.columns import plain
from imports.models import Import, ImportRow, Remembered
from outbox.actions import send

State = Import.State
UNJUDGED = {
    "state": ImportRow.State.WAITING,
    "problems": None,
    "bsn_index": None,
    "v_index": None,
    "name_index": None,
    "match": None,
    "like_row": None,
    "judged": None,
    "chosen": None,
}


@transaction.atomic
def choose_columns(
    *,
    run: Import,
    columns: Mapping[str, int],
    source: str = "",
    as_of: date | None = None,
    by: User,
    on: date,
) -> Import:
    """All rows are looked at anew, in the background; the choice is kept for the next file.

    `source` is by which way DUO told the duty, for who has one; `as_of` the day on which a list of
    the COA stood so. Raises NotNow.
    """
    run = held(run.pk, State.COLUMNS, State.CHECKING, State.CHECKED)
    ImportRow.objects.filter(run=run).update(**UNJUDGED)
    run.columns, run.source, run.state = json.dumps(dict(columns)), source, State.CHECKING
    run.as_of = as_of
    run.save(update_fields=["columns", "source", "state", "as_of"])
    _remember(run, columns)
    record(run.events.read, run, by=by.pk, on=on, detail="kolommen gekozen")
    send("import_check", run.pk)
    return run


def _remember(run: Import, columns: Mapping[str, int]) -> None:
    names = run.column_names()
    kept = Remembered.objects.first()
    before = kept.fields() if kept else {}
    chosen = {plain(names[place]): field for field, place in columns.items()}
    others = {name: field for name, field in before.items() if field not in columns}
    kept = kept or Remembered(municipality_id=run.municipality_id)
    kept.columns = json.dumps(others | chosen)
    kept.save()
