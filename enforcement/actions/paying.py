"""Money that came in for a fine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import uuid4

from django.db import IntegrityError, transaction

from accounts.models import User
from audit.models import Event
from enforcement.actions.holding import hold_fine, note
from enforcement.actions.reminding import remind_to_collect
from enforcement.balance import Balance, balance_of
from enforcement.models import Fine, Payment
from enforcement.standing import has_died
from guidance.actions.refusing import Refused
from law.fines import euros

NOTHING_OPEN = "Van deze boete staat niets (meer) open."
KNOWN = "Een betaling met dit kenmerk is al vastgelegd."


@dataclass(frozen=True)
class Paid:
    """An amount in euros on a day; `reference` is how the bank knows it, or empty."""

    amount: Decimal
    on: date
    reference: str = ""


@transaction.atomic
def pay(*, fine: Fine, paid: Paid, by: User, on: date) -> Payment:
    """Raises Refused: more than is open, a day that cannot be, or a payment that is known."""
    held = hold_fine(fine)
    left = now_open(held).open
    if left <= 0:
        raise Refused(NOTHING_OPEN)
    if not 0 < paid.amount <= left:
        raise Refused(f"Er staat nog {euros(left)} open.", "amount")
    if held.dated_on is None or not held.dated_on <= paid.on <= on:
        raise Refused("Kies een dag na het besluit, en niet in de toekomst.", "paid_on")
    made = Payment(
        municipality_id=held.municipality_id,
        case=held.case,
        fine=held,
        amount=paid.amount,
        paid_on=paid.on,
        reference=paid.reference or str(uuid4()),
        recorded_on=on,
        recorded_by=by.pk,
    )
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError as error:
        if "one_payment_per_reference" in str(error):
            raise Refused(KNOWN, "reference") from None
        raise
    remind_to_collect(held.case, by=by, on=on)
    note(Event.Kind.FINE_PAID, made, held.duty, by=by, on=on, detail=euros(paid.amount))
    return made


@transaction.atomic
def withdraw_payment(*, payment: Payment, why: str, by: User, on: date) -> None:
    """It was recorded wrongly: it stays to be read, and counts no more. Raises Refused."""
    held = hold_fine(payment.fine)
    standing: Payment | None = Payment.objects.standing().filter(pk=payment.pk).first()
    if standing is None:
        raise Refused("Een collega heeft dit net al ingetrokken.")
    standing.case = held.case
    standing.withdrawn_on, standing.withdrawn_by, standing.withdrawn_why = on, by.pk, why
    standing.save(update_fields=["withdrawn_on", "withdrawn_by", "withdrawn_why"])
    remind_to_collect(held.case, by=by, on=on)
    note(Event.Kind.FINE_UNPAID, standing, held.duty, by=by, on=on)


def now_open(fine: Fine) -> Balance:
    """Three queries."""
    died = has_died(fine.case)
    return balance_of(fine, fine.payments.all(), fine.collections.all(), died=died)
