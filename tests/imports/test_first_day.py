"""What a first file of a municipality got wrong, and what is said of it."""

from __future__ import annotations

import pytest

from imports.shape import judge

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
ROW = {
    "family_name": "Haile",
    "birth_date": "03-05-1990",
    "target_group": "asiel",
}


def judged(cast, **given):
    from tenancy.scope import scope

    facts = ROW | given
    mapping = {field: place for place, field in enumerate(facts)}
    with scope(cast.rivierstad.pk):
        return judge(list(facts.values()), {}, mapping, {})


def test_a_plan_from_before_the_duty_is_refused(cast):
    days = {"established_on": "01-02-2022", "plan_dated_on": "01-01-2022"}
    said = [what for label, what in judged(cast, **days).problems if label == "Datum van het PIP"]
    assert said == [
        "Het PIP is van voor de dag waarop de plicht geldt. Controleer beide dagen.",
    ]


def test_a_house_number_that_stands_apart_is_put_behind_the_street(cast):
    row = judged(cast, street="Kade", house_number="12 A")
    assert (row.problems, row.facts["street"]) == ([], "Kade 12 A")


def test_a_street_without_a_number_is_a_mistake(cast):
    ((label, what),) = judged(cast, street="Kade").problems
    assert label == "Straat en huisnummer"
    assert what.startswith("Er staat geen huisnummer.")
