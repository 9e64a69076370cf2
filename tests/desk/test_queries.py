"""Pages cost as many queries for sixty cases as for one, for the least-privileged role."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agenda import actions as agenda
from cases import actions
from tenancy.scope import scope
from tests.cast import newcomer

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


def crowd(cast, number):
    with scope(cast.rivierstad.pk):
        for i in range(number):
            case = newcomer(cast.rivierstad, f"Naam{i}", "Test", assignee=cast.carla)
            if i % 5 == 0:
                actions.add_task(
                    case=case,
                    title="Bellen",
                    due_on=TODAY,
                    assignee=cast.carla,
                    by=cast.carla,
                    on=TODAY,
                )


def give_tasks(cast, number):
    with scope(cast.rivierstad.pk):
        for _ in range(number):
            actions.add_task(
                case=cast.amina, title="Bel", due_on=TODAY, assignee=None, by=cast.bas, on=TODAY
            )


def write_notes(cast, number):
    """Each corrects the one before."""
    with scope(cast.rivierstad.pk):
        note = None
        for _ in range(number):
            note = actions.add_note(
                case=cast.amina,
                text="Gebeld.",
                kind="contact",
                by=cast.bas,
                on=TODAY,
                corrects=note,
            )


def queries(browser, address):
    browser.get(address)  # the policy is in the cache
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert browser.get(address).status_code == 200
    return [q["sql"] for q in captured.captured_queries]


@pytest.mark.parametrize(
    ("address", "most"),
    [("/dossiers/", 16), ("/dossiers/?mine=on&sort=naam", 16), ("/mijn-werk/", 16)],
)
def test_a_list_costs_as_much_for_sixty_as_for_one(cast, sign_in, address, most):
    """Carla may only look and do tasks: the least that opens these pages."""
    carla = sign_in(cast.carla)
    crowd(cast, 1)
    few = queries(carla, address)
    crowd(cast, 59)
    many = queries(carla, address)
    assert len(many) == len(few), many
    assert len(many) <= most


def test_a_case_costs_as_much_with_twenty_tasks_as_with_one(cast, sign_in):
    carla, address = sign_in(cast.carla), f"/dossiers/{cast.amina.pk}/"
    give_tasks(cast, 1)
    few = queries(carla, address)
    give_tasks(cast, 20)
    many = queries(carla, address)
    assert len(many) == len(few), many
    assert len(many) <= 25


@pytest.mark.parametrize(("page", "most"), [("", 29), ("notities/", 19)])
def test_notes_cost_as_much_for_twenty_as_for_one(cast, sign_in, page, most):
    bas, address = sign_in(cast.bas), f"/dossiers/{cast.amina.pk}/{page}"
    write_notes(cast, 1)
    few = queries(bas, address)
    write_notes(cast, 20)
    many = queries(bas, address)
    assert len(many) == len(few), many
    assert len(many) <= most


def test_search_costs_as_much_for_many_as_for_one(cast, sign_in):
    bas = sign_in(cast.bas)
    address = bas.post("/zoeken/", {"zoek": "test"})["Location"]
    crowd(cast, 1)
    few = queries(bas, address)
    crowd(cast, 40)
    assert len(queries(bas, address)) == len(few)


def give_family(cast, number):
    with scope(cast.rivierstad.pk):
        common = {"own_relation": "parent", "coupled_along": None, "by": cast.bas, "on": TODAY}
        for i in range(number):
            other = newcomer(cast.rivierstad, f"Kind{i}", "Test", assignee=cast.noor)
            actions.link(case=cast.amina, other=other, relation="child", **common)
            actions.add_relative(case=cast.amina, relation="child", birth_year=2020, **common)


def test_a_family_costs_as_much_for_twenty_as_for_two(cast, sign_in):
    carla, address = sign_in(cast.carla), f"/dossiers/{cast.amina.pk}/gezin/"
    give_family(cast, 1)
    few = queries(carla, address)
    give_family(cast, 9)
    many = queries(carla, address)
    assert len(many) == len(few), many
    assert len(many) <= 19


def expect(cast, number):
    """Families that come together, today, with Bas."""
    with scope(cast.rivierstad.pk):
        for i in range(number):
            other = newcomer(cast.rivierstad, f"Gast{i}", "Test", assignee=cast.noor)
            agenda.make(
                cases=[cast.amina, other],
                kind="talk",
                wanted=agenda.Wanted(TODAY, time(9), 30, "Kade", "so", cast.bas),
                by=cast.bas,
                on=TODAY,
            )


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("address", ["/mijn-werk/", "/dossiers/{}/afspraken/"])
def test_appointments_cost_as_much_for_twenty_as_for_one(cast, sign_in, address):
    bas, address = sign_in(cast.bas), address.format(cast.amina.pk)
    expect(cast, 1)
    few = queries(bas, address)
    expect(cast, 19)
    many = queries(bas, address)
    assert len(many) == len(few), many
    assert len(many) <= 21
