"""What becomes of the people of the demo: a duty, an intake, a PIP, a report, a school.

They are admitted once, which takes most of a minute, and every chapter is looked at after it.
"""

from __future__ import annotations

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cases.demo.admission import admit
from cases.demo.colleagues import settle
from cases.demo.generator import people
from cases.models import Case, Closure, Task
from desk.management.commands.load_demo import give_letters
from enforcement.demo import REPORTS
from enforcement.models import Breach
from exchange.demo.schools import Schools
from exchange.recipients import CHANNELS
from intake.access import duty_of, group_history
from intake.models import Completion, DutyEnd, Talk
from pip_plan.demo import MOST
from pip_plan.models import Plan
from tenancy.models import Municipality
from tenancy.scope import scope

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
WITHOUT = {"uit_zroute"}  # nobody in the demo follows the Z-route


def in_each_town(count):
    """What is counted in every municipality, together."""
    total = 0
    for town in Municipality.objects.all():
        with scope(town.pk):
            total += count()
    return total


def test_the_people_of_the_demo_have_a_duty_an_intake_a_pip_a_report_and_a_school():
    settle()
    give_letters()
    admit(people(), today=TODAY, chapters=Schools(TODAY))
    assert in_each_town(of_two_groups) >= 1
    assert in_each_town(at_rest) >= 1
    assert in_each_town(in_an_intake) > 0
    assert in_each_town(after_an_intake) > 0
    assert 0 < in_each_town(with_a_pip) <= MOST
    assert 0 < in_each_town(reported) <= REPORTS
    for channel in CHANNELS.keys() - WITHOUT:
        is_printed_whole(channel)
    with pytest.raises(CommandError, match="No such case"):
        printed("uit_map", "99-X-00000")


def of_two_groups():
    """Everyone has a duty, and a history that ends in the present group."""
    changed = 0
    for case in Case.objects.select_related("person"):
        duty, history = duty_of(case), group_history(case)
        assert (duty.established_on, duty.notified_on) == (case.notified_on,) * 2
        assert (history[0].group, history[0].until) == (case.target_group, None)
        changed += len(history) > 1
    met = Closure.objects.filter(ground=Closure.Ground.DUTY_MET).count()
    assert DutyEnd.objects.filter(reason=DutyEnd.Reason.MET).count() == met
    assert not DutyEnd.objects.filter(case__closures__ground="moved").exists()
    return changed


def at_rest():
    return Case.objects.filter(paused_since__isnull=False).count()


def in_an_intake():
    talked = Talk.objects.values_list("case", flat=True)
    return Case.objects.filter(pk__in=talked, phase=Case.Phase.INTAKE).count()


def after_an_intake():
    return Completion.objects.filter(in_absence=False).count()


def with_a_pip():
    """Signed, and made known by a letter."""
    signed = list(Plan.objects.signed().select_related("case", "decision__letter"))
    for plan in signed:
        assert plan.case.phase == Case.Phase.ROUTE
        assert plan.case.plan_dated_on == plan.dated_on == plan.decision.dated_on
        assert plan.decision.letter.kind == "plan"
    return len(signed)


def reported():
    """A handhaver has to decide on each."""
    found = list(Breach.objects.select_related("plan"))
    for breach in found:
        assert breach.happened_on > breach.plan.dated_on
        task = Task.objects.open().get(case=breach.case, kind="fine")
        assert task.due_on == breach.decide_by
    return len(found)


def is_printed_whole(channel):
    content = printed(channel)
    assert list(content) == [field.name for field in CHANNELS[channel].fields]
    assert content.get("trajectkenmerk") or content["bsn"]


def printed(channel, case="demo"):
    out = StringIO()
    call_command("exchange_message", channel, "--case", case, stdout=out)
    return json.loads(out.getvalue())


def test_messages_of_real_people_are_not_printed(settings):
    settings.DEMO = settings.TESTING = False
    with pytest.raises(CommandError, match="Real people"):
        printed("uit_map")
