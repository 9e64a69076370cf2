"""Decide on an objection: drafted, signed by somebody else than who took the decision, and sent."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.mandates import mandate_for
from accounts.models import User
from audit.models import Event
from decisions.actions.finality import settle
from decisions.actions.letters import write
from decisions.actions.noting import DECIDING, Refused, hold_open, name_of, note, remind
from decisions.actions.revoking import revoke
from decisions.actions.signing import Making, SignedByItsDrafter
from decisions.actions.stepping import running_stop, standing
from decisions.models import Objection, Step
from law.awb import AWB, objection_deadline
from letters.actions import NoMandate
from letters.models import Kind as LetterKind
from tenancy.models import decreed_days

Outcome = Objection.Outcome
NOT_HEARD = "Leg eerst vast dat de inburgeraar is gehoord, of waarom niet (art. 7:2 en 7:3 Awb)."
LATE = (
    "Dit bezwaar is te laat. Het is niet-ontvankelijk, tenzij u vastlegt waarom te laat zijn te"
    " verontschuldigen is (art. 6:11 Awb)."
)
STILL = "De termijn staat stil. Leg eerst vast wanneer de termijn weer loopt."
UNDRAFTED = "Er is nog geen beslissing opgesteld."
UPHELD_WHY = "Het bezwaar is gegrond verklaard."
SAID = {
    Outcome.INADMISSIBLE: "Wij kunnen uw bezwaar niet behandelen. Het is niet-ontvankelijk.",
    Outcome.UNFOUNDED: "Uw bezwaar is ongegrond. Het besluit blijft gelden.",
    Outcome.FOUNDED: "Uw bezwaar is gegrond. Wij herroepen het besluit. Het geldt niet meer.",
}


class OwnDecision(Exception):
    """Whoever took the decision may not decide on the objection against it (Awb 10:3, lid 3)."""


def why_no_ruling(objection: Objection) -> str:
    """What must be recorded first, in Dutch; empty when nothing must."""
    heard = objection.again_after_id or standing(objection, Step.Kind.HEARD, Step.Kind.NOT_HEARD)
    if not heard:
        return NOT_HEARD
    return STILL if running_stop(objection) else ""


@transaction.atomic
def draft_ruling(
    *, objection: Objection, outcome: str, reason: str, by: User, on: date
) -> Objection:
    """What will be decided and why; a later draft takes its place. Raises Refused."""
    held = hold_open(objection)
    if why := why_no_ruling(held):
        raise Refused(why)
    late = not held.in_time and not standing(held, Step.Kind.EXCUSED)
    if late and outcome != Outcome.INADMISSIBLE:
        raise Refused(LATE)
    held.outcome, held.reason = outcome, reason
    held.drafted_on, held.drafted_by = on, by.pk
    held.save(update_fields=["outcome", "reason", "drafted_on", "drafted_by"])
    what = "Beslissing op bezwaar opgesteld"
    note(Event.Kind.OBJECTION_STEP, held, basis=DECIDING, by=by, on=on, what=what)
    return held


@transaction.atomic
def sign_ruling(*, objection: Objection, making: Making, by: User, on: date) -> Objection:
    """Signed and sent on this day: the term to go to court is counted from it.

    What is upheld is revoked at once (Awb art. 7:11, lid 2). Raises Refused, OwnDecision,
    NoMandate, SignedByItsDrafter, and what making and sending a letter raise.
    """
    held = hold_open(objection)
    if why := UNDRAFTED if held.drafted_on is None else why_no_ruling(held):
        raise Refused(why)
    if held.taken_by == by.pk:
        raise OwnDecision
    kind = LetterKind.OBJECTION_DECISION
    mandate = mandate_for(by, kind.mandate, on=on)
    if mandate is None:
        raise NoMandate
    if mandate.two_persons and held.drafted_by == by.pk:
        raise SignedByItsDrafter
    text = f"{SAID[Outcome(held.outcome)]}\n\n{held.reason}"
    facts = {"bestreden_besluit": name_of(held.decision)}
    held.letter = write(held.decision.case, kind, facts, making, text=text, by=by, on=on)
    held.mandate, held.two_persons = mandate, mandate.two_persons
    until = objection_deadline(announced=on, extra=decreed_days())
    held.appeal_until, held.appeal_steps = until.due, "\n".join(until.steps)
    _end(held, ended_on=on, basis=DECIDING, by=by, on=on)
    if held.outcome == Outcome.FOUNDED:
        revoke(decision=held.decision, why=UPHELD_WHY, article="7:11/2", by=by, on=on)
    return held


@transaction.atomic
def withdraw_objection(*, objection: Objection, day: date, by: User, on: date) -> Objection:
    """The person took it back (Awb art. 6:21). Raises Refused."""
    held = hold_open(objection)
    if not held.received_on <= day <= on:
        raise Refused("Kies een dag na de ontvangst van het bezwaar, en niet in de toekomst.")
    held.outcome = Outcome.WITHDRAWN
    _end(held, ended_on=day, basis=AWB.art("6:21/1"), by=by, on=on)
    settle(decision=held.decision, by=by, on=on)
    return held


def _end(held: Objection, *, ended_on: date, basis: object, by: User, on: date) -> None:
    held.ended_on, held.ended_by = ended_on, by.pk
    held.save()
    remind(held.decision.case, by=by, on=on)
    what = f"Bezwaar: {held.get_outcome_display()}"
    note(Event.Kind.OBJECTION_DECIDED, held, basis=str(basis), by=by, on=on, what=what)
