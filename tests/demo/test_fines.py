"""In the demo a handhaver has a report to decide on."""

from __future__ import annotations

from datetime import date

import pytest

from cases.demo.admission import admit
from cases.demo.colleagues import settle
from cases.demo.generator import people
from cases.models import Task
from desk.management.commands.load_demo import give_letters
from enforcement.demo import REPORTS, Fines
from enforcement.models import Breach
from tenancy.models import Municipality
from tenancy.scope import scope

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


def test_some_were_reported():
    settle()
    give_letters()
    admit(people(), today=TODAY, chapters=Fines(TODAY))
    reported = 0
    for town in Municipality.objects.all():
        with scope(town.pk):
            for breach in Breach.objects.select_related("plan"):
                reported += 1
                assert breach.happened_on > breach.plan.dated_on
                task = Task.objects.open().get(case=breach.case, kind="fine")
                assert task.due_on == breach.decide_by
    assert 0 < reported <= REPORTS
