"""Bas keeps the guidance of Amina in his browser."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from letters.models import Letter
from tests.guidance.helping import planned, told
from tests.pip_plan.planning import established

pytestmark = pytest.mark.django_db


def url(cast, rest):
    return f"/dossiers/{cast.amina.pk}/{rest}"


@pytest.fixture
def bas(rivierstad, sign_in):
    return sign_in(rivierstad.bas)


def test_a_talk_from_plan_to_report(rivierstad, bas):
    established(rivierstad)
    bas.post(url(rivierstad, "begeleiding/gesprekken/"), {"planned_on": "2026-11-23"})
    page = bas.get(url(rivierstad, "begeleiding/")).content.decode()
    assert "In het PIP staan 4 gesprekken. Er zijn er 0 gevoerd." in page
    talk = page.split("/begeleiding/gesprekken/")[1].split("/")[0]
    told_of = {"outcome": "held", "on_day": "2026-11-23", "report": "Zij leert goed."}
    answer = bas.post(url(rivierstad, f"begeleiding/gesprekken/{talk}/"), told_of | {"report": ""})
    assert "Schrijf een kort verslag" in answer.content.decode()
    bas.post(url(rivierstad, f"begeleiding/gesprekken/{talk}/"), told_of)
    page = bas.get(url(rivierstad, "begeleiding/")).content.decode()
    assert "Er zijn er 1 gevoerd." in page
    assert "Zij leert goed." in page


def test_help_and_relief(rivierstad, bas):
    bas.post(url(rivierstad, "begeleiding/maatschappelijk/"), {"agreements": "Hulp met post"})
    told_of = {"held_on": "2026-11-23", "report": "De post is op orde."}
    bas.post(url(rivierstad, "begeleiding/maatschappelijk/gesprek/"), told_of)
    page = bas.get(url(rivierstad, "begeleiding/")).content.decode()
    assert "1 februari 2026" in page
    assert "De post is op orde." in page
    bas.post(url(rivierstad, "ontzorgen/voorstel/"), {"right_from": "2026-09-01", "costs": "rent"})
    assert "Nog niet ondertekend" in bas.get(url(rivierstad, "ontzorgen/")).content.decode()
    bas.post(url(rivierstad, "ontzorgen/ondertekening/"), {"channel": "portal"})
    page = bas.get(url(rivierstad, "ontzorgen/")).content.decode()
    assert "28 februari 2027" in page
    assert "Waarom deze datum?" in page


def test_what_duo_decided(rivierstad, bas):
    established(rivierstad)
    told_of = {"kind": "extension", "decided_on": "2026-11-20", "source": "portal"}
    answer = bas.post(url(rivierstad, "termijn/beslissing/"), told_of)
    assert "Vul de laatste dag van de verlengde termijn in." in answer.content.decode()
    told_of |= {"last_day": "2030-05-23", "on_request": "ja"}
    bas.post(url(rivierstad, "termijn/beslissing/"), told_of)
    page = bas.get(url(rivierstad, "termijn/")).content.decode()
    assert "De laatste dag is <strong>23 mei 2030</strong>" in page
    assert "Eerste dag na de termijn: 24 mei 2030" in page
    answer = bas.post(url(rivierstad, "termijn/beslissing/"), told_of | {"kind": "dispensation"})
    assert "Kies ten minste een onderdeel." in answer.content.decode()


def test_more_rows_cost_no_more_queries(rivierstad, bas):
    pages = ["begeleiding/", "termijn/", "ontzorgen/"]

    def counted():
        found = []
        for page in pages:
            with CaptureQueriesContext(connection) as queries:
                bas.get(url(rivierstad, page))
            found.append(len(queries))
        return found

    planned(rivierstad)
    told(rivierstad)
    counted()
    first = counted()
    for _ in range(4):
        planned(rivierstad)
        told(rivierstad)
    assert counted() == first


def test_who_may_not_know_of_bijstand_sees_no_trace(rivierstad, bas, sign_in):
    """Carla enforces; the task, the events and the page of ontzorgen are closed to her."""
    bas.post(url(rivierstad, "ontzorgen/voorstel/"), {"right_from": "2026-09-01", "costs": "rent"})
    bas.post(url(rivierstad, "ontzorgen/ondertekening/"), {"channel": "portal"})
    assert "Ontzorgen afronden" in bas.get(url(rivierstad, "")).content.decode()
    carla = sign_in(rivierstad.carla)
    for page in ("", "brieven/"):
        shown = carla.get(url(rivierstad, page)).content.decode()
        assert "ontzorgen" not in shown.lower()
        assert "Participatiewet" not in shown
    letter = Letter.objects.get(kind="relief")
    assert carla.get(f"/brieven/{letter.pk}/").status_code == 404
