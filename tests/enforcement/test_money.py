"""Paying, collecting, and what an earlier fine that fell does to a later one."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from cases.models import Task
from decisions.actions import settle
from decisions.actions.revoking import revoke
from enforcement import actions
from enforcement.actions import Asked, Refused
from enforcement.models import Fine
from enforcement.shown import file_of
from enforcement.unpaid import unpaid
from intake import actions as intake
from intake.models import Source
from tests.enforcement.fining import (
    FRIDAY,
    SENT,
    a_duo_fine,
    fined,
    paid,
    proposed,
    reported,
    signed,
)

pytestmark = pytest.mark.django_db
DUE = date(2027, 1, 8)  # 42 days after Friday 27 November


def collected(cast, fine, kind, *, on=FRIDAY, **told):
    asked = Asked(kind, "Zo afgesproken.", **told)
    return actions.collect(fine=fine, asked=asked, by=cast.carla, on=on)


def test_a_fine_is_paid_in_parts_and_the_task_goes(migrant):
    fine = signed(migrant)
    paid(migrant, fine, "10.00")
    assert Task.objects.open().get(case=migrant.amina, kind="pay").due_on == DUE
    with pytest.raises(Refused, match="€ 15,00"):
        paid(migrant, fine, "15.01")
    paid(migrant, fine, "15.00")
    assert not Task.objects.open().filter(case=migrant.amina, kind="pay").exists()


def test_the_same_payment_counts_once(migrant):
    fine = signed(migrant)
    paid(migrant, fine, "10.00", reference="A1")
    with pytest.raises(Refused, match="al vastgelegd"):
        paid(migrant, fine, "10.00", reference="A1")


def test_a_payment_can_be_withdrawn(migrant):
    fine = signed(migrant)
    payment = paid(migrant, fine, "25.00")
    actions.withdraw_payment(payment=payment, why="Andere boete", by=migrant.carla, on=FRIDAY)
    assert file_of(migrant.amina).open_total == Decimal("25")


def test_a_reminder_goes_after_the_term_and_costs_nine_euros(migrant):
    fine = signed(migrant)
    with pytest.raises(Refused, match="loopt nog"):
        collected(migrant, fine, "reminder", on=DUE, making=SENT)
    made = collected(migrant, fine, "reminder", on=DUE + timedelta(days=3), making=SENT)
    assert (made.amount, made.until) == (9, date(2027, 1, 25))  # 14 days after 11 January
    assert "€ 34,00" in made.letter.body


def test_a_dwangbevel_comes_only_after_a_reminder(migrant):
    fine = signed(migrant)
    with pytest.raises(Refused, match="4:117"):
        collected(migrant, fine, "handed", on=DUE + timedelta(days=3))
    collected(migrant, fine, "reminder", on=DUE + timedelta(days=3), making=SENT)
    with pytest.raises(Refused, match="4:117"):
        collected(migrant, fine, "handed", on=date(2027, 1, 25))
    assert collected(migrant, fine, "handed", on=date(2027, 1, 26))


def test_more_time_moves_the_day(migrant):
    fine, until = signed(migrant), date(2027, 4, 1)
    collected(migrant, fine, "extension", until=until)
    assert Task.objects.open().get(case=migrant.amina, kind="pay").due_on == until


def test_what_is_remitted_is_not_asked(migrant):
    fine = signed(migrant)
    collected(migrant, fine, "remitted", amount=Decimal("25"))
    assert file_of(migrant.amina).open_total == 0


def test_with_death_what_is_unpaid_lapses(migrant):
    signed(migrant)
    told = {"source": Source.PORTAL, "by": migrant.bas, "on": FRIDAY}
    intake.end_duty(case=migrant.amina, last_day=FRIDAY, reason="deceased", **told)
    (about,) = file_of(migrant.amina).about
    assert about.balance.open == 0
    assert "5:42" in about.balance.why_nothing


def test_a_fine_that_fell_is_not_asked_and_flags_what_stood_on_it(migrant):
    first = signed(migrant)
    settle(decision=first.decision, by=None, on=date(2027, 1, 20))
    day = date(2027, 3, 1)
    second = fined(migrant, day)
    assert second.nominal == 100
    revoke(decision=first.decision, why="De rechter", article="8:72/1", by=migrant.bas, on=day)
    first.refresh_from_db()
    assert first.reversed_on == day
    assert Task.objects.open().filter(case=migrant.amina, kind="review").exists()
    (newest, _) = file_of(migrant.amina).about
    assert newest.again.amount.amount == Decimal("25")
    collected(migrant, second, "lowered", on=day, amount=Decimal("25"))
    (newest, _) = file_of(migrant.amina).about
    assert newest.again is None
    assert newest.balance.open == Decimal("25")


def test_in_a_new_term_of_duo_the_cap_is_lower(migrant):
    """6 months: 400 euros. One euro is left after 399."""
    a_duo_fine(migrant)
    fine = signed(migrant)
    Fine.objects.filter(pk=fine.pk).update(amount=399, calculated=399)
    assert fined(migrant, date(2027, 1, 4)).amount == 1


def test_what_is_open_counts_duo_too(migrant):
    signed(migrant)
    duo_fine = a_duo_fine(migrant)
    assert file_of(migrant.amina).open_total == Decimal("365")
    actions.withdraw_duo_fine(duo_fine=duo_fine, why="Dubbel", by=migrant.carla, on=FRIDAY)
    assert file_of(migrant.amina).open_total == Decimal("25")


def test_a_proposal_asks_nothing_yet(migrant):
    proposed(migrant, None)
    assert file_of(migrant.amina).open_total == 0
    reported(migrant, conduct="guidance")


def test_a_list_finds_what_is_unpaid_as_its_page_does(migrant):
    fine = signed(migrant)
    collected(migrant, fine, "reminder", on=DUE + timedelta(days=3), making=SENT)
    assert unpaid().get().left == Decimal("34")
    paid(migrant, fine, "30.00", on=DUE)
    wrong = paid(migrant, fine, "1.00", on=DUE)
    actions.withdraw_payment(payment=wrong, why="Dubbel", by=migrant.carla, on=DUE)
    collected(migrant, fine, "remitted", on=DUE, amount=Decimal("3"))
    assert unpaid().get().left == file_of(migrant.amina).open_total == Decimal("1")
    paid(migrant, fine, "1.00", on=DUE)
    assert not unpaid().exists()


def test_after_death_nothing_is_unpaid(migrant):
    signed(migrant)
    told = {"source": Source.PORTAL, "by": migrant.bas, "on": FRIDAY}
    intake.end_duty(case=migrant.amina, last_day=FRIDAY, reason="deceased", **told)
    assert not unpaid().exists()
