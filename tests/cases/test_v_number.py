"""The V-number: typed in many ways, seen by few, readable nowhere in the database."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from cases import actions
from cases.facts import FACTS
from cases.fields import VNumber
from privacy.register import entries
from tenancy.scope import scope
from tests.cast import MONDAY

pytestmark = pytest.mark.django_db
NUMBER = "2712345678"


@pytest.fixture
def known(cast):
    """Amina's V-number, recorded by Bas."""
    with scope(cast.rivierstad.pk):
        actions.correct(
            case=cast.amina,
            fact=FACTS["v_number"],
            value=NUMBER,
            reason="Staat op het pasje",
            by=cast.bas,
            on=MONDAY,
        )
    return cast


@pytest.mark.parametrize(
    "typed", [NUMBER, "271.234.5678", " 271 234 5678 ", "２７１２３４５６７８"]
)
def test_it_is_read_as_people_type_it(typed):
    assert VNumber().clean(typed) == NUMBER


@pytest.mark.parametrize("typed", ["271234567", "27123456789", "V712345678", "abc"])
def test_what_is_no_v_number_is_refused_in_dutch(typed):
    with pytest.raises(ValidationError, match="Een V-nummer heeft 10 cijfers"):
        VNumber().clean(typed)


def test_bas_sees_it_and_carla_does_not(known, sign_in):
    address = f"/dossiers/{known.amina.pk}/"
    assert NUMBER in sign_in(known.bas).get(address).content.decode()
    page = sign_in(known.carla).get(address).content.decode()
    assert NUMBER not in page
    assert "Reden: Staat op het pasje" in page


def test_the_database_does_not_hold_it(known):
    with scope(known.rivierstad.pk), connection.cursor() as cursor:
        for table in ("cases_person", "cases_correction"):
            cursor.execute(f"select t::text from {table} t")
            text = " ".join(row[0] for row in cursor.fetchall())
            assert NUMBER not in text
            assert NUMBER.encode().hex() not in text


def test_the_register_says_why_it_is_there():
    (entry,) = [e for e in entries() if (e.model, e.field) == ("cases.Person", "v_number")]
    assert (entry.category, entry.tasks, entry.recipients) == ("V-nummer", (1, 2, 3, 4), ("duo",))
    assert entry.retention.startswith("hoogstens 5 jaar")
