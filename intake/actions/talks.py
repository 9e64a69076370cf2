"""Record the conversations of the broad intake; the first one starts it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case
from intake.access import standing_of
from intake.actions.completion import AlreadyCompleted
from intake.actions.locked import lock
from intake.models import Completion, Talk
from law.avg import AVG
from law.dates import in_words
from law.wi2021 import WI2021

BASIS = WI2021.art("14:1")


class MayNotBegin(Exception):
    """Why there can be no conversation of the intake now, or on that day; the message is Dutch."""


class AlreadyCorrected(Exception):
    """A colleague corrected this conversation a moment earlier."""


@transaction.atomic
def note_talk(*, case: Case, by: User, on: date, **told: Any) -> Talk:
    """There was a conversation; the first starts the intake, and only when the duty holds.

    Raises MayNotBegin (Wi art. 14, lid 1), AlreadyCompleted and Ended.
    """
    lock(case)
    if Completion.objects.filter(case=case).exists():
        raise AlreadyCompleted
    _refuse(case, told["on_day"])
    first = not Talk.objects.standing().filter(case=case).exists()
    made = _keep(case, told, first=first, by=by, on=on)
    for phase in (Case.Phase.REGISTERED, Case.Phase.SUMMONS):
        cases.enter_phase(case=case, phase=Case.Phase.INTAKE, after=phase)
    kind = Event.Kind.INTAKE_STARTED if first else Event.Kind.INTAKE_TALKED
    record(kind, made, by=by.pk, on=on, case=case.pk, basis=BASIS)
    return made


@transaction.atomic
def correct_talk(*, talk: Talk, why: str, by: User, on: date, **told: Any) -> Talk:
    """What was recorded of a conversation was wrong; it stays to be read, with the reason.

    Also after the intake is done. Raises AlreadyCorrected, MayNotBegin and Ended.
    """
    case = talk.case
    lock(case)
    old = Talk.objects.standing().filter(pk=talk.pk).first()
    if old is None:
        raise AlreadyCorrected
    if not Completion.objects.filter(case=case).exists():
        _refuse(case, told["on_day"])
    old.case = case
    old.withdrawn_on, old.withdrawn_by, old.withdrawn_why = on, by.pk, why
    old.save(update_fields=["withdrawn_on", "withdrawn_by", "withdrawn_why"])
    made = _keep(case, told, first=old.first, by=by, on=on)
    kind, basis = Event.Kind.INTAKE_WITHDRAWN, AVG.art("16")
    record(kind, old, by=by.pk, on=on, case=case.pk, basis=basis, detail="gesprek gecorrigeerd")
    return made


def _refuse(case: Case, day: date) -> None:
    standing = standing_of(case)
    if why := standing.why_no_summons():
        raise MayNotBegin(why)
    if standing.duty and day < standing.duty.established_on:
        since = in_words(standing.duty.established_on)
        raise MayNotBegin(f"Op die dag gold de plicht nog niet. De plicht geldt vanaf {since}.")


def _keep(case: Case, told: dict[str, Any], *, first: bool, by: User, on: date) -> Talk:
    facts = {name: value for name, value in told.items() if name != "on_day"}
    facts["report"] = facts.get("report") or None
    made = Talk(
        municipality_id=case.municipality_id,
        case=case,
        on=told["on_day"],
        first=first,
        by=by.pk,
        recorded_on=on,
        **facts,
    )
    made.save()
    return made
