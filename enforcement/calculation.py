"""What a fine for a breach is at most, by what is known of the case now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from cases.models import Case
from enforcement.models import Breach, DuoFine, Fine
from law.fines import (
    NOTHING,
    Amount,
    Blame,
    Duty,
    Earlier,
    NewTerm,
    Reading,
    counts_before,
    fine,
)
from tenancy.models import policy_of

MONTHS = {
    NewTerm.SIX_MONTHS: 6,
    NewTerm.YEAR: 12,
    NewTerm.YEAR_AND_HALF: 18,
    NewTerm.TWO_YEARS: 24,
}
READINGS = (Reading.NOMINAL, Reading.IMPOSED)


@dataclass(frozen=True)
class Calculation:
    """`rests_on` is the fine that this one stands on, if there is one."""

    amount: Amount
    reading: Reading
    rests_on: Fine | None


def calculate(breach: Breach, *, blame: str, on: date) -> Calculation:
    """Two queries. Raises NotInForce for a breach before the law was in force."""
    known = imposed_before(breach)
    new_term = running_term(breach.case, on=on)
    return calculated(breach, known, new_term, blame=blame, on=on)


def calculated(
    breach: Breach, known: Sequence[Fine], new_term: DuoFine | None, *, blame: str, on: date
) -> Calculation:
    """By these fines, of which the breach and decision are loaded."""
    reading = READINGS[policy_of(on).fine_doubles]
    counted = [one for one in known if new_term is None or _in(one, new_term)]
    amount = fine(
        duty=Duty(breach.duty),
        observed=breach.observed_on,
        blame=Blame(blame),
        earlier=[_earlier(one) for one in known if one.duty == Duty.PLAN and _before(one, breach)],
        imposed_total=sum((one.amount for one in counted), NOTHING),
        new_term=NewTerm(new_term.new_term) if new_term else None,
        reading=reading,
    )
    return Calculation(amount, reading, _rests_on(breach, known))


def imposed_before(breach: Breach) -> list[Fine]:
    """Every fine of the case that stands, without the one about this breach."""
    found = Fine.objects.imposed().filter(case=breach.case).exclude(breach=breach)
    return list(found.select_related("breach", "decision"))


def running_term(case: Case, *, on: date) -> DuoFine | None:
    """The new term of DUO in which this day is."""
    found = DuoFine.objects.standing().filter(case=case, term_starts__lte=on)
    newest: DuoFine | None = found.order_by("-term_starts").first()
    return newest if newest and on < term_end(newest) else None


def term_end(one: DuoFine) -> date:
    """The first day after the new term of DUO."""
    ends: date = one.term_starts + relativedelta(months=MONTHS[NewTerm(one.new_term)])
    return ends


def _rests_on(breach: Breach, known: Sequence[Fine]) -> Fine | None:
    if breach.duty == Duty.INTAKE:
        before = [one for one in known if one.duty == Duty.INTAKE]
    else:
        before = [
            one
            for one in known
            if one.duty == Duty.PLAN and counts_before(_earlier(one), observed=breach.observed_on)
        ]
    return max(before, key=lambda one: one.breach.observed_on, default=None)


def _earlier(one: Fine) -> Earlier:
    final: date | None = one.decision.final_on
    nominal: Decimal = one.nominal
    return Earlier(one.breach.observed_on, final, nominal, one.amount)


def _before(one: Fine, breach: Breach) -> bool:
    before: bool = one.breach.observed_on <= breach.observed_on
    return before


def _in(one: Fine, term: DuoFine) -> bool:
    return one.dated_on is not None and one.dated_on >= term.term_starts
