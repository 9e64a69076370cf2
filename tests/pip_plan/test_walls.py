"""The database refuses a PIP that cannot be, whatever a form or a colleague does."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from pip_plan.models import Plan
from tests.cast import MONDAY
from tests.pip_plan.planning import (
    A2_PARTS,
    GROUND,
    Z_VALUES,
    changed,
    complete,
    established,
    propose,
)

pytestmark = pytest.mark.django_db
EDUCATION = {
    "route": "onderwijs",
    "education_attainable": True,
    "map_hours": None,
    "intensity_hours": None,
}
LOWER = {"change": "lower", "level": "a2", "sufficient_effort": True, **A2_PARTS, **GROUND}
MOVED = {"change": "moved", "earlier_dated_on": date(2026, 1, 5)}
REFUSED = [
    ("no_a2_in_education_route", {**EDUCATION, "level": "a2"}),
    ("no_b1_in_z_route", {**Z_VALUES, "level": "b1"}),
    ("no_a2_before_effort", {"level": "a2", **A2_PARTS}),
    ("a2_names_its_parts", {"reading_a2": True}),
    ("map_but_not_in_education_route", {**EDUCATION, "map_hours": 40}),
    ("map_but_not_in_education_route", {"map_hours": 39}),
    ("pvt_of_twelve_hours", {"pvt_hours": 11}),
    ("intensity_for_asylum", {"asylum": False, "intensity_hours": None}),
    ("hours_only_for_asylum_in_b1", {**Z_VALUES, "intensity_hours": 100}),
    ("z_only_when_nothing_else", {**Z_VALUES, "education_attainable": True}),
    ("route_is_attainable", {"b1_attainable": False}),
    ("optional_exams_in_z_route", {"optional_exams": True}),
    ("change_has_both_grounds", {"change": "route", **Z_VALUES}),
    ("lowered_after_effort", {**LOWER, "effort_hours": 599}),
    ("lowered_after_effort", {**LOWER, "effort_hours": 600, "sufficient_effort": False}),
    ("moved_keeps_the_route", {"change": "moved"}),
    ("moved_keeps_the_route", {**MOVED, "earlier_route": "z"}),
    ("exception_has_a_reason", {"exception": "special"}),
    ("plan_signed_or_dropped", {"dated_on": MONDAY, "dropped_on": MONDAY}),
]


def refused(change):
    """The name of the wall that stood in the way."""
    with pytest.raises(IntegrityError) as found, transaction.atomic():
        change()
    return str(found.value).split('constraint "')[1].split('"')[0]


@pytest.mark.parametrize(("wall", "otherwise"), REFUSED)
def test_no_such_plan(rivierstad, wall, otherwise):
    complete(rivierstad)
    plan = propose(rivierstad)
    for name, value in otherwise.items():
        setattr(plan, name, value)
    assert refused(plan.save) == wall


def test_one_proposal_of_a_case(rivierstad):
    complete(rivierstad)
    first, second = propose(rivierstad), propose(rivierstad)
    first.dropped_on = None
    first.change = "other"
    assert first.pk != second.pk
    assert refused(first.save) == "one_open_proposal"


def test_one_first_plan_of_a_case(rivierstad):
    established(rivierstad)
    second = changed(rivierstad, "other", on=MONDAY)
    second.change = "first"
    assert refused(second.save) == "one_first_plan_per_case"


def test_a_plan_is_by_one_decision(rivierstad):
    plan = established(rivierstad)
    with pytest.raises(IntegrityError, match="plan_by_a_decision"), transaction.atomic():
        Plan.objects.create(
            **{
                field.attname: getattr(plan, field.attname)
                for field in Plan._meta.concrete_fields
                if field.name not in ("id", "created_at", "number", "change")
            },
            number=7,
            change="other",
        )
