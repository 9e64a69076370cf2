"""Undo a row that was taken over, as long as nobody worked on its case."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions import undo_opening
from cases.models import Case
from imports.models import Taken
from intake.actions import withdraw_duty


class WorkedOn(Exception):
    """Someone did something in this case since: what they did may not vanish."""


class AlreadyUndone(Exception):
    """A colleague undid this row a moment earlier."""


@transaction.atomic
def undo(*, taken: Taken, why: str, by: User, on: date) -> None:
    """The case is closed and hidden and its person emptied, so that the row can be taken over anew.

    Raises AlreadyUndone and WorkedOn.
    """
    locked = Case.objects.select_for_update(of=("self",)).select_related("person")
    case = locked.get(pk=taken.case_id)
    taken = Taken.objects.select_for_update(of=("self",)).get(pk=taken.pk)
    if taken.undone_on:
        raise AlreadyUndone
    if worked_on(taken):
        raise WorkedOn
    undo_opening(case=case, by=by, on=on)
    withdraw_duty(case=case, by=by, on=on)
    taken.undone_on, taken.undone_by, taken.undone_why = on, by.pk, why
    taken.save(update_fields=["undone_on", "undone_by", "undone_why"])
    record(Event.Kind.IMPORT_UNDONE, taken, by=by.pk, on=on, case=case.pk)


def worked_on(taken: Taken) -> bool:
    """Every verb that does something in a case records an event of it."""
    return Event.objects.filter(case=taken.case_id, id__gt=taken.last_event).exists()
