"""A second person reads the proposal to fine a status holder (CJEU C-158/23)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.models import Event
from enforcement.actions.holding import hold_fine, note
from enforcement.models import Fine
from enforcement.rules import EXCEPTIONAL
from guidance.actions.refusing import Refused

OWN = "Iemand anders dan wie het rapport of het voorstel maakte, toetst dit."


def must_be_read(fine: Fine) -> bool:
    """A fine for a status holder, where the municipality does that in exceptional cases."""
    return bool(fine.is_fine and fine.status_holder and fine.rule == EXCEPTIONAL)


@transaction.atomic
def read(*, fine: Fine, what: str, by: User, on: date) -> Fine:
    """It was read, with what the reader found. Raises Refused."""
    held = hold_fine(fine)
    if held.dated_on or held.read_on or not must_be_read(held):
        raise Refused("Dit voorstel hoeft niet (meer) getoetst te worden.")
    if by.pk in (held.proposed_by, held.reported_by):
        raise Refused(OWN)
    held.read_on, held.read_by, held.read_what = on, by.pk, what
    held.save(update_fields=["read_on", "read_by", "read_what"])
    note(Event.Kind.FINE_READ, held, held.duty, by=by, on=on)
    return held
