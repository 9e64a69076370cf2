"""The people of the demo have a duty and a history that match their case."""

from __future__ import annotations

from datetime import date

import pytest

from cases.demo.admission import admit
from cases.demo.colleagues import settle
from cases.demo.generator import people
from cases.models import Case, Closure
from intake.access import duty_of, group_history
from intake.demo import Duties
from intake.models import Completion, DutyEnd, Talk
from tenancy.models import Municipality
from tenancy.scope import scope

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.fixture
def towns():
    settle()
    admit(people(), today=TODAY, chapters=Duties(TODAY))
    return list(Municipality.objects.all())


def everyone():
    for case in Case.objects.select_related("person"):
        history = group_history(case)
        yield case, duty_of(case), history, case.paused_since is not None


def test_everyone_has_a_duty_and_a_history_that_ends_in_the_present_group(towns):
    changed = paused = 0
    for town in towns:
        with scope(town.pk):
            for case, duty, history, rests in everyone():
                assert (duty.established_on, duty.notified_on) == (case.notified_on,) * 2
                assert (history[0].group, history[0].until) == (case.target_group, None)
                changed += len(history) > 1
                paused += rests
            met = Closure.objects.filter(ground=Closure.Ground.DUTY_MET).count()
            assert DutyEnd.objects.filter(reason=DutyEnd.Reason.MET).count() == met
            assert not DutyEnd.objects.filter(case__closures__ground="moved").exists()
    assert changed >= 1
    assert paused >= 1


def test_some_intakes_are_running_and_some_are_done(towns):
    running = done = 0
    for town in towns:
        with scope(town.pk):
            talked = Talk.objects.values_list("case", flat=True)
            running += Case.objects.filter(pk__in=talked, phase=Case.Phase.INTAKE).count()
            done += Completion.objects.filter(in_absence=False).count()
    assert running > 0
    assert done > 0
