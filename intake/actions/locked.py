"""One at a time: whoever changes the duty of a case holds the row of the case."""

from __future__ import annotations

from datetime import date

from accounts.models import User
from cases.models import Case
from intake.models.recorded import Recorded

FACTS = ("phase", "target_group", "notified_on", "registered_on", "paused_since", "resumed_on")


class Ended(Exception):
    """The duty or the guidance has ended: nothing more happens to it."""


def lock(case: Case) -> None:
    """Wait for others, and see what they did; raises Ended when the case is closed."""
    held = Case.objects.select_for_update().get(pk=case.pk)
    for name in FACTS:
        setattr(case, name, getattr(held, name))
    if case.phase == Case.Phase.CLOSED:
        raise Ended


def withdraw(record: Recorded, *, why: str, by: User, on: date) -> None:
    """It stays to be read, and counts no more."""
    record.withdrawn_on, record.withdrawn_by, record.withdrawn_why = on, by, why
    record.save(update_fields=["withdrawn_on", "withdrawn_by", "withdrawn_why"])
