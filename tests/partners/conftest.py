"""Femke, who writes down whom Rivierstad works with; and her colleague in Heuvelrode."""

from __future__ import annotations

from typing import Any

import pytest

from accounts.actions import add_member
from accounts.models import Role
from partners.actions import add_contact, add_partner
from tenancy.scope import scope
from tests.cast import LONG_AGO, MONDAY

ANS: Any = {"name": "Ans Vink", "role": "coördinator", "email": "ans@taal.example", "phone": ""}


@pytest.fixture
def femke(cast, sign_in, clock):
    return sign_in(cast.femke)


@pytest.fixture
def neighbour(cast, sign_in, clock):
    """Dirk, who does in Heuvelrode what Femke does in Rivierstad."""
    with scope(cast.heuvelrode.pk):
        role = Role.objects.get(slug="functioneel-beheerder")
        add_member(user=cast.dirk, role=role, since=LONG_AGO, by=None, on=LONG_AGO)
    return sign_in(cast.dirk)


@pytest.fixture
def by_femke(cast):
    return {"by": cast.femke, "on": MONDAY}


@pytest.fixture
def in_rivierstad(cast):
    with scope(cast.rivierstad.pk, actor=cast.femke.pk):
        yield cast


@pytest.fixture
def partner(cast, by_femke):
    with scope(cast.rivierstad.pk):
        what: Any = {"name": "Taalhuis", "kind": "course", "since": LONG_AGO}
        return add_partner(municipality=cast.rivierstad, **what, **by_femke)


@pytest.fixture
def ans(cast, partner, by_femke):
    with scope(cast.rivierstad.pk):
        return add_contact(partner=partner, **ANS, **by_femke)
