"""Move the last day to decide on an objection: postpone, stop the clock, let it run again."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.models import Event
from decisions.actions.letters import write
from decisions.actions.noting import Refused, count_again, counted, hold_open, name_of, note, remind
from decisions.actions.signing import Making
from decisions.actions.stepping import FUTURE, add, keep, refuse_day, running_stop
from decisions.models import Objection, Step
from decisions.rules import TooFar, refuse_delay
from law.awb import AWB
from letters.models import Kind as LetterKind
from tenancy.models import decreed_days

Kind = Step.Kind
STILL = "De termijn staat stil. Leg eerst vast wanneer de termijn weer loopt."
NOT_STILL = "De termijn staat niet stil."
TOO_FAR = "U kunt één keer verdagen, met hooguit 6 weken, en alleen voor de laatste dag."
NO_LATER = "Kies een dag na de dag waarop u nu uiterlijk beslist, en niet in het verleden."
TERM_OVER = "De beslistermijn was op deze dag al voorbij."
BEFORE_STOP = "Deze dag ligt voor de dag van de opschorting."


@transaction.atomic
def postpone(*, objection: Objection, until: date, making: Making, by: User, on: date) -> Step:
    """Decide later, six weeks at most, and tell it (Awb art. 7:10, lid 3 and 5). Raises Refused."""
    held = hold_open(objection)
    if running_stop(held):
        raise Refused(STILL)
    try:
        refuse_delay(counted(held), until=until, on=on, extra=decreed_days())
    except TooFar:
        raise Refused(TOO_FAR) from None
    facts = {"bestreden_besluit": name_of(held.decision), "termijn": until}
    letter = write(held.decision.case, LetterKind.OBJECTION_DELAY, facts, making, by=by, on=on)
    made = keep(held, Kind.POSTPONED, on_day=on, until=until, letter=letter, by=by, on=on)
    count_again(held)
    remind(held.decision.case, by=by, on=on)
    place, what = AWB.art("7:10/3"), "Beslissing verdaagd"
    note(Event.Kind.OBJECTION_POSTPONED, held, basis=place, by=by, on=on, what=what)
    return made


@transaction.atomic
def agree(*, objection: Objection, until: date, why: str, by: User, on: date) -> Step:
    """Later still, because who objects agrees (Awb art. 7:10, lid 4). Raises Refused."""
    held = hold_open(objection)
    if running_stop(held):
        raise Refused(STILL)
    if until <= held.decide_by or until < on:
        raise Refused(NO_LATER)
    place = AWB.art("7:10/4")
    made = add(held, Kind.AGREED, place, on_day=on, until=until, why=why, by=by, on=on)
    count_again(held)
    remind(held.decision.case, by=by, on=on)
    return made


@transaction.atomic
def suspend(*, objection: Objection, since: date, why: str, by: User, on: date) -> Step:
    """The term stands still while the person mends the objection (Awb art. 7:10, lid 2)."""
    held = hold_open(objection)
    refuse_day(held, since, on)
    if running_stop(held):
        raise Refused(STILL)
    if since > held.decide_by:
        raise Refused(TERM_OVER)
    place = AWB.art("7:10/2")
    made = add(held, Kind.SUSPENDED, place, on_day=since, why=why, by=by, on=on)
    remind(held.decision.case, by=by, on=on)
    return made


@transaction.atomic
def resume(*, objection: Objection, until: date, by: User, on: date) -> Step:
    """The term runs again from this day. Raises Refused."""
    held = hold_open(objection)
    step = running_stop(held)
    if step is None:
        raise Refused(NOT_STILL)
    if until > on or until < step.on:
        raise Refused(FUTURE if until > on else BEFORE_STOP)
    step.until = until
    step.save(update_fields=["until"])
    count_again(held)
    remind(held.decision.case, by=by, on=on)
    place, what = AWB.art("7:10/2"), "Termijn loopt weer"
    note(Event.Kind.OBJECTION_STEP, held, basis=place, by=by, on=on, what=what)
    return step
