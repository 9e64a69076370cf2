"""Counting a term of the law on a page, without a case."""

from __future__ import annotations

import pytest
from django.urls import reverse

from law.calculations import CALCULATIONS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture
def ask(cast, sign_in):
    client = sign_in(cast.carla)

    def asked(**given):
        return client.get(reverse("desk:terms"), given)

    return asked


def test_everything_that_can_be_counted_is_offered(ask):
    page = ask().content.decode()
    for one in CALCULATIONS.values():
        assert one.title in page
        assert ask(berekening=one.name).status_code == 200


def test_the_page_answers_and_says_why(ask):
    answer = ask(berekening="bezwaar", bekendgemaakt="2026-06-01")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "maandag 13 juli 2026" in page
    assert "6 weken na die dag" in page
    assert "art. 6:7 Algemene wet bestuursrecht" in page


def test_a_change_of_route_is_judged(ask):
    given = {"dagtekening": "2025-05-12", "van": "z", "naar": "b1", "op": "2026-12-13"}
    page = ask(berekening="routewijziging", **given).content.decode()
    assert "<dd>Nee</dd>" in page
    assert "tot en met donderdag 12 november 2026" in page


WRONG = [
    ("bezwaar", {"bekendgemaakt": ""}),
    ("bezwaar", {"bekendgemaakt": "31-02-2026"}),
    ("bezwaar", {"bekendgemaakt": "gisteren"}),
    ("bezwaar", {"bekendgemaakt": "2021-12-31"}),
    ("bezwaar", {"bekendgemaakt": "9999-12-31"}),
    (
        "routewijziging",
        {"dagtekening": "2025-05-12", "van": "q", "naar": "b1", "op": "2026-01-01"},
    ),
    (
        "routewijziging",
        {"dagtekening": "2025-05-12", "van": "z", "naar": "z", "op": "2026-01-01"},
    ),
]


@pytest.mark.parametrize(("name", "given"), WRONG)
def test_what_cannot_be_counted_is_said_above_and_what_was_typed_stays(ask, name, given):
    answer = ask(berekening=name, **given)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "error-summary" in page or 'role="alert"' in page
    assert "Uitkomst" not in page
    for typed in set(given.values()) - {"q"}:
        assert f'value="{typed}"' in page


@pytest.mark.parametrize("name", ["", "schatting", "\0"])
def test_another_calculation_does_not_exist(ask, name):
    assert ask(berekening=name).status_code == 404
