"""F4: Valkey is killed with jobs in its queue, and comes back with nothing."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest
import redis
from django.utils import timezone

from cases.models import Task
from dev import valkey
from dev.processes import Processes
from outbox.models import Due, Message
from tenancy.scope import scope
from tests.proofs.faults.machines import Beat, Web, Worker, environment, until

pytestmark = pytest.mark.django_db(transaction=True)
GIVEN = 5
WITHIN = 120.0


class Broker:
    """A Valkey that keeps nothing on disk."""

    def __init__(self, directory):
        self.processes = Processes(directory)
        self.url = valkey.start(self.processes, "geheim", {"appendonly": "no"})

    def ask(self, command, *given):
        with redis.Redis.from_url(self.url) as client:
            return client.execute_command(command, *given)

    def kill(self):
        """kill -9."""
        (child,) = self.processes.children
        pid = child.process.pid
        self.command = Path(f"/proc/{pid}/cmdline").read_text().strip("\0").split("\0")
        os.kill(pid, signal.SIGKILL)
        child.process.wait()
        self.processes.children.clear()

    def start_again(self):
        self.processes.start("valkey", self.command, os.environ)
        until(self.answers)

    def answers(self):
        try:
            return self.ask("ping")
        except redis.RedisError:
            return False


@pytest.fixture
def installation(people, tmp_path):
    """Broker, web, worker and beat of their own."""
    broker = Broker(tmp_path)
    given = environment(REDIS_URL=broker.url)
    web = Web(tmp_path, REDIS_URL=broker.url)
    worker, beat = Worker(tmp_path, given), Beat(tmp_path, given)
    yield broker, web, worker, beat
    for machine in (beat, worker, web):
        machine.signal_all(signal.SIGCONT)
        machine.stop()
    broker.processes.stop()


def give_tasks(people, web, someone):
    bas, path = someone(people.bas, web.address), f"/dossiers/{people.amina.pk}/taken/"
    day = timezone.localdate().isoformat()
    task = {"due_on": day, "assignee": str(people.noor.pk)}
    for number in range(GIVEN):
        assert bas.sends(path, bas.form(path), title=f"Bel {number}", **task).status == 200


def test_what_waited_is_done_once_within_two_minutes(people, installation, someone, figure):
    broker, web, worker, beat = installation
    until(lambda: "ready" in worker.said(), 60)
    until(lambda: broker.ask("llen", "celery") == 0)
    worker.signal_all(signal.SIGSTOP)
    give_tasks(people, web, someone)
    queued = until(lambda: broker.ask("llen", "celery"), 30)
    beat.signal_all(signal.SIGSTOP)
    broker.kill()
    broker.start_again()
    assert broker.ask("llen", "celery") == 0
    back = time.monotonic()
    for machine in (worker, beat):
        machine.signal_all(signal.SIGCONT)
    until(lambda: not Due.objects.exists(), WITHIN)
    seconds = time.monotonic() - back
    assert worker.mails() == [people.noor.username] * GIVEN
    with scope(people.rivierstad.pk):
        assert Task.objects.filter(kind="own").count() == GIVEN
        assert Message.objects.filter(attempts=0).exclude(done_at=None).count() == GIVEN
    figure(
        f"Valkey without AOF killed with {queued} jobs queued: {GIVEN} of {GIVEN} effects done"
        f" once, {seconds:.0f} s after it came back; 0 lost"
    )
