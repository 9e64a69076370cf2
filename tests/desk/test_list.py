"""The list: filters, order, and pages that neither repeat nor skip a case."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection

from cases.models import NEVER, Case
from desk import listing
from tenancy.scope import scope
from tests.cast import newcomer

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.fixture
def crowd(cast):
    """Sixty-one cases with many equal dates and names, and some without a date."""
    with scope(cast.rivierstad.pk):
        for i in range(60):
            case = newcomer(cast.rivierstad, f"Naam{i % 7}", "Test", assignee=cast.noor)
            due = NEVER if i % 10 == 0 else TODAY + timedelta(days=i % 6)
            Case.objects.filter(pk=case.pk).update(next_due=due)
    return cast


@pytest.mark.parametrize("order", listing.SORTS)
def test_every_case_is_on_exactly_one_page_in_both_directions(crowd, monkeypatch, order):
    monkeypatch.setattr(listing, "PAGE", 7)
    with scope(crowd.rivierstad.pk):
        wanted = list(Case.objects.order_by(*listing.SORTS[order]).values_list("pk", flat=True))
        page = listing.page_of(Case.objects.all(), {"sort": order})
        forth = [case.pk for case in page.cases]
        while page.next_key:
            page = listing.page_of(Case.objects.all(), {"sort": order, "after": page.next_key})
            forth += [case.pk for case in page.cases]
        back = [case.pk for case in page.cases]
        while page.previous_key:
            page = listing.page_of(Case.objects.all(), {"sort": order, "before": page.previous_key})
            back = [case.pk for case in page.cases] + back
    assert forth == wanted
    assert back == wanted


@time_machine.travel("2026-11-23 12:00 +0100")
@pytest.mark.parametrize(
    ("query", "number"),
    [("", 61), ("mine=on", 1), ("due=verstreken", 1), ("due=week", 54), ("phase=route", 0)],
)
def test_filters_leave_what_they_say(crowd, sign_in, query, number):
    """Of the sixty, six have no date; the rest falls within six days. Amina's date has passed."""
    page = sign_in(crowd.bas).get(f"/dossiers/?{query}").content.decode()
    word = "dossier" if number == 1 else "dossiers"
    assert f"{number} {word}" in " ".join(page.split())


def test_the_count_stops_at_a_thousand(crowd, monkeypatch):
    monkeypatch.setattr(listing, "MOST", 60)
    with scope(crowd.rivierstad.pk):
        assert listing.page_of(Case.objects.all(), {}).total_text == "60+"


def test_nothing_personal_stands_in_the_address_of_a_page(crowd, sign_in):
    page = sign_in(crowd.bas).get("/dossiers/?sort=naam").content.decode()
    addresses = [part.split('"')[0] for part in page.split('href="')[1:]]
    assert any("after=" in address for address in addresses)
    assert not [a for a in addresses if "naam0" in a.lower() or "yusuf" in a.lower()]


def test_the_first_page_is_read_from_an_index(crowd):
    """The index serves filter and order under row-level security, as the runtime role.

    With so few rows the planner would sort them all, so that is switched off.
    """
    with scope(crowd.rivierstad.pk), connection.cursor() as cursor:
        for way in ("seqscan", "bitmapscan", "sort"):
            cursor.execute(f"set local enable_{way} = off")
        cases = Case.objects.order_by("next_due", "id")[:51]
        plan = cases.explain()
    assert "case_by_due" in plan
    assert "Sort" not in plan
