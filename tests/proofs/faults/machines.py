"""The processes of the product, started as in production and killed as in life."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings

from tests import database

ROOT = Path(__file__).resolve().parents[3]
WAITING = (
    "select pid from pg_stat_activity where usename = 'app_rt' and wait_event_type = 'Lock'"
    " and datname = current_database()"
)


def until(found: Callable[[], object], seconds: float = 20.0) -> object:
    """What `found` answers once it is something; fails when it takes longer."""
    end = time.monotonic() + seconds
    while not (answer := found()):
        assert time.monotonic() < end, f"did not come about in {seconds} s"
        time.sleep(0.03)
    return answer


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def here() -> str:
    """The name of this test's database."""
    return str(settings.DATABASES["default"]["NAME"])


def environment(**more: str) -> dict[str, str]:
    """As in production, on the database of this test; demo people sign in without a code."""
    place = urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{here()}"))
    left = {k: v for k, v in os.environ.items() if k != "TESTING" and "OWNER" not in k}
    own = {
        "DATABASE_URL": place,
        "REDIS_URL": os.environ["REDIS_URL"].rpartition("/")[0] + f"/{_number() + 5}",
        "DJANGO_SETTINGS_MODULE": "tests.proofs.faults.settings",
        "DEMO": "1",
        "ALLOWED_HOSTS": "localhost",
    }
    return left | own | more


def _number() -> int:
    return int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))


class Machine:
    """One process with a log; its children are its workers."""

    def __init__(self, log: Path, given: dict[str, str], *command: str) -> None:
        self.log = log
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *command],
                cwd=ROOT,
                env=given,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    def workers(self) -> list[int]:
        pid = self.process.pid
        return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def said(self) -> str:
        return self.log.read_text()

    def kill_workers(self) -> None:
        """kill -9; the process above them starts others, as in production."""
        for pid in self.workers():
            os.kill(pid, signal.SIGKILL)

    def signal_all(self, number: int) -> None:
        os.killpg(self.process.pid, number)

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.signal_all(signal.SIGKILL)
            self.process.wait()


class Web(Machine):
    """gunicorn; `address` is where it answers."""

    def __init__(
        self, directory: Path, *, threads: int = 8, app: str = "inburgering.wsgi", **more: str
    ) -> None:
        port = free_port()
        self.address = f"http://localhost:{port}"
        options = ["-w", "1", "--threads", str(threads), "-b", f"127.0.0.1:{port}"]
        command = ["gunicorn", *options, "--no-control-socket", app]
        super().__init__(directory / "web.log", environment(**more), *command)
        until(self.answers)

    def answers(self) -> bool:
        assert self.process.poll() is None, self.said()
        try:
            with urllib.request.urlopen(f"{self.address}/healthz", timeout=2):  # noqa: S310
                return True
        except OSError:
            return False


class Worker(Machine):
    """The worker of Celery as in production; what it mails goes to a file."""

    def __init__(self, directory: Path, given: dict[str, str]) -> None:
        self.mailbox = directory / "mailbox"
        self.mailbox.touch()
        post = {
            "EMAIL_BACKEND": "tests.proofs.faults.mailbox.Mailbox",
            "MAILBOX": str(self.mailbox),
        }
        command = ["celery", "-A", "inburgering", "worker", "--concurrency", "2"]
        super().__init__(directory / "worker.log", given | post, *command, "--loglevel", "INFO")

    def mails(self) -> list[str]:
        """To whom each mail went."""
        return self.mailbox.read_text().split()


class Beat(Machine):
    """What wakes the worker, as in production."""

    def __init__(self, directory: Path, given: dict[str, str]) -> None:
        command = ["celery", "-A", "inburgering", "beat", "--schedule", str(directory / "beat")]
        super().__init__(directory / "beat.log", given, *command)


@contextmanager
def held(query: str, *given: object) -> Iterator[Callable[[], list[int]]]:
    """Rows locked by another session; asks which backends of the program wait for them."""
    with database.superuser(here()) as looking, database.superuser(here()) as holding:

        def waits() -> list[int]:
            return [int(pid) for (pid,) in looking.execute(WAITING)]

        with holding.transaction():
            holding.execute(query, given)
            yield waits
