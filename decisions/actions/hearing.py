"""Hear who objects, or write down on which ground not; excuse who came late."""

from __future__ import annotations

from datetime import date, time, timedelta

from django.db import transaction

from accounts.models import User
from audit.models import Event
from decisions.actions.letters import write
from decisions.actions.noting import (
    HEARING,
    Refused,
    count_again,
    hold_open,
    name_of,
    note,
    remind,
)
from decisions.actions.signing import Making
from decisions.actions.stepping import add, refuse_day
from decisions.models import Objection, Step
from law.awb import AWB
from letters.models import Kind as LetterKind

Kind = Step.Kind
PAPERS_UNTIL = timedelta(days=10)  # until then papers may be sent (Awb art. 7:4, lid 1)
TOO_SOON = "Kies een dag die minstens 10 dagen later is. De inburgeraar mag eerst stukken sturen."
IN_TIME = "Dit bezwaar is op tijd."
MAIL_WENT_OUT = "De inburgeraar kreeg hierover al een brief. U kunt dit niet meer corrigeren."
CORRECTED = "Een collega heeft dit net al gecorrigeerd."


@transaction.atomic
def excuse(*, objection: Objection, why: str, by: User, on: date) -> Step:
    """It came late, and that is not held against the person (Awb art. 6:11). Raises Refused."""
    held = hold_open(objection)
    if held.in_time:
        raise Refused(IN_TIME)
    return add(held, Kind.EXCUSED, AWB.art("6:11"), on_day=on, why=why, by=by, on=on)


@transaction.atomic
def invite(
    *, objection: Objection, day: date, at: time, place: str, making: Making, by: User, on: date
) -> Step:
    """To a hearing, by letter. Raises Refused, and what making and sending a letter raise."""
    held = hold_open(objection)
    if day < on + PAPERS_UNTIL:
        raise Refused(TOO_SOON)
    facts = {"bestreden_besluit": name_of(held.decision), "datum": day, "tijd": at, "plaats": place}
    kind = LetterKind.OBJECTION_HEARING
    letter = write(held.decision.case, kind, facts, making, by=by, on=on)
    filled = {"at": at, "place": place, "letter": letter}
    return add(held, Kind.INVITED, HEARING, on_day=day, by=by, on=on, **filled)


@transaction.atomic
def hear(*, objection: Objection, day: date, why: str, by: User, on: date) -> Step:
    """The person was heard, or did not come; `why` tells in short. Raises Refused."""
    held = hold_open(objection)
    refuse_day(held, day, on)
    return add(held, Kind.HEARD, HEARING, on_day=day, why=why or None, by=by, on=on)


@transaction.atomic
def waive(*, objection: Objection, ground: str, why: str, by: User, on: date) -> Step:
    """Nobody is heard, on a ground that the law knows (Awb art. 7:3). Raises Refused."""
    held, place = hold_open(objection), AWB.art("7:3")
    about = {"ground": ground, "why": why or None}
    return add(held, Kind.NOT_HEARD, place, on_day=on, by=by, on=on, **about)


@transaction.atomic
def withdraw_step(*, step: Step, why: str, by: User, on: date) -> None:
    """It was recorded wrongly: it stays to be read, and counts no more. Raises Refused."""
    held = hold_open(step.objection)
    if step.kind == Kind.POSTPONED:
        raise Refused(MAIL_WENT_OUT)
    open_one = Step.objects.standing().select_for_update().filter(pk=step.pk).first()
    if open_one is None:
        raise Refused("Een collega heeft dit net al gecorrigeerd.")
    open_one.objection = held
    open_one.withdrawn_on, open_one.withdrawn_by, open_one.withdrawn_why = on, by.pk, why
    open_one.save(update_fields=["withdrawn_on", "withdrawn_by", "withdrawn_why"])
    count_again(held)
    remind(held.decision.case, by=by, on=on)
    what = f"Ingetrokken: {open_one.get_kind_display()}"
    note(Event.Kind.OBJECTION_STEP, held, basis=HEARING, by=by, on=on, what=what)
