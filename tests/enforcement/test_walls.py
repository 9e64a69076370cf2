"""What PostgreSQL refuses, whatever the program does."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from enforcement.models import Breach, Fine, Hearing
from tests.enforcement.fining import (
    THURSDAY,
    announced,
    answered,
    colleague,
    policy,
    proposed,
    reported,
    signed,
)

pytestmark = pytest.mark.django_db

# Each change to Carla's signed fine of 25 euros, by the name of what refuses it.
BROKEN = [
    ("fine_not_by_who_reported", "by_reporter"),
    ("fine_knows_who_signed", "by_nobody"),
    ("fine_within_the_law", {"amount": 801, "calculated": 801}),
    ("fine_lowered_with_a_reason", {"amount": 30}),
    ("fine_lowered_with_a_reason", {"amount": 20}),
    ("fine_only_without_a_reason_against", {"blame": "geen"}),
    ("fine_only_without_a_reason_against", {"welfare": True}),
    ("fine_only_without_a_reason_against", {"by_duo": True}),
    ("fine_only_without_a_reason_against", {"money_why": None}),
    ("fine_only_without_a_reason_against", {"amount": 0, "calculated": 0}),
    ("no_fine_for_a_status_holder_when_blocked", {"status_holder": True, "rule": 0}),
    ("exceptional_fine_read_by_a_second", {"status_holder": True, "rule": 1}),
    ("fine_gives_time_to_pay", {"pay_by": None}),
    ("fine_signed_whole", {"signed_by": None}),
]


def broken(cast, fine, change):
    if change == "by_reporter":
        return {"signed_by": cast.bas.pk, "reported_by": cast.bas.pk}
    if change == "by_nobody":
        return {"signed_by": cast.noor.pk}
    return change


@pytest.mark.parametrize(("wall", "change"), BROKEN)
def test_no_fine_can_be(migrant, wall, change):
    fine = signed(migrant)
    fine = Fine.objects.get(pk=fine.pk)
    fine.case = migrant.amina
    for name, value in broken(migrant, fine, change).items():
        setattr(fine, name, value)
    with pytest.raises(IntegrityError, match=wall), transaction.atomic():
        fine.save()


def test_who_reported_cannot_be_named_otherwise(migrant):
    """Then the wall between reporter and signer would stand in the wrong place."""
    fine = signed(migrant)
    with pytest.raises(IntegrityError, match="fine_knows_who_reported"), transaction.atomic():
        Fine.objects.filter(pk=fine.pk).update(reported_by=migrant.noor.pk)


def test_a_breach_has_one_decision(migrant):
    fine = signed(migrant)
    again = proposed_as(fine)
    with pytest.raises(IntegrityError, match="one_fine_per_breach"), transaction.atomic():
        again.save(force_insert=True)


def proposed_as(fine) -> Fine:
    """The same, as somebody would write it a second time."""
    again: Fine = Fine.objects.get(pk=fine.pk)
    again.case = fine.case
    words = {name: getattr(again, name) for name in ("blame_why", "money_why")}
    again.pk = again.id = Fine().pk
    for name, text in words.items():
        setattr(again, name, text)
    return again


def test_a_fine_of_the_intake_stands_on_a_missed_second_summons(migrant):
    breach = reported(migrant)
    with pytest.raises(IntegrityError, match="breach_after_a_warning"), transaction.atomic():
        Breach.objects.filter(pk=breach.pk).update(duty="22", conduct="appear", plan=None)


def test_a_conversation_without_the_cautie_is_no_hearing(migrant):
    hearing = answered(migrant)
    for value in (False, None):
        with pytest.raises(IntegrityError, match="cautie"), transaction.atomic():
            Hearing.objects.filter(pk=hearing.pk).update(cautioned=value)


def test_the_hearing_is_of_the_same_breach(migrant):
    other = answered(migrant)
    fine = proposed(migrant, other.breach)
    again = reported(migrant, conduct="guidance", happened=THURSDAY)
    hearing = announced(migrant, again)
    with pytest.raises(IntegrityError, match="fine_after_its_own_hearing"), transaction.atomic():
        Fine.objects.filter(pk=fine.pk).update(hearing=hearing)


def test_an_exceptional_fine_is_read_by_another(rivierstad):
    policy(rivierstad, fine_status_holder=1)
    fine = proposed(rivierstad, unwilling="Zij kwam 6 keer niet en zei dat zij niet wil.")
    for reader in (rivierstad.carla, rivierstad.bas):
        with pytest.raises(IntegrityError, match="fine_read_by_another"), transaction.atomic():
            Fine.objects.filter(pk=fine.pk).update(read_by=reader.pk, read_on=fine.proposed_on)


def test_the_amounts_are_what_was_calculated(migrant):
    fine = signed(migrant, by=colleague(migrant, "Kees", "handhaver"))
    assert fine.amount == fine.calculated == Decimal("25.00")
