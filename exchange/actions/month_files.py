"""Read a provider's monthly file, take it over as a whole, and undo that."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions import add_task, complete
from cases.models import Case, Task
from courses.models import Trajectory
from exchange.incoming.cells import Wrong
from exchange.incoming.columns import COLUMNS
from exchange.incoming.rows import Told, read_row
from exchange.models import MonthFile, MonthReport
from guidance.actions.refusing import Refused
from imports.reading import Table, WrongRows, rows_of
from law.bi2021 import BI2021
from partners.models import Partner

BASIS = BI2021.art("9.2:4")
TASK = "Opgave van een aanbieder beoordelen"
DAYS = timedelta(days=14)  # to judge what a provider tells
UNKNOWN = "Dit trajectkenmerk is niet van een traject bij deze aanbieder."
CLOSED = "Het dossier bij dit trajectkenmerk is afgesloten."
TWICE = "Over deze maand van dit traject staat al een rij in het bestand."
TAKEN = "Dit bestand is net al overgenomen of ongedaan gemaakt."
JUDGED = "Van dit bestand is al een opgave beoordeeld. Ongedaan maken kan niet meer."


@transaction.atomic
def read_month_file(*, partner: Partner, table: Table, by: User, on: date) -> MonthFile:
    """The file with all its rows, not taken over yet; raises WrongRows, and nothing is kept."""
    known = _known(partner)
    told = _read(table, known, on)
    made = MonthFile.objects.create(
        municipality_id=partner.municipality_id,
        partner=partner,
        rows=len(told),
        read_on=on,
        read_by=by.pk,
    )
    MonthReport.objects.bulk_create(_report(made, known[one.reference], one) for one in told)
    record(Event.Kind.MONTH_FILE_READ, made, by=by.pk, on=on, basis=BASIS)
    return made


def _known(partner: Partner) -> dict[str, Trajectory]:
    found = Trajectory.objects.standing().filter(partner=partner, case__undone_on=None)
    return {one.reference: one for one in found.select_related("case__person")}


def _read(table: Table, known: dict[str, Trajectory], on: date) -> list[Told]:
    """Every row; raises WrongRows when one of them is wrong."""
    told: dict[tuple[str, date], Told] = {}
    problems: list[str] = []
    for line, cells in rows_of(table, COLUMNS):
        try:
            one = read_row(line, cells, today=on)
            _fits(known.get(one.reference), twice=(one.reference, one.month) in told)
        except Wrong as wrong:
            problems.append(f"Rij {line.number}: {wrong}")
        else:
            told[one.reference, one.month] = one
    if problems:
        raise WrongRows(problems)
    return list(told.values())


def _fits(trajectory: Trajectory | None, *, twice: bool) -> None:
    if trajectory is None:
        raise Wrong(UNKNOWN)
    if trajectory.case.phase == Case.Phase.CLOSED:
        raise Wrong(CLOSED)
    if twice:
        raise Wrong(TWICE)


def _report(file: MonthFile, trajectory: Trajectory, told: Told) -> MonthReport:
    return MonthReport(
        municipality_id=file.municipality_id,
        case=trajectory.case,
        file=file,
        trajectory=trajectory,
        row=told.number,
        month=told.month,
        effort=told.effort,
        text=told.text or None,
        **told.hours,
    )


@transaction.atomic
def take_month_file(*, file: MonthFile, by: User, on: date) -> int:
    """Its rows can be judged from now on, and each case gets a task; how many rows.

    Raises Refused when a colleague was first.
    """
    held = _held(file)
    if held.taken_on or held.undone_on:
        raise Refused(TAKEN)
    held.taken_on, held.taken_by = on, by.pk
    held.save(update_fields=["taken_on", "taken_by"])
    for case in _cases(held):
        if case.phase != Case.Phase.CLOSED and not _tasks(case):
            who = case.assignee
            add_task(case=case, title=TASK, due_on=on + DAYS, assignee=who, by=by, on=on)
    record(Event.Kind.MONTH_FILE_TAKEN, held, by=by.pk, on=on, basis=BASIS)
    return held.rows


@transaction.atomic
def undo_month_file(*, file: MonthFile, by: User, on: date) -> None:
    """Nothing of it stays; raises Refused when something of it was judged already."""
    held = _held(file)
    if held.undone_on:
        raise Refused(TAKEN)
    if held.told.exclude(decided_on=None).exists():
        raise Refused(JUDGED)
    cases = list(_cases(held))
    held.told.all().delete()
    held.undone_on, held.undone_by = on, by.pk
    held.save(update_fields=["undone_on", "undone_by"])
    for case in cases:
        task_done(case, by=by, on=on)
    record(Event.Kind.MONTH_FILE_UNDONE, held, by=by.pk, on=on, basis=BASIS)


def task_done(case: Case, *, by: User, on: date) -> None:
    """The task to judge is done when nothing is left to be judged."""
    if not MonthReport.objects.undecided().filter(case=case).exists():
        for task in _tasks(case):
            complete(task=task, by=by, on=on)


def _tasks(case: Case) -> list[Task]:
    """A title is sealed: it is read, not asked for."""
    found = list(Task.objects.open().filter(case=case))
    for task in found:
        task.case = case
    return [task for task in found if task.title == TASK]


def _cases(file: MonthFile) -> Any:
    found = Case.objects.filter(pk__in=file.told.values("case"))
    return found.select_related("person", "assignee").order_by("pk")


def _held(file: MonthFile) -> MonthFile:
    found: MonthFile = MonthFile.objects.select_for_update().get(pk=file.pk)
    return found
