"""F6: every task is delivered once, twice and ten times, at once: one effect each time."""

from __future__ import annotations

import random
from datetime import time, timedelta

import pytest
import redis
from celery import Celery
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from cases.actions import add_task
from intake.actions.series import start_series
from intake.models import SeriesItem, Summons
from intake.timetable import Timetable
from letters.models import Dispatch, Letter
from outbox.models import Due, Message
from tenancy.scope import scope
from tests.cast import waiting
from tests.proofs.faults.machines import Worker, environment, until

pytestmark = pytest.mark.django_db(transaction=True)
GIVEN, SUMMONED = 5, 12
TASKS = sorted({str(entry["task"]) for entry in settings.CELERY_BEAT_SCHEDULE.values()})


@pytest.fixture
def worker(people, tmp_path):
    machine = Worker(tmp_path, environment())
    yield machine
    machine.stop()


def ask_for_effects(cast, times):
    """Five colleagues' tasks to mail, and a series of twelve oproepen."""
    today, place = timezone.localdate(), cast.rivierstad
    monday = today + timedelta(days=7 - today.weekday())
    with scope(place.pk):
        for _ in range(GIVEN):
            task = {"title": "Bel", "due_on": today, "assignee": cast.noor, "on": today}
            add_task(case=cast.amina, by=cast.bas, **task)
        cases = [waiting(place, f"N{times}x{n}", "Test", on=today) for n in range(SUMMONED)]
        start_series(
            cases=cases,
            timetable=Timetable(monday, time(9), 30, 14, 20),
            place="Stadhuis",
            channel="post",
            by=cast.bas,
            on=today,
        )


def deliver(times):
    url = environment()["REDIS_URL"]
    queue, broker = Celery(broker=url), redis.Redis.from_url(url)
    sent = random.sample(TASKS * times, len(TASKS) * times)
    with queue.connection_for_write() as connection:
        for name in sent:
            queue.send_task(name, connection=connection)
        # A series asks for its next piece: until nothing is due the relay goes on, as by beat.
        until(lambda: _drained(broker) and _nothing_due(queue, connection, times), 180)
    broker.close()


def _drained(broker):
    return broker.llen("celery") == 0 and broker.hlen("unacked") == 0


def _nothing_due(queue, connection, times):
    if not Due.objects.exists():
        return True
    for _ in range(times):
        queue.send_task("outbox.tasks.relay", connection=connection)
    return False


def state(cast, worker):
    with scope(cast.rivierstad.pk):
        return {
            "mails": len(worker.mails()),
            "summonses": Summons.objects.count(),
            "letters": Letter.objects.count(),
            "dispatches": Dispatch.objects.count(),
            "sent": SeriesItem.objects.filter(state="sent").count(),
            "not done": Message.objects.filter(done_at=None).count(),
            "tried again": Message.objects.exclude(attempts=0).count(),
        }


def test_however_often_a_task_comes_its_effect_is_one(people, worker, figure):
    redis.Redis.from_url(environment()["REDIS_URL"]).flushdb()
    before, effects = state(people, worker), []
    for times in (1, 2, 10):
        ask_for_effects(people, times)
        deliver(times)
        after = state(people, worker)
        effects.append({name: after[name] - before[name] for name in after})
        before = after
    assert effects[0] == effects[1] == effects[2], effects
    once = effects[0]
    assert (once["mails"], once["summonses"], once["sent"]) == (GIVEN, SUMMONED, SUMMONED)
    assert (once["not done"], once["tried again"]) == (0, 0)
    call_command("verify_audit")
    figure(
        f"{len(TASKS)} tasks delivered 1, 2 and 10 times, 2 processes:"
        f" each time {once['mails']} mails,"
        f" {once['summonses']} oproepen, {once['letters']} letters; seals hold"
    )
