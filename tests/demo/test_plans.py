"""A few people of the demo have a signed PIP, and the letter that makes it known."""

from __future__ import annotations

from datetime import date

import pytest

from cases.demo.admission import admit
from cases.demo.colleagues import settle
from cases.demo.generator import people
from cases.models import Case
from desk.management.commands.load_demo import give_letters
from pip_plan.demo import MOST, Plans
from pip_plan.models import Plan
from tenancy.models import Municipality
from tenancy.scope import scope

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


def test_some_have_a_pip():
    settle()
    give_letters()
    admit(people(), today=TODAY, chapters=Plans(TODAY))
    signed = 0
    for town in Municipality.objects.all():
        with scope(town.pk):
            for plan in Plan.objects.signed().select_related("case", "decision__letter"):
                signed += 1
                assert plan.case.phase == Case.Phase.ROUTE
                assert plan.case.plan_dated_on == plan.dated_on == plan.decision.dated_on
                assert plan.decision.letter.kind == "plan"
    assert 0 < signed <= MOST
