"""A person decides: what is left out, and who is someone else."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from imports.actions.under_way import NotNow, held
from imports.models import Import, ImportRow

State = ImportRow.State


@transaction.atomic
def leave_out(*, run: Import, by: User, on: date) -> int:
    """The rows with a mistake are not taken over, knowingly; how many. Raises NotNow."""
    return _set_aside(run, State.ERROR, State.LEFT_OUT, by, on, "met een fout weggelaten")


@transaction.atomic
def skip_alike(*, run: Import, by: User, on: date) -> int:
    """Whoever may be known already is: those rows are not taken over; how many. Raises NotNow."""
    return _set_aside(run, State.MAYBE, State.EXISTS, by, on, "overgeslagen: dezelfde persoon")


@transaction.atomic
def judge_row(*, row: ImportRow, same: bool, why: str, by: User, on: date) -> None:
    """Whether it is the person that is known already; `why` not. Raises NotNow."""
    run = held(row.run_id, Import.State.CHECKED)
    row = ImportRow.objects.select_for_update(of=("self",)).get(pk=row.pk)
    if row.state != State.MAYBE:
        raise NotNow
    row.state, row.judged = (State.EXISTS, None) if same else (State.READY, why)
    row.save(update_fields=["state", "judged"])
    detail = "beoordeeld: dezelfde persoon" if same else "beoordeeld: iemand anders"
    record(run.events.read, run, by=by.pk, on=on, detail=detail)


def _set_aside(run: Import, old: str, new: str, by: User, on: date, what: str) -> int:
    run = held(run.pk, Import.State.CHECKED)
    number = ImportRow.objects.filter(run=run, state=old).update(state=new)
    if number:
        detail = f"{number} rijen {what}"
        record(run.events.discarded, run, by=by.pk, on=on, detail=detail)
    return int(number)
