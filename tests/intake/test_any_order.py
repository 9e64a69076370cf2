"""Whatever is recorded in whatever order: the records, the phase and the clock agree."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit.models import Event
from cases.models import Case, Task
from intake import actions
from intake.models import Duty, DutyEnd, Pause, TargetGroupPeriod
from tests.intake.conftest import who
from tests.intake.test_group import follows_from_history

pytestmark = pytest.mark.django_db
FIRST = date(2026, 2, 20)
REFUSED = (
    actions.AlreadyEstablished,
    actions.Ended,
    actions.Impossible,
    actions.NotEstablished,
    actions.NotPaused,
    actions.Overlap,
    actions.Unchanged,
)
days = st.integers(0, 270).map(lambda n: FIRST + timedelta(days=n))
VERBS = ("pause", "resume", "mistake", "group", "regroup", "correct")
# Mostly what can go on: an end in one of thirteen steps.
steps = st.lists(
    st.tuples(st.sampled_from((*VERBS, *VERBS, "end")), days, st.sampled_from("af")),
    max_size=12,
)


def do(told, verb, day, letter):
    group = {"a": "asylum", "f": "family"}[letter]
    told_again = {"reason": "x"} | told
    if verb == "pause":
        actions.pause_duty(since=day, **told)
    elif verb == "resume":
        actions.resume_duty(until=day, **who(told))
    elif verb == "mistake":
        actions.withdraw_pause(reason="x", **who(told))
    elif verb == "group":
        actions.change_group(group=group, since=day, **told)
    elif verb == "regroup":
        actions.correct_group(group=group, since=day, **told_again)
    elif verb == "correct":
        actions.correct_duty(established_on=day, **told_again)
    else:
        actions.end_duty(last_day=day, reason="met", **told)


def everything_agrees(case, ended_before, events_before):
    now = Case.objects.get(pk=case.pk)
    pauses = list(Pause.objects.standing().order_by("since"))
    running = [pause for pause in pauses if pause.until is None]
    ended = DutyEnd.objects.count()
    assert (Duty.objects.standing().count(), len(running) <= 1, ended <= 1) == (1, True, True)
    assert now.paused_since == (running[0].since if running else None)
    for one, after in pairwise(pauses):
        assert one.until < after.since
    assert (now.phase == Case.Phase.CLOSED) == bool(ended)
    running_tasks = Task.objects.open().filter(kind=Task.Kind.PLAN).count()
    assert running_tasks == (0 if ended or running else 1)
    if ended_before:
        assert Event.objects.count() == events_before
    follows_from_history(case)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps)
def test_the_records_agree_after_every_step(told, chosen):
    start = transaction.savepoint()
    case = Case.objects.select_related("person").get(pk=told["case"].pk)
    for verb, day, letter in chosen:
        before = DutyEnd.objects.exists(), Event.objects.count()
        with suppress(*REFUSED):
            do(told | {"case": case}, verb, day, letter)
        everything_agrees(case, *before)
    transaction.savepoint_rollback(start)


def test_every_kind_of_record_is_made_by_these_steps(told):
    """The steps above are not refused as a whole."""
    for verb, day in (("group", 40), ("pause", 60), ("resume", 80), ("correct", 10), ("end", 100)):
        do(told, verb, FIRST + timedelta(days=day), "f")
    assert TargetGroupPeriod.objects.count() == 2
    assert (Pause.objects.count(), Duty.objects.count(), DutyEnd.objects.count()) == (1, 2, 1)
