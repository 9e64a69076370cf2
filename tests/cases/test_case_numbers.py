"""Case numbers: one series per municipality per year, without gaps and without doubles."""

from __future__ import annotations

import contextlib
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connections

from cases import actions
from cases.models import Case
from privacy.bsn import looks_like_bsn
from tenancy.scope import scope
from tests.cast import MONDAY

THREADS = 16


def open_case(home, name, *, on=MONDAY):
    person = actions.add_person(municipality=home, bsn=None, family_name=name)
    return actions.open_case(
        municipality=home, person=person, target_group=Case.TargetGroup.FAMILY, by=None, on=on
    )


def open_at_once(home, names):
    """Every thread begins when all are ready; the numbers they got."""
    together = Barrier(len(names), timeout=30)

    def one(name):
        try:
            with scope(home.pk):
                together.wait()
                return open_case(home, name).number
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(names)) as pool:
        return sorted(pool.map(one, names))


@pytest.mark.django_db(transaction=True)
def test_sixteen_at_once_get_sixteen_consecutive_numbers(real_cast):
    """Amina's case was the first of the year."""
    got = open_at_once(real_cast.rivierstad, [f"Naam{i}" for i in range(THREADS)])
    assert got == [f"26-R-{n:05}" for n in range(2, THREADS + 2)]


@pytest.mark.django_db(transaction=True)
def test_the_first_of_a_year_may_come_from_several_at_once(real_cast):
    """Nobody had a number of 2027 yet: who makes the counter does not matter."""
    home = real_cast.rivierstad
    together = Barrier(8, timeout=30)

    def one(i):
        try:
            with scope(home.pk):
                together.wait()
                return open_case(home, f"Naam{i}", on=date(2027, 1, 4)).number
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(one, range(8))) == [f"27-R-{n:05}" for n in range(1, 9)]


@pytest.mark.django_db
class TestTheSeries:
    def test_another_municipality_counts_for_itself(self, cast):
        with scope(cast.heuvelrode.pk):
            assert open_case(cast.heuvelrode, "Hassan").number == "26-H-00002"

    def test_a_new_year_begins_at_one(self, cast):
        with scope(cast.rivierstad.pk):
            numbers = [
                open_case(cast.rivierstad, f"Naam{day}", on=day).number
                for day in (date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2))
            ]
        assert numbers == ["26-R-00002", "27-R-00001", "27-R-00002"]

    def test_a_case_that_was_not_opened_takes_no_number(self, cast):
        with contextlib.suppress(ZeroDivisionError), scope(cast.rivierstad.pk):
            open_case(cast.rivierstad, "Een")
            1 / 0  # noqa: B018
        with scope(cast.rivierstad.pk):
            assert open_case(cast.rivierstad, "Twee").number == "26-R-00002"

    def test_a_number_is_never_taken_for_a_bsn(self, cast):
        assert not looks_like_bsn(cast.amina.number)
        assert not looks_like_bsn(cast.amina.number.replace("-", ""))
