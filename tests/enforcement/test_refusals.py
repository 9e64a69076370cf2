"""B17 to B20: amounts, closed cases, twice for the same, and who may not decide."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django import forms

from accounts.models import Mandate
from cases.fields import Euro
from cases.models import Case
from decisions.actions import SignedByItsDrafter, settle
from enforcement import actions
from enforcement.actions import Refused
from enforcement.models import Breach
from intake import actions as intake
from intake.models import Source
from letters.actions import NoMandate
from tests.cast import MONDAY
from tests.enforcement.fining import (
    FRIDAY,
    announced,
    answered,
    colleague,
    fined,
    policy,
    proposed,
    reported,
    seen,
    signed,
)

pytestmark = pytest.mark.django_db
AMOUNTS = [("50,00", "50.00"), ("0,05", "0.05"), ("12,5", "12.50"), ("7", "7.00")]
NOT_AMOUNTS = ("-50", "0.005", "1e9", "50.00", "NaN", "1.000,00", "€ 5", "veel", "9999999")


@pytest.mark.parametrize(("written", "amount"), AMOUNTS)
def test_an_amount_is_written_with_a_comma(written, amount):
    assert Euro().clean(written) == Decimal(amount)


@pytest.mark.parametrize("written", NOT_AMOUNTS)
def test_this_is_no_amount(written):
    with pytest.raises(forms.ValidationError, match="komma"):
        Euro().clean(written)


@pytest.mark.parametrize(("amount", "said"), [("0", "Geen boete"), ("25.01", "hoogstens € 25,00")])
def test_a_fine_is_not_nothing_nor_more_than_was_calculated(migrant, amount, said):
    with pytest.raises(Refused, match=said):
        proposed(migrant, amount=Decimal(amount), lowered_why="Dat is beter.")


def test_a_lower_fine_has_a_reason(migrant):
    with pytest.raises(Refused, match="waarom de boete lager is"):
        proposed(migrant, amount=Decimal("10"))
    breach = reported_before(migrant)
    assert proposed(migrant, breach, amount=Decimal("10"), lowered_why="Ze vond werk.").amount == 10


def reported_before(cast):
    return Breach.objects.get()


def told(cast) -> Any:
    return {"source": Source.PORTAL, "by": cast.bas, "on": FRIDAY}


def died(cast):
    intake.end_duty(case=cast.amina, last_day=MONDAY, reason="deceased", **told(cast))


def exempt(cast):
    intake.pause_duty(case=cast.amina, since=MONDAY, **told(cast))


def moved(cast):
    Case.objects.filter(pk=cast.amina.pk).update(phase=Case.Phase.CLOSED)


ENDS = [(died, "overleden"), (exempt, "vrijstelling"), (moved, "afgesloten")]


@pytest.mark.parametrize(("ends", "said"), ENDS)
def test_in_such_a_case_nobody_is_fined(migrant, ends, said):
    fine = proposed(migrant)
    ends(migrant)
    with pytest.raises(Refused, match=said):
        signed(migrant, fine)
    with pytest.raises(Refused, match=said):
        actions.report_intake(case=migrant.amina, seen=seen(), by=migrant.bas, on=FRIDAY)


def test_the_same_conduct_on_the_same_day_is_reported_once(migrant):
    reported(migrant)
    with pytest.raises(Refused, match="al een rapport"):
        reported(migrant)


def test_a_breach_is_decided_on_once(migrant):
    fine = signed(migrant)
    with pytest.raises(Refused, match="al beslist"):
        proposed(migrant, fine.breach)


AGAINST = [({"by_duo": True}, "DUO"), ({"welfare": True}, "bijstand"), ({"blame": "geen"}, "verw")]


@pytest.mark.parametrize(("found", "said"), AGAINST)
def test_this_stands_against_a_fine(migrant, found, said):
    with pytest.raises(Refused, match=said):
        proposed(migrant, **found)


def test_nobody_is_fined_after_the_years_of_the_law(migrant):
    breach = reported(migrant)

    answered(migrant, announced(migrant, breach))
    late = breach.lapses_on + timedelta(days=1)
    with pytest.raises(Refused, match="5:45"):
        proposed(migrant, breach, on=late)


def test_where_two_must_decide_who_proposed_does_not_sign(migrant):
    Mandate.objects.filter(kind="letter:fine").update(two_persons=True)
    fine = proposed(migrant)
    with pytest.raises(SignedByItsDrafter):
        signed(migrant, fine)
    assert signed(migrant, fine, by=colleague(migrant, "Kees", "handhaver"))


def test_a_mandate_that_ended_is_none(migrant):
    fine = proposed(migrant)
    Mandate.objects.filter(kind="letter:fine").update(until=MONDAY)
    with pytest.raises(NoMandate):
        signed(migrant, fine)


def test_a_mandate_ends_at_its_amount(migrant):
    mandates = Mandate.objects.filter(kind="letter:fine")
    mandates.update(most=Decimal("24.99"))
    fine = proposed(migrant)
    with pytest.raises(Refused, match="mandaat gaat tot en met € 24,99"):
        signed(migrant, fine)
    mandates.update(most=Decimal("25.00"))
    assert signed(migrant, fine)


def test_who_stands_in_has_no_mandate_of_their_own(migrant):
    """Noor takes over Carla's work; a klantmanager has no mandate for fines."""
    with pytest.raises(NoMandate):
        signed(migrant, by=migrant.noor)


def test_the_reading_of_the_recidive_is_a_choice_of_policy(migrant):
    policy(migrant, fine_doubles=1)
    first = signed(migrant, blame="opzet", amount=Decimal(30), lowered_why="Ze vond werk.")
    settle(decision=first.decision, by=None, on=date(2027, 1, 20))
    assert fined(migrant, date(2027, 3, 1)).nominal == 60  # twice what was imposed
