"""/api/v1 has the doors of the pages: the same people, the same fields, the same log."""

from __future__ import annotations

from unittest import mock

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from audit.models import Event, ReadCase
from audit.readings import Unavailable
from cases import actions
from cases.models import Case
from tenancy.scope import scope
from tests.cast import AMINAS_BSN, MONDAY, newcomer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
LIST = "/api/v1/dossiers/"
PROBLEM = "application/problem+json"


def one(cast):
    return f"{LIST}{cast.amina.pk}/"


def test_bas_gets_a_case(cast, sign_in):
    answer = sign_in(cast.bas).get(one(cast))
    found = answer.json()
    assert answer.headers["API-Version"] == "1.0.0"
    assert answer.headers["Cache-Control"] == "no-store, private"
    assert (found["number"], found["next_due"]) == ("26-R-00001", "2026-05-11")
    assert (found["person"]["bsn"], found["person"]["birth_date"]) == (AMINAS_BSN, "1990-05-00")


@pytest.mark.parametrize("who", ["carla", "pim"])
def test_who_may_not_see_the_bsn_gets_no_such_key(cast, sign_in, who):
    client = sign_in(getattr(cast, who))
    for answer in (client.get(one(cast)), client.get(LIST)):
        assert answer.status_code == 200
        text = answer.content.decode()
        assert AMINAS_BSN not in text
        assert '"bsn"' not in text
        assert '"v_number"' not in text


def test_nothing_of_the_coa_is_given(cast, sign_in):
    with scope(cast.rivierstad.pk):
        actions.record_tvs(
            case=cast.amina, by=cast.bas, on=MONDAY, received_on=MONDAY, handover="Kent de weg"
        )
    for address in (one(cast), LIST, "/api/v1/openapi.json"):
        text = sign_in(cast.bas).get(address).content.decode().lower()
        assert "tvs" not in text
        assert "kent de weg" not in text


def test_whoever_is_given_was_written_down_before(cast, sign_in):
    client = sign_in(cast.carla)
    client.get(one(cast))
    client.get(LIST)
    with scope(cast.rivierstad.pk):
        assert ReadCase.objects.filter(case=cast.amina.pk).count() == 2


def test_without_a_log_nothing_is_given(cast, sign_in):
    """AU-3."""
    answer = _without_log(sign_in(cast.bas), one(cast))
    assert answer.status_code == 503
    assert answer.headers["Content-Type"] == PROBLEM
    assert "Yusuf" not in answer.content.decode()


def _without_log(client, address):
    with mock.patch("cases.access.shown", side_effect=Unavailable):
        return client.get(address)


def test_the_list_has_filters_order_and_pages(cast, sign_in):
    with scope(cast.rivierstad.pk):
        for number in range(60):
            newcomer(cast.rivierstad, f"Naam{number:02}", "Test", assignee=cast.bas)
    client = sign_in(cast.carla)
    first = client.get(LIST, {"sort": "naam"}).json()
    second = client.get(first["next"]).json()
    assert (len(first["results"]), len(second["results"])) == (50, 11)
    assert not {c["id"] for c in first["results"]} & {c["id"] for c in second["results"]}
    assert client.get(LIST, {"phase": "closed"}).json()["results"] == []


@pytest.mark.parametrize(
    "query",
    [
        {"page_size": "1000000"},
        {"person__bsn": AMINAS_BSN},
        {"ordering": "person__bsn"},
        {"format": "api"},
        {"sort": "person__bsn"},
        {"phase": "zzz"},
        {"after": "-1"},
    ],
)
def test_a_parameter_that_does_not_exist_is_refused(cast, sign_in, query):
    """B25, B35: and what was asked is not repeated."""
    answer = sign_in(cast.bas).get(LIST, query)
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, PROBLEM)
    assert answer.json()["title"] == "Uw vraag klopt niet"
    assert AMINAS_BSN not in answer.content.decode()


def test_anothers_and_nothing_and_nonsense_look_the_same(cast, sign_in):
    """B28."""
    dirk = sign_in(cast.dirk)
    nothing = dirk.get(f"{LIST}00000000-0000-4000-8000-000000000000/")
    for path in (str(cast.amina.pk), "1", "x" * 500, "a%00b"):
        answer = dirk.get(f"{LIST}{path}/")
        assert (answer.status_code, answer.content) == (404, nothing.content)
        assert answer.headers["Content-Type"] == PROBLEM


def test_a_refusal_is_written_down(cast, sign_in):
    sign_in(cast.petra).get(LIST)
    with scope(cast.rivierstad.pk):
        assert Event.objects.get(kind=Event.Kind.ACCESS_REFUSED).detail == "desk:api_cases"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_written(cast, sign_in, method):
    """B29."""
    answer = sign_in(cast.bas).generic(method, one(cast), b"{}", "application/json")
    assert (answer.status_code, answer.headers["Content-Type"]) == (405, PROBLEM)
    with scope(cast.rivierstad.pk):
        assert Case.objects.get().phase == "plan"


def test_only_json_is_given(cast, sign_in):
    """B59."""
    answer = sign_in(cast.bas).get(LIST, headers={"accept": "text/html"})
    assert (answer.status_code, answer.headers["Content-Type"]) == (406, PROBLEM)


def test_a_stranger_is_told_to_sign_in_and_not_sent_away():
    answer = Client(headers={"host": "localhost"}).get(LIST)
    assert (answer.status_code, answer.headers["Content-Type"]) == (401, PROBLEM)
    assert answer.json()["title"] == "U bent niet ingelogd"


def test_the_description_is_public_and_names_every_field(db):
    answer = Client(headers={"host": "localhost"}).get("/api/v1/openapi.json")
    found = answer.json()
    assert found["openapi"].startswith("3.1")
    assert set(found["paths"]) == {LIST, f"{LIST}{{case}}/"}
    assert "bsn" in found["components"]["schemas"]["PersonOut"]["properties"]


def test_it_costs_as_much_for_sixty_as_for_one(cast, sign_in):
    carla = sign_in(cast.carla)

    def cost():
        carla.get(LIST)
        with CaptureQueriesContext(connection) as captured:
            assert carla.get(LIST).status_code == 200
        return len(captured)

    few = cost()
    with scope(cast.rivierstad.pk):
        for number in range(48):
            newcomer(cast.rivierstad, f"Naam{number}", "Test")
    assert cost() == few <= 16
