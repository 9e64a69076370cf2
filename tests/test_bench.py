"""That the benchmark fills and measures every page; how fast is not a matter for a test."""

from __future__ import annotations

import os
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings
from django.utils import timezone

from bench.bounds import broken
from bench.copying import superuser
from bench.destroying import measure_destroying
from bench.fill import NotEmpty, fill
from bench.letters import measure_letters
from bench.measure import measure
from cases.models import Case, Person
from tenancy.scope import scope

pytestmark = pytest.mark.django_db(transaction=True)


def filled(cases, municipalities):
    with superuser() as connection:
        today = timezone.localdate()
        return fill(connection, cases=cases, municipalities=municipalities, seed=1, today=today)


def test_every_page_gives_a_row_for_each_role():
    large, small = filled(200, 2)
    rows, readings = measure(large, rounds=1, today=timezone.localdate())
    shown = {(row.role, row.screen): row.people for row in rows}
    assert len(shown) == len(rows) == 77
    assert shown["klantmanager", "Dossiers"] == readings.people == 50
    assert shown["klantmanager", "Zoeken, BSN"] == shown["klantmanager", "Dossier"] == 1
    assert shown["handhaver", "Zoeken, BSN"] == 0
    with scope(small.home.pk):
        cases = list(Case.objects.select_related("person"))
        assert len(cases) == small.cases == 66
        assert all(len(case.person.bsn) == 9 for case in cases)


def test_no_page_costs_more_than_it_may_with_twenty_thousand_cases():
    (town,) = filled(20_000, 1)
    rows, _ = measure(town, rounds=12, today=timezone.localdate())
    assert broken(rows) == []


def test_letters_are_made_and_timed():
    town, _ = filled(20, 2)
    made = measure_letters(town, number=2, today=timezone.localdate())
    assert len(made.whole) == len(made.printing) == len(made.looking) == 2
    assert made.per_second > 0


@pytest.mark.django_db(transaction=True, databases=["default", "purge"])
def test_rows_are_destroyed_by_the_product_and_by_plain_sql(monkeypatch):
    town, _ = filled(60, 2)
    parts = urlsplit(os.environ["DATABASE_PURGE_URL"])
    here = urlunsplit(parts._replace(path=f"/{settings.DATABASES['default']['NAME']}"))
    monkeypatch.setenv("DATABASE_PURGE_URL", here)
    with superuser() as connection:
        gone = measure_destroying(connection, town, rows=200, today=timezone.localdate())
    assert all(one.rows > one.people > 0 for one in gone)
    with scope(town.home.pk):
        assert not Person.objects.exists()


def test_it_fills_no_database_that_holds_something():
    filled(1, 1)
    with pytest.raises(NotEmpty):
        filled(1, 1)
