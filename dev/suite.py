"""The tests, on servers of their own that are gone afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from dev import brp, envfile, servers, system
from dev.install import install
from dev.locks import lock
from dev.paths import PYTHON, ROOT, TEST_ENV, private, state
from dev.processes import Processes, stop_leftovers
from dev.say import Refused, say

DEFAULT_ARGUMENTS = ["-n", "2", "--dist", "loadfile"]
PATIENCE = 60.0  # seconds that pytest has to end its tests after it was interrupted


def test(arguments: list[str]) -> int:
    """Run pytest and answer its exit code."""
    with environment() as values:
        command = [str(PYTHON), "-m", "pytest", *(arguments or DEFAULT_ARGUMENTS)]
        return in_foreground(command, values)


def services(arguments: list[str]) -> int:
    """Start the servers, print how to reach them, and wait."""
    if arguments:
        raise Refused("usage: python3 dev.py services")
    with own_servers() as (processes, values):
        envfile.write(TEST_ENV, values)
        lines = "\n".join(f"export {name}='{value}'" for name, value in values.items())
        say(f"\n{lines}\n\nor: set -a; . {TEST_ENV}; set +a    (Ctrl-C stops the servers)")
        try:
            processes.watch()
        except KeyboardInterrupt:
            say("\nStopping.")
        finally:
            if envfile.read(TEST_ENV) == values:  # not that of a later run
                TEST_ENV.unlink()
    return 0


@contextmanager
def environment() -> Iterator[dict[str, str]]:
    """The environment of pytest while the servers run."""
    with own_servers() as (_, values):
        yield for_tests(values)


@contextmanager
def slot() -> Iterator[Path]:
    """A state directory that no other run uses, empty; removed when all went well."""
    for number in count(1):
        directory = private(state() / f"test-{number}", mode=0o711)
        with lock(state() / f"test-{number}.lock") as ours:
            if ours:
                stop_leftovers(directory)
                shutil.rmtree(directory)
                yield private(directory, mode=0o711)
                shutil.rmtree(directory)
                return


@contextmanager
def own_servers(*, durable: bool = False) -> Iterator[tuple[Processes, dict[str, str]]]:
    """Servers that are gone afterwards; unless durable they forgo safety for speed."""
    system.need(browser=not durable)
    install("dev")
    with slot() as directory:
        processes = Processes(directory)
        try:
            secrets = envfile.keep_secrets(directory / "secrets.env")
            values = servers.environment(processes, secrets, testing=True, durable=durable)
            values |= brp.settings(secrets)
            brp.start(processes, values)
            yield processes, values | {"TESTING": "1"}
            processes.refuse_when_dead()
        finally:
            processes.stop()


def for_tests(values: dict[str, str]) -> dict[str, str]:
    """The environment of pytest: what is set for a demo does not count."""
    return {name: value for name, value in os.environ.items() if name != "DEMO"} | values


def in_foreground(command: list[str], values: dict[str, str]) -> int:
    """Run it in our terminal, so that pdb works and Ctrl-C reaches it without our help."""
    process = subprocess.Popen(command, env=values, cwd=ROOT)
    try:
        return process.wait()
    except KeyboardInterrupt as interrupt:
        if interrupt.args != (signal.SIGINT,) or not os.isatty(0):
            process.send_signal(signal.SIGINT)
    try:
        return process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
