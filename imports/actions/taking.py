"""Take over what was found good: in pieces, each row whole or not at all, and never twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import DataError, IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from audit.actions import record
from cases.actions import AlreadyThere
from imports.actions.becoming import Known, NotGood, become_a_case
from imports.actions.under_way import NotNow, held
from imports.models import Import, ImportRow
from imports.shape import staff
from outbox.actions import handles, send

PIECE = 20
State = ImportRow.State
BLOCKING = (State.WAITING, State.ERROR, State.MAYBE)
ENDED = ["state", "problems", "cells", "bsn_index", "v_index", "name_index"]


class NotReady(Exception):
    """A row has a mistake or waits for a decision, or there is nothing to take over."""


@transaction.atomic
def start(*, run: Import, by: User, on: date) -> Import:
    """Take over every row that is good. Nothing is taken by surprise: while one row has a mistake
    or may be known already, and nobody said to leave it out, none is. Raises NotReady and NotNow.
    """
    run = held(run.pk, Import.State.CHECKED)
    rows = ImportRow.objects.filter(run=run)
    if rows.filter(state__in=BLOCKING).exists() or not rows.filter(state=State.READY).exists():
        raise NotReady
    run.state, run.taken_by, run.taken_on = Import.State.TAKING, by.pk, on
    run.save(update_fields=["state", "taken_by", "taken_on"])
    record(run.events.read, run, by=by.pk, on=on, detail="overnemen gestart")
    send("tvs_list_take" if run.kind == Import.Kind.TVS else "import_take", run.pk)
    return run


@handles("import_take")
def take_piece(subject: UUID) -> None:
    """The next twenty rows, in one transaction; what was broken off is begun again."""
    try:
        run = held(subject, Import.State.TAKING)
    except NotNow:
        return
    ready = ImportRow.objects.filter(run=run, state=State.READY).order_by("number")
    rows = list(ready.select_related("run__municipality")[: PIECE + 1])
    by, colleagues = User.objects.get(pk=run.taken_by or run.started_by), staff()
    for row in rows[:PIECE]:
        _take(row, run, colleagues, by)
    if len(rows) > PIECE:
        send("import_take", run.pk)
        return
    _finish(run)


def _take(row: ImportRow, run: Import, colleagues: Mapping[str, User], by: User) -> None:
    """The row becomes a case, or says why it did not."""
    try:
        with transaction.atomic():
            become_a_case(row, run, colleagues, by)
    except Known as known:
        row.state = State.FAILED
        row.tell([("Rij", str(known))])
    except NotGood as problem:
        row.state = State.FAILED
        row.tell(problem.problems)
    except (AlreadyThere, IntegrityError, DataError, ValueError):
        row.state = State.FAILED
        row.tell(
            [("Rij", "Deze rij kon niet worden opgeslagen. Neem dit dossier met de hand over.")]
        )
    else:
        row.state = State.TAKEN
    row.cells = row.bsn_index = row.v_index = row.name_index = None
    row.save(update_fields=ENDED)


def _finish(run: Import) -> None:
    rows = ImportRow.objects.filter(run=run)
    rows.emptied()
    run.state, run.names, run.columns = Import.State.DONE, None, None
    run.save(update_fields=["state", "names", "columns"])
    taken = rows.filter(state=State.TAKEN).count()
    day: date = run.taken_on or timezone.localdate()
    record(run.events.done, run, by=run.taken_by, on=day, detail=f"{taken} dossiers")
