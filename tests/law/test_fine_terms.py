"""How long a fine can be imposed and collected; the new term of Wi art. 22, lid 2."""

from __future__ import annotations

from decimal import Decimal

import pytest

from law.fine_terms import (
    collection_lapses,
    fine_lapses,
    new_term_ends,
    reminder_deadline,
    reminder_fee,
)
from law.fines import Duty
from tests.law.days import day

# Awb 5:45: years do not roll (ATW 4). A day that does not exist is the last of its month: earlier,
# so never to the disadvantage of who is fined.
LAPSES = [
    ("23", "2-3-2026", "2-3-2031", "five years; a Sunday, it does not move"),
    ("22", "2-3-2026", "2-3-2029", "three years"),
    ("22", "29-2-2028", "28-2-2031", "2031 has no 29 February"),
    ("23", "29-2-2028", "28-2-2033", "2033 has no 29 February"),
]
NEW_TERMS = [
    ("2-11-2026", "2-1-2027", "two months; a Saturday, a term the college sets does not move"),
    ("31-12-2026", "28-2-2027", "February has 28 days"),
    ("31-12-2027", "29-2-2028", "February has 29 days"),
]
REMINDERS = [
    ("1-6-2026", "15-6-2026", "14 days, a Monday"),
    ("6-6-2026", "22-6-2026", "20 June is a Saturday, so Monday 22"),
]
FEES = [("25", "9"), ("453.99", "9"), ("454", "20"), ("800", "20")]


@pytest.mark.parametrize(("duty", "violated", "due", "why"), LAPSES)
def test_a_fine_can_be_imposed_until(duty, violated, due, why):
    assert fine_lapses(duty=Duty(duty), violated=day(violated)).due == day(due)


@pytest.mark.parametrize(("announced", "due", "why"), NEW_TERMS)
def test_the_new_term_ends_at_last(announced, due, why):
    assert new_term_ends(announced=day(announced)).due == day(due)


@pytest.mark.parametrize(("sent", "due", "why"), REMINDERS)
def test_after_a_reminder_one_pays_within_two_weeks(sent, due, why):
    assert reminder_deadline(sent=day(sent)).due == day(due)


@pytest.mark.parametrize(("debt", "fee"), FEES)
def test_a_reminder_costs(debt, fee):
    assert reminder_fee(Decimal(debt)) == Decimal(fee)


def test_collecting_ends_after_five_years():
    assert collection_lapses(pay_by=day("13-7-2026")).due == day("13-7-2031")
