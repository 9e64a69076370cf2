"""Steps to collect a fine, or to let the person off (Awb title 4.4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.models import Event
from decisions.actions import Making
from decisions.actions.letters import write
from enforcement.actions.holding import hold_fine, note
from enforcement.actions.paying import NOTHING_OPEN, now_open
from enforcement.actions.reminding import remind_to_collect
from enforcement.balance import Balance
from enforcement.models import Collection, Fine
from guidance.actions.refusing import Refused
from law.fine_terms import reminder_deadline, reminder_fee
from law.fines import euros
from letters.models import Kind as LetterKind
from tenancy.models import decreed_days

Kind = Collection.Kind
NOT_DUE = "De betaaltermijn loopt nog. Een aanmaning kan pas daarna (art. 4:112 Awb)."
NO_REMINDER = (
    "Een dwangbevel kan pas na een aanmaning, als die termijn voorbij is (art. 4:117 Awb)."
)


@dataclass(frozen=True)
class Asked:
    """What is filled in about a step; only a reminder has a letter (`making`)."""

    kind: str
    why: str
    until: date | None = None
    amount: Decimal | None = None
    making: Making | None = None


@transaction.atomic
def collect(*, fine: Fine, asked: Asked, by: User, on: date) -> Collection:
    """Raises Refused, and for a reminder what making and sending a letter raise."""
    held = hold_fine(fine)
    now = now_open(held)
    if now.open <= 0 or now.due is None:
        raise Refused(NOTHING_OPEN)
    asked = _checked(held, asked, now, on=on)
    made = Collection(
        municipality_id=held.municipality_id,
        case=held.case,
        fine=held,
        kind=asked.kind,
        on=on,
        until=asked.until,
        amount=asked.amount,
        why=asked.why,
        by=by.pk,
    )
    if asked.kind == Kind.REMINDER:
        made.letter = _remind(made, asked, now, by=by, on=on)
    made.save()
    remind_to_collect(held.case, by=by, on=on)
    what = made.get_kind_display()
    note(Event.Kind.FINE_COLLECTED, made, held.duty, by=by, on=on, detail=what)
    return made


def _checked(fine: Fine, asked: Asked, now: Balance, *, on: date) -> Asked:
    """What the law adds to a step, or refuses."""
    kind = asked.kind
    if kind == Kind.REMINDER:
        if now.due is None or on <= now.due:
            raise Refused(NOT_DUE)
        until = reminder_deadline(sent=on, extra=decreed_days()).due
        return replace(asked, until=until, amount=reminder_fee(now.open))
    if kind == Kind.HANDED and not _was_reminded(fine, on=on):
        raise Refused(NO_REMINDER)
    if kind in Collection.LATER and (asked.until is None or asked.until <= on):
        raise Refused("Kies een dag na vandaag.", "until")
    if kind in (*Collection.LESS, Kind.INSTALMENTS):
        _refuse_amount(asked.amount, now)
    return asked


def _refuse_amount(amount: Decimal | None, now: Balance) -> None:
    if amount is None or not 0 < amount <= now.open:
        raise Refused(f"Vul een bedrag in van hoogstens {euros(now.open)}.", "amount")


def _was_reminded(fine: Fine, *, on: date) -> bool:
    last = fine.collections.filter(kind=Kind.REMINDER).order_by("-on", "-created_at").first()
    return last is not None and last.until is not None and on > last.until


def _remind(made: Collection, asked: Asked, now: Balance, *, by: User, on: date) -> Any:
    if asked.making is None or asked.amount is None:
        raise Refused("Kies hoe de aanmaning gaat.", "channel")
    total = now.open + asked.amount
    text = f"Voor deze aanmaning betaalt u {euros(asked.amount)}. Die kosten zijn meegeteld."
    facts = {"bedrag": euros(total), "betalen_tot": asked.until}
    about: dict[str, Any] = {"cause": made.pk, "text": text, "by": by, "on": on}
    return write(made.case, LetterKind.REMINDER, facts, asked.making, **about)
