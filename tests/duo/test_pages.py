"""Bas tells DUO by hand: value by value, and then says that he did."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.actions import change_role
from accounts.models import Role
from accounts.permissions import Permission as P
from audit.models import Event
from cases.models import Task
from duo import values
from duo.models import Report
from tenancy.scope import scope
from tests.cast import AMINAS_BSN, MONDAY
from tests.duo.steps import owed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
FILLED = [("Datum participatieverklaring", "12-11-2026"), ("Aanwezigheid", "Ja")]


@pytest.fixture
def bas(cast, sign_in):
    return sign_in(cast.bas)


@pytest.fixture
def filled(monkeypatch):
    """An app that fills the PVT, as far as `values` says."""
    told = list(FILLED)
    monkeypatch.setitem(values.FILLERS, Report.Kind.PVT, lambda case, subject: told)
    return told


def at(cast):
    return f"/dossiers/{cast.amina.pk}/duo/"


def page(client, cast):
    return client.get(at(cast)).content.decode()


def owe(cast, *kinds):
    with scope(cast.rivierstad.pk):
        return [owed(cast, kind) for kind in kinds]


def press(client, cast, report):
    seen = re.search(r'name="gezien" value="(\w+)"', page(client, cast))
    assert seen
    return client.post(f"{at(cast)}{report.pk}/doorgegeven/", {"gezien": seen[1]}, follow=True)


def test_nothing_to_tell_says_so(cast, bas):
    assert "U hoeft nu niets door te geven." in page(bas, cast)


def test_the_values_stand_in_the_order_of_the_portal_and_can_be_copied(cast, bas, filled):
    owe(cast, Report.Kind.MAP, Report.Kind.PVT)
    shown = page(bas, cast)
    places = [shown.index(word) for word in (AMINAS_BSN, "Datum partic", "Aanwezigheid", "Module")]
    assert places == sorted(places)
    assert 'data-copy="waarde-1-2"' in shown
    assert "js/copy" in shown


def test_what_no_app_fills_is_looked_up(cast, bas):
    owe(cast, Report.Kind.MAP)
    assert "Kijk in het dossier wat DUO hierover moet weten." in page(bas, cast)


def test_what_was_told_is_kept_with_who_and_when(cast, bas, filled):
    (report,) = owe(cast, Report.Kind.PVT)
    shown = press(bas, cast, report).content.decode()
    assert "Doorgegeven op 23 november 2026 door Bas" in shown
    assert "Datum participatieverklaring: 12-11-2026" in shown
    with scope(cast.rivierstad.pk):
        assert Event.objects.filter(kind=Event.Kind.DUO_TOLD).count() == 1
        assert not Task.objects.open().filter(kind=Task.Kind.TELL).exists()
        assert Report.objects.get().told_on == MONDAY


def test_who_read_something_else_has_not_told_it(cast, bas, filled):
    (report,) = owe(cast, Report.Kind.PVT)
    seen = re.search(r'name="gezien" value="(\w+)"', page(bas, cast))
    assert seen
    filled[0] = ("Datum participatieverklaring", "13-11-2026")
    answer = bas.post(f"{at(cast)}{report.pk}/doorgegeven/", {"gezien": seen[1]}, follow=True)
    assert "De gegevens zijn net veranderd." in answer.content.decode()
    with scope(cast.rivierstad.pk):
        assert Report.objects.get().told_on is None


def test_twice_is_told_once(cast, bas):
    (report,) = owe(cast, Report.Kind.MAP)
    press(bas, cast, report)
    answer = bas.post(f"{at(cast)}{report.pk}/doorgegeven/", {"gezien": ""}, follow=True)
    assert "Een collega gaf dit net al door" in answer.content.decode()


def test_the_bsn_is_for_who_may_see_it(cast, sign_in):
    """A role that tells DUO and may not see the BSN gets the page without it."""
    owe(cast, Report.Kind.MAP)
    with scope(cast.rivierstad.pk):
        role = Role.objects.get(slug="klantmanager")
        may: Any = {"permissions": (P.CASE_VIEW, P.DUO_TELL), "integration_tasks": True}
        change_role(role=role, name=role.name, by=None, on=MONDAY, **may)
    shown = page(sign_in(cast.bas), cast)
    assert AMINAS_BSN not in shown
    assert "Module arbeidsmarkt" in shown


def test_the_bsn_is_in_no_address_and_no_title(cast, bas):
    owe(cast, Report.Kind.MAP)
    shown = page(bas, cast)
    head = shown[: shown.index("</head>")]
    addresses = re.findall(r'(?:href|action|src)="([^"]*)"', shown)
    assert AMINAS_BSN not in head
    assert not any(AMINAS_BSN in address for address in addresses)


def test_two_apps_do_not_fill_the_same(monkeypatch):
    monkeypatch.setattr(values, "FILLERS", {})
    values.register("pvt", test_nothing_to_tell_says_so)
    values.register("pvt", test_nothing_to_tell_says_so)
    with pytest.raises(values.AlreadyFilled):
        values.register("pvt", test_twice_is_told_once)


def test_the_page_costs_as_much_for_many_as_for_one(cast, bas, monkeypatch):
    """The page itself; what another app asks to fill a report is bounded by its kinds."""
    monkeypatch.setattr(values, "FILLERS", {})

    def asked():
        with CaptureQueriesContext(connection) as captured:
            page(bas, cast)
        return len(captured)

    owe(cast, Report.Kind.MAP)
    asked()
    few = asked()
    owe(cast, *Report.Kind.values[:6])
    assert asked() == few <= 16
