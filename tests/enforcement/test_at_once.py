"""Two who decide at the same moment: one does, the other is told so."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connections

from decisions.models import Decision
from enforcement import actions
from enforcement.actions import Refused
from enforcement.actions.proposing import ALREADY
from enforcement.models import Breach, Fine, Payment
from enforcement.rules import Findings
from tenancy.scope import scope
from tests.enforcement.fining import (
    FOUND,
    FRIDAY,
    SENT,
    announced,
    answered,
    as_migrant,
    colleague,
    paid,
    proposed,
    reported,
    signed,
)

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(cast, one, people):
    """What each of them got."""
    start = Barrier(len(people))

    def once(who):
        try:
            with scope(cast.rivierstad.pk):
                start.wait()
                one(who)
            return "done"
        except Refused as refused:
            return str(refused)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(people)) as pool:
        return sorted(pool.map(once, people), key=lambda said: said != "done")


@pytest.fixture
def two(real_cast):
    with scope(real_cast.rivierstad.pk):
        as_migrant(real_cast)
        return real_cast, [real_cast.carla, colleague(real_cast, "Kees", "handhaver")]


def test_two_propose_and_one_does(two):
    cast, people = two
    with scope(cast.rivierstad.pk):
        breach = reported(cast)
        answered(cast, announced(cast, breach))

    def one(who):
        found = Breach.objects.select_related("case__person").get(pk=breach.pk)
        actions.propose(breach=found, findings=Findings(**FOUND), by=who, on=FRIDAY)

    done, told = at_once(cast, one, people)
    assert (done, told) == ("done", ALREADY)
    with scope(cast.rivierstad.pk):
        assert Fine.objects.count() == Decision.objects.filter(kind="fine").count() == 1


def test_two_sign_and_one_does(two):
    cast, people = two
    with scope(cast.rivierstad.pk):
        fine = proposed(cast)

    def one(who):
        found = Fine.objects.select_related("case__person", "breach", "decision").get(pk=fine.pk)
        actions.sign(fine=found, making=SENT, by=who, on=FRIDAY)

    done, told = at_once(cast, one, people)
    assert (done, told) == ("done", "Een collega heeft dit besluit net al ondertekend.")
    with scope(cast.rivierstad.pk):
        assert Fine.objects.imposed().count() == 1


def test_two_breaches_at_the_cap_do_not_pass_it(two):
    """2,375 of 2,400 was imposed: of two fines of 25 one is signed, the other must be made anew."""
    cast, people = two
    with scope(cast.rivierstad.pk):
        old = signed(cast)
        Fine.objects.filter(pk=old.pk).update(amount=775, calculated=775)
        raised(cast, old)
        breaches = [reported(cast, conduct=conduct) for conduct in ("guidance", "modules")]
        fines = []
        for breach in breaches:
            answered(cast, announced(cast, breach))
            fines.append(proposed(cast, breach))
    turn = dict(zip((who.pk for who in people), fines, strict=True))

    def one(who):
        known = Fine.objects.select_related("case__person", "breach", "decision")
        found = known.get(pk=turn[who.pk].pk)
        actions.sign(fine=found, making=SENT, by=who, on=FRIDAY)

    done, told = at_once(cast, one, people)
    assert done == "done"
    assert "berekening anders" in told
    with scope(cast.rivierstad.pk):
        assert sum(one.amount for one in Fine.objects.imposed()) == 2400


def raised(cast, old) -> None:
    """Two more of 800, as three would be in a year."""
    for conduct in ("guidance", "modules"):
        fine = signed(cast, proposed_of(cast, conduct))
        Fine.objects.filter(pk=fine.pk).update(amount=800, calculated=800)
    Breach.objects.filter(conduct__in=("guidance", "modules")).update(happened_on=old.proposed_on)


def proposed_of(cast, conduct: str) -> Any:
    breach = reported(cast, conduct=conduct)
    answered(cast, announced(cast, breach))
    return proposed(cast, breach)


def test_the_same_payment_twice_counts_once(two):
    cast, people = two
    with scope(cast.rivierstad.pk):
        fine = signed(cast)

    def one(who):
        found = Fine.objects.select_related("case__person").get(pk=fine.pk)
        paid(cast, found, "10.00", reference="BANK-1")

    done, told = at_once(cast, one, people)
    assert (done, told) == ("done", "Een betaling met dit kenmerk is al vastgelegd.")
    with scope(cast.rivierstad.pk):
        assert Payment.objects.count() == 1
