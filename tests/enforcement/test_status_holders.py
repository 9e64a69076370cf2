"""Fines for asylum status holders: blocked, exceptional, or as others (CJEU C-158/23)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.cache import cache

from enforcement import actions
from enforcement.actions import Refused
from enforcement.models import Breach
from tenancy.models import MunicipalityPolicy
from tests.enforcement.fining import FRIDAY, colleague, policy, proposed, signed

pytestmark = pytest.mark.django_db
UNWILLING = "U kwam 6 keer niet. U zei op 3 dagen dat u niet wilt inburgeren."


def test_by_default_a_status_holder_is_not_fined(rivierstad):
    with pytest.raises(Refused, match="asielstatushouders"):
        proposed(rivierstad)
    none = signed(rivierstad, proposed_none(rivierstad))
    assert (none.amount, none.reason) == (0, "group")


def proposed_none(cast):
    return proposed(cast, Breach.objects.get(), outcome="none")


def test_in_exceptional_cases_it_must_be_shown(rivierstad):
    policy(rivierstad, fine_status_holder=1)
    with pytest.raises(Refused, match="C-158/23"):
        proposed(rivierstad)


def test_and_a_second_person_reads_it_before_a_third_signs(rivierstad):
    policy(rivierstad, fine_status_holder=1)
    fine = proposed(rivierstad, unwilling=UNWILLING)
    with pytest.raises(Refused, match="juridisch"):
        signed(rivierstad, fine)
    jet = colleague(rivierstad, "Jet", "bezwaarjurist")
    with pytest.raises(Refused, match="anders"):
        actions.read(fine=fine, what="Het past.", by=rivierstad.carla, on=FRIDAY)
    actions.read(fine=fine, what="Het past bij het arrest.", by=jet, on=FRIDAY)
    assert signed(rivierstad, fine).amount == Decimal("25")


def test_who_read_it_does_not_sign_it(rivierstad):
    policy(rivierstad, fine_status_holder=1)
    fine = proposed(rivierstad, unwilling=UNWILLING)
    kees = colleague(rivierstad, "Kees", "handhaver")
    actions.read(fine=fine, what="Het past.", by=kees, on=FRIDAY)
    with pytest.raises(Refused, match="toetste"):
        signed(rivierstad, fine, by=kees)


def test_where_it_is_allowed_they_are_fined_as_others(rivierstad):
    policy(rivierstad, fine_status_holder=2)
    assert signed(rivierstad).amount == Decimal("25")


def test_a_policy_that_was_made_stricter_stops_what_was_proposed(rivierstad):
    policy(rivierstad, fine_status_holder=2)
    fine = proposed(rivierstad)
    MunicipalityPolicy.objects.create(municipality_id=rivierstad.rivierstad.pk, valid_from=FRIDAY)
    cache.clear()
    with pytest.raises(Refused, match="veranderd"):
        signed(rivierstad, fine)
