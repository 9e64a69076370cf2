"""One at a time: whoever records progress holds the case; what is wrong stays to be read."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from accounts.models import User
from cases.actions import hold
from cases.models import Case
from courses.models import PartCompletion
from courses.standing import Refused, standing_of
from duo import actions as duo
from duo.models import Report

CLOSED = "Dit dossier is afgesloten. U kunt hier niets meer wijzigen."
GONE = "Een collega heeft dit net al gewijzigd."


def lock(case: Case) -> Case:
    """The case as it stands; raises Refused when it is closed."""
    held = hold(case)
    if held.phase == Case.Phase.CLOSED:
        raise Refused(CLOSED)
    return held


def lock_with_plan(case: Case) -> Case:
    """The same, and there is a PIP: before it nothing is offered or done (Bi art. 5.3, lid 5)."""
    held = lock(case)
    if standing_of(held).plan_dated is None:
        raise Refused("Er is nog geen PIP. Stel eerst het PIP vast.")
    return held


def still_open(case: Case, part: str) -> None:
    """On what was completed nothing is changed any more; raises Refused."""
    if PartCompletion.objects.standing().filter(case=case, part=part).exists():
        what = PartCompletion.Part(part).label
        raise Refused(f"Al afgerond: {what}. Trek eerst de afronding in.")


def kept(made: Any, case: Case, by: User, on: date) -> Any:
    """Saved as a fact of this case."""
    made.municipality_id, made.case = case.municipality_id, case
    made.noted_on, made.by = on, by.pk
    made.save()
    return made


def take_back(record: Any, *, why: str, by: User, on: date) -> None:
    """It stays to be read, with the reason, and counts no more; raises Refused."""
    now = type(record).objects.select_for_update().get(pk=record.pk)
    if now.withdrawn_on:
        raise Refused(GONE)
    now.case = record.case
    now.withdrawn_on, now.withdrawn_by, now.withdrawn_why = on, by.pk, why
    now.save(update_fields=["withdrawn_on", "withdrawn_by", "withdrawn_why"])


def untell(case: Case, kind: str, subject: UUID, *, by: User, on: date) -> None:
    """DUO need not hear it any more; or it heard it, and must hear that it was wrong."""
    told = Report.objects.filter(case=case, kind=kind, subject=subject, told_on__isnull=False)
    verb = duo.owe if told.exists() else duo.lapse
    verb(case=case, kind=kind, subject=subject, by=by, on=on)
