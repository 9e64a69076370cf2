"""Bas writes the PIP of Amina in his browser, and others do not."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pip_plan.models import Plan
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.pip_plan.planning import GROUND, VALUES, changed, complete, established, propose

pytestmark = pytest.mark.django_db


@pytest.fixture
def bas(rivierstad, sign_in):
    complete(rivierstad)
    return sign_in(rivierstad.bas)


def url(cast, rest=""):
    return f"/dossiers/{cast.amina.pk}/pip/{rest}"


def typed(**otherwise):
    answers = {True: "ja", False: "nee"}
    told = {name: answers.get(v, v) if isinstance(v, bool) else v for name, v in VALUES.items()}
    goals = {"language": "B1 op alle onderdelen", "pvt": "De verklaring ondertekenen"}
    for part, text in goals.items():
        told |= {f"goal_{part}": text, f"goal_{part}_on": "2028-06-01"}
    return told | otherwise


def test_bas_proposes_looks_at_the_letter_and_signs(rivierstad, bas):
    assert "Er is nog geen PIP" in bas.get(url(rivierstad)).content.decode()
    answer = bas.post(url(rivierstad, "voorstel/"), typed())
    assert answer.headers["Location"] == url(rivierstad, "ondertekening/")
    shown = bas.get(url(rivierstad, "ondertekening/")).content.decode()
    assert "De leerbaarheidstoets zegt dat B1 haalbaar is." in shown
    bas.post(url(rivierstad, "ondertekening/"), {"channel": "portal"})
    page = bas.get(url(rivierstad)).content.decode()
    assert "Dagtekening 23 november 2026" in page
    assert "Bezwaar kan tot en met 4 januari 2027" in page
    assert "B1 op alle onderdelen" in page


@pytest.mark.parametrize(
    ("otherwise", "said"),
    [
        (
            {"level": "a2", "lowered": ["LE"]},
            "In een eerste plan met de B1-route",
        ),
        ({"route": "onderwijs", "education_attainable": "ja"}, "In de onderwijsroute is geen MAP."),
        (
            {
                "route": "onderwijs",
                "education_attainable": "ja",
                "map_hours": "",
                "intensity_hours": "",
                "level": "a2",
            },
            "Niveau A2 kan niet bij de onderwijsroute.",
        ),
        ({"why_z": ""}, "Dit veld is verplicht"),
        ({"goal_pvt_on": ""}, "Dit veld is verplicht"),
        ({"goal_map": "Een stage"}, "Vul ook de streefdatum in."),
        ({"late_why": ""}, "Leg uit waarom het later is."),
        ({"support": "Diagnose PTSS, slikt medicijnen"}, "medisch"),
    ],
)
def test_what_is_refused_stands_at_its_field(rivierstad, bas, otherwise, said):
    answer = bas.post(url(rivierstad, "voorstel/"), typed(**otherwise))
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert "12 uren in de week" in answer.content.decode()


def test_the_rules_look_along(rivierstad, bas):
    told = {"change": "first", "route": "z", "level": "b1"}
    shown = bas.post(url(rivierstad, "regels/"), told).content.decode()
    assert "Regel van DUO: Niveau B1 kan niet bij de Z-route." in shown
    told = {"change": "first", "route": "b1", "level": "b1", "map_hours": "40"}
    shown = bas.post(url(rivierstad, "regels/"), told | {"late_why": "Tolk"}).content.decode()
    assert "past bij de regels" in shown


def test_a_change_begins_with_the_plan_of_now(rivierstad, sign_in):
    established(rivierstad)
    bas = sign_in(rivierstad.bas)
    page = bas.get(url(rivierstad, "voorstel/")).content.decode()
    assert "Zij wil werken en geen opleiding volgen." in page
    assert "Eerste PIP" not in page
    told = typed(change="route", route="z", level="a2", b1_attainable="nee", intensity_hours="")
    answer = bas.post(url(rivierstad, "voorstel/"), told)
    assert "Wat de aanbieder zag en wat de inburgeraar ervaart" in answer.content.decode()
    answer = bas.post(url(rivierstad, "voorstel/"), told | GROUND)
    assert answer.status_code == 302


def test_a_proposal_is_dropped(rivierstad, bas):
    propose(rivierstad)
    asked = bas.get(url(rivierstad, "weggooien/")).content.decode()
    assert "Dit voorstel wordt dan niet ondertekend" in asked
    bas.post(url(rivierstad, "weggooien/"))
    with scope(rivierstad.rivierstad.pk):
        assert Plan.objects.get(case=rivierstad.amina).dropped_on == MONDAY


def test_more_versions_cost_no_more_queries(rivierstad, sign_in, clock):
    established(rivierstad)
    bas = sign_in(rivierstad.bas)
    bas.get(url(rivierstad))
    with CaptureQueriesContext(connection) as one:
        bas.get(url(rivierstad))
    for _ in range(3):
        changed(rivierstad, "other", on=MONDAY)
    with CaptureQueriesContext(connection) as four:
        shown = bas.get(url(rivierstad)).content.decode()
    assert "Eerdere versies" in shown
    assert len(four) == len(one)
