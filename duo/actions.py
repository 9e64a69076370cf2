"""Note that DUO must hear of something, and that it was told."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case, Task
from duo.models import Report
from duo.rules import BASIS, tell_by
from duo.values import as_text, mark, values_of


class AlreadyTold(Exception):
    """A colleague confirmed this a moment earlier, or something newer overtook it."""


class ChangedMeanwhile(Exception):
    """What DUO must hear is not what the colleague read."""


@transaction.atomic
def owe(*, case: Case, kind: str, subject: UUID, by: User | None, on: date) -> Report:
    """DUO must be told of this record; what was owed of it and not told yet is overtaken."""
    cases.hold(case)
    old = Report.objects.owed().filter(case=case, kind=kind, subject=subject)
    old.update(lapsed_on=on)
    made: Report = Report.objects.create(
        municipality_id=case.municipality_id, case=case, kind=kind, subject=subject, owed_on=on
    )
    _remind(case, by=by, on=on)
    _record(Event.Kind.DUO_OWED, made, by=by, on=on)
    return made


@transaction.atomic
def lapse(*, case: Case, kind: str, subject: UUID, by: User | None, on: date) -> None:
    """The record was withdrawn before DUO heard of it: nothing need be told."""
    cases.hold(case)
    found = Report.objects.owed().filter(case=case, kind=kind, subject=subject).first()
    if found is None:
        return
    found.lapsed_on = on
    found.save(update_fields=["lapsed_on"])
    _remind(case, by=by, on=on)
    _record(Event.Kind.DUO_UNTOLD, found, by=by, on=on)


@transaction.atomic
def tell(*, report: Report, by: User, on: date, seen: str | None = None) -> None:
    """A colleague typed it into the portal of DUO and says so; what it was then is kept.

    `seen` marks the values that they had before them. Raises AlreadyTold, and ChangedMeanwhile.
    """
    case = cases.hold(report.case)
    held = Report.objects.owed().filter(pk=report.pk).first()
    if held is None:
        raise AlreadyTold
    held.case = case
    values = values_of(held)
    if seen is not None and seen != mark(values):
        raise ChangedMeanwhile
    held.told_on, held.told_by, held.told = on, by.pk, as_text(values) or None
    held.save(update_fields=["told_on", "told_by", "told"])
    _remind(case, by=by, on=on)
    _record(Event.Kind.DUO_TOLD, held, by=by, on=on)


def _remind(case: Case, *, by: User | None, on: date) -> None:
    """One task for all that is owed, by the oldest; finished when nothing is left."""
    first = Report.objects.owed().filter(case=case).order_by("owed_on").first()
    if first:
        deadline = tell_by(owed_on=first.owed_on)
        cases.set_legal_task(case=case, kind=Task.Kind.TELL, deadline=deadline, by=by, on=on)
    elif by:
        cases.finish_legal_task(case=case, kind=Task.Kind.TELL, by=by, on=on)


def _record(kind: Event.Kind, report: Report, *, by: User | None, on: date) -> None:
    actor, detail = by.pk if by else None, report.get_kind_display()
    record(kind, report, by=actor, on=on, case=report.case_id, basis=BASIS, detail=detail)
