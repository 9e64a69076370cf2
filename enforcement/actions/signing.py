"""Sign what was proposed: the letter goes the same day, and the terms begin."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from accounts.mandates import mandate_for
from accounts.models import User
from audit.models import Event
from cases.models import Case
from decisions import actions as decisions
from decisions.actions import Making
from enforcement.actions.holding import hold_fine, note
from enforcement.actions.proposing import said_of
from enforcement.actions.reading import must_be_read
from enforcement.actions.reminding import remind_to_collect, remind_to_decide
from enforcement.calculation import calculate
from enforcement.models import Fine
from enforcement.standing import why_not
from enforcement.wording import decision_text
from guidance.actions.refusing import Refused
from law.awb import payment_deadline
from law.fine_terms import new_term_ends
from law.fines import Duty, euros
from letters.models import Kind as LetterKind
from tenancy.models import decreed_days, policy_of

OWN_REPORT = "Wie het rapport maakte, mag niet over de boete beslissen (art. 10:3, lid 4, Awb)."
CHANGED = (
    "Sinds dit voorstel is er iets veranderd waardoor de berekening anders is. Leg het weg en maak"
    " een nieuw voorstel."
)
UNREAD = "Een collega moet dit voorstel eerst juridisch toetsen."
OWN_READING = "U toetste dit voorstel. Iemand anders moet het ondertekenen."
SIGNED = "Een collega heeft dit besluit net al ondertekend."


@transaction.atomic
def sign(*, fine: Fine, making: Making, by: User, on: date) -> Fine:
    """Decided by a person with a mandate who did not write the report.

    Raises Refused, and what decisions.sign raises.
    """
    held = hold_fine(fine)
    if why := why_not_signed(held, by=by, on=on):
        raise Refused(why)
    _refuse_above_mandate(held, by=by, on=on)
    facts = _count(held, on=on)
    text = decision_text(held)
    held.decision = decisions.sign(
        decision=held.decision, making=replace(making, text=text), by=by, on=on, facts=facts
    )
    held.dated_on, held.signed_by = on, by.pk
    held.save()
    note(Event.Kind.FINE_DECIDED, held, held.duty, by=by, on=on, detail=said_of(held))
    remind_to_decide(held.case, by=by, on=on)
    remind_to_collect(held.case, by=by, on=on)
    return held


def why_not_signed(fine: Fine, *, by: User, on: date) -> str:
    """In Dutch; empty when this person can sign it now."""
    if fine.dated_on:
        return SIGNED
    if by.pk == fine.reported_by:
        return OWN_REPORT
    if not fine.is_fine:
        return ""
    if why := why_not(fine.case):
        return why
    if must_be_read(fine) and fine.read_on is None:
        return UNREAD
    if fine.read_by == by.pk:
        return OWN_READING
    return CHANGED if _has_changed(fine, on=on) else ""


def _refuse_above_mandate(fine: Fine, *, by: User, on: date) -> None:
    mandate = mandate_for(by, LetterKind.FINE.mandate, on=on) if fine.is_fine else None
    if mandate and mandate.most is not None and fine.amount > mandate.most:
        raise Refused(f"Uw mandaat gaat tot en met {euros(mandate.most)}.")


def _has_changed(fine: Fine, *, on: date) -> bool:
    holder = fine.case.target_group == Case.TargetGroup.ASYLUM
    now = calculate(fine.breach, blame=fine.blame, on=on)
    before = (fine.calculated, fine.nominal, fine.status_holder, fine.rule)
    asked = (now.amount.amount, now.amount.nominal, holder, policy_of(on).fine_status_holder)
    return before != asked or on > fine.breach.lapses_on


def _count(fine: Fine, *, on: date) -> dict[str, Any] | None:
    """The terms of a fine, on the record and as the letter tells them."""
    if not fine.is_fine:
        return None
    until = payment_deadline(announced=on, extra=decreed_days())
    fine.pay_by, fine.pay_steps = until.due, "\n".join(until.steps)
    if fine.duty == Duty.INTAKE and fine.breach.summons_number == 2:
        chosen = on + timedelta(days=policy_of(on).third_days)
        fine.new_term_ends = min(chosen, new_term_ends(announced=on).due)
    return {"bedrag": euros(fine.amount), "betalen_tot": until.due}
