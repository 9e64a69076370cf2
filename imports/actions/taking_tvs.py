"""Take over a list of the COA: every row that is good, or none."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import DataError, IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from audit.actions import record
from cases.actions import (
    AlreadyThere,
    ChangedMeanwhile,
    add_person,
    lists_of,
    open_case,
    save_tvs,
    tvs_of,
)
from cases.actions.cases import lock_numbers
from cases.alike import Identity
from cases.models import Case, TvsRecord, TvsSource
from cases.tvs_list import ENTRIES, LISTS
from imports.actions.under_way import NotNow, held
from imports.models import Import, ImportRow
from imports.tvs_compare import Unclear, known_as
from imports.tvs_shape import judge_tvs
from outbox.actions import handles

State = ImportRow.State
MEANWHILE = "Dit dossier is intussen gewijzigd. Kies de kolommen opnieuw, dan wordt het nagekeken."
NOT_SAVED = "Deze rij kon niet worden opgeslagen. Er is niets overgenomen."


class Failed(Exception):
    """A row could not be taken over, so none is."""

    def __init__(self, row: ImportRow, why: str) -> None:
        super().__init__(why)
        self.row, self.why = row, why


@handles("tvs_list_take")
def take_list(subject: UUID) -> None:
    """All rows in one transaction; after a failure the list waits again, with what is wrong."""
    try:
        run = held(subject, Import.State.TAKING)
    except NotNow:
        return
    try:
        with transaction.atomic():
            _take_all(run)
    except Failed as failed:
        failed.row.tell([("Rij", failed.why)])
        failed.row.state, run.state = State.ERROR, Import.State.CHECKED
        failed.row.save(update_fields=["state", "problems"])
        run.save(update_fields=["state"])
        record(run.events.read, run, by=run.taken_by, on=_day(run), detail="niets overgenomen")


def _take_all(run: Import) -> None:
    lock_numbers(run.municipality, _day(run))
    ready = ImportRow.objects.filter(run=run, state=State.READY).order_by("number")
    by, new = User.objects.get(pk=run.taken_by or run.started_by), 0
    rows = list(ready.select_related("run__municipality", "match__person"))
    for row in rows:
        new += row.match_id is None
        _take(row, run, by)
    ImportRow.objects.filter(run=run).emptied()
    run.state, run.names, run.columns = Import.State.DONE, None, None
    run.save(update_fields=["state", "names", "columns"])
    detail = f"{new} nieuwe dossiers, {len(rows) - new} bijgewerkt"
    record(run.events.done, run, by=by.pk, on=_day(run), detail=detail)


def _take(row: ImportRow, run: Import, by: User) -> None:
    """Raises Failed."""
    line = row.line()
    judged = judge_tvs(line.cells, line.bad, run.mapping())
    if judged.problems:
        raise Failed(row, judged.problems[0][1])
    try:
        with transaction.atomic():
            case = _case_of(row, run, judged.identity(), by)
            _save(row, run, case, judged.values(), by)
    except Unclear as unclear:
        raise Failed(row, str(unclear)) from None
    except ChangedMeanwhile:
        raise Failed(row, MEANWHILE) from None
    except (AlreadyThere, IntegrityError, DataError, ValueError):
        raise Failed(row, NOT_SAVED) from None
    row.match, row.state = case, State.TAKEN
    row.save(update_fields=["match", "state"])


def _case_of(row: ImportRow, run: Import, who: Identity, by: User) -> Case:
    """The case of someone known, or a new one; as when it is opened by hand."""
    known = known_as(who)
    if (known.pk if known else None) != row.match_id:
        raise ChangedMeanwhile(None)
    if known:
        return known
    person = add_person(
        municipality=run.municipality,
        bsn=who.bsn or None,
        v_number=who.v_number or None,
        family_name=who.family_name,
        prefix=who.prefix,
        given_names=who.given_names,
        birth_date=who.birth_date,
    )
    group = Case.TargetGroup.ASYLUM
    return open_case(
        municipality=run.municipality, person=person, target_group=group, by=by, on=_day(run)
    )


def _save(row: ImportRow, run: Import, case: Case, said: dict[str, object], by: User) -> None:
    """What was chosen becomes what the list says; the rest stays."""
    kept, (seen, names) = tvs_of(case), row.choice()
    now = kept or TvsRecord(municipality_id=case.municipality_id, case=case)
    values = {entry.name: getattr(now, entry.name) for entry in ENTRIES}
    save_tvs(
        case=case,
        seen=seen,
        values=values | {name: said[name] for name in names},
        lists=lists_of(kept) if kept else {rows.name: [] for rows in LISTS},
        source=TvsSource.Source.LIST,
        as_of=run.as_of or _day(run),
        received_on=run.on,
        by=by,
        on=_day(run),
    )


def _day(run: Import) -> date:
    return run.taken_on or timezone.localdate()
