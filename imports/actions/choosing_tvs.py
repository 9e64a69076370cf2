"""A person says which fields of someone known become what the list says."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from imports.actions.under_way import NotNow, held
from imports.models import Import, ImportRow

State = ImportRow.State
OPEN = (State.MAYBE, State.READY, State.EXISTS)


@transaction.atomic
def choose_fields(*, row: ImportRow, seen: int, names: list[str], by: User, on: date) -> None:
    """What is not among `names` stays as it is; `seen` is the version that was compared with.

    Raises NotNow.
    """
    run = held(row.run_id, Import.State.CHECKED)
    row = ImportRow.objects.select_for_update(of=("self",)).get(pk=row.pk)
    if row.state not in OPEN or row.match_id is None:
        raise NotNow
    row.state = State.READY if names else State.EXISTS
    row.choose(seen, names)
    row.save(update_fields=["state", "chosen"])
    record(run.events.read, run, by=by.pk, on=on, detail="verschillen beoordeeld")
