"""What is still to be paid of a fine, and by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from enforcement.models import Collection, Fine, Payment
from law.awb import AWB
from law.fines import NOTHING
from law.kit import states


@dataclass(frozen=True)
class Balance:
    """Euros; `due` is None when nothing is asked (any more)."""

    asked: Decimal
    paid: Decimal
    due: date | None
    why_nothing: str = ""

    @property
    def open(self) -> Decimal:
        return max(NOTHING, self.asked - self.paid)


@states(AWB.art("5:42/2"), AWB.art("4:113/1"))
def balance_of(
    fine: Fine, payments: Iterable[Payment], steps: Iterable[Collection], *, died: bool
) -> Balance:
    """The fine and the costs of reminders, less what was let off; nothing after death."""
    if fine.dated_on is None or not fine.is_fine:
        return Balance(NOTHING, NOTHING, None)
    paid = sum((one.amount for one in payments if one.withdrawn_on is None), NOTHING)
    if fine.reversed_on:
        return Balance(NOTHING, paid, None, "De boete geldt niet meer.")
    if died:
        return Balance(NOTHING, paid, None, f"Vervallen door overlijden ({AWB.art('5:42/2')}).")
    known = list(steps)
    costs = sum((one.amount or NOTHING for one in known if one.kind == "reminder"), NOTHING)
    less = sum((one.amount for one in known if one.kind in Collection.LESS), NOTHING)
    later = [one.until for one in known if one.kind in Collection.LATER and one.until]
    asked = max(NOTHING, fine.amount + costs - less)
    due = max([fine.pay_by, *later]) if fine.pay_by else None
    return Balance(asked, paid, due if asked > paid else None)
