"""Everything that can be checked without a database."""

from __future__ import annotations

import base64
import os
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from dev import pins
from dev.install import install
from dev.paths import PYTHON, ROOT, VENV
from dev.say import Refused, say

NOWHERE = {
    "DATABASE_URL": "postgresql://app_rt:none@127.0.0.1:1/none",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "SECRET_KEY": "only for checking, never for running a server with it",
    "FIELD_KEY": base64.b64encode(bytes(32)).decode(),
    "ALLOWED_HOSTS": "localhost",
}


@dataclass(frozen=True)
class Outcome:
    """How one check went."""

    name: str
    passed: bool
    output: str
    seconds: float


def main(arguments: list[str]) -> int:
    """Run all checks, two at a time; 1 when any of them failed."""
    if arguments:
        raise Refused("usage: python3 dev.py check")
    install("dev")
    with ThreadPoolExecutor(max_workers=2) as pool:
        jobs = [pool.submit(_timed, name, check) for name, check in _checks().items()]
        outcomes = [job.result() for job in jobs]
    failed = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failed:
        say(f"\n=== {outcome.name}\n{outcome.output.rstrip()}\n")
    for outcome in outcomes:
        verdict = "ok    " if outcome.passed else "FAILED"
        say(f"  {verdict} {outcome.name:<48}{outcome.seconds:7.1f} s")
    return 1 if failed else 0


def _checks() -> dict[str, Callable[[], tuple[bool, str]]]:
    """Every check by name, the longest first."""
    lines = {name: partial(_command, line) for name, line in commands().items()}
    return {**lines, "requirements in step": _requirements}


def commands() -> dict[str, list[str]]:
    """The command lines, by the name that the summary shows."""
    python = str(PYTHON)
    manage = [python, "-W", "ignore::RuntimeWarning", "manage.py"]
    lines = {
        "mypy": [python, "-m", "mypy", "."],
        "manage.py check": [*manage, "check", "--fail-level", "WARNING"],
        "manage.py makemigrations --check": [*manage, "makemigrations", "--check", "--dry-run"],
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format --check": [python, "-m", "ruff", "format", "--check", "."],
        "lint-imports": [str(VENV / "bin/lint-imports")],
    }
    if (ROOT / "dev/generated_docs.py").exists():
        lines["generated docs in step"] = [python, "-m", "dev.generated_docs", "--check"]
    return lines


def _timed(name: str, check: Callable[[], tuple[bool, str]]) -> Outcome:
    started = time.monotonic()
    passed, output = check()
    return Outcome(name, passed, output, time.monotonic() - started)


def _command(line: list[str]) -> tuple[bool, str]:
    environment = {name: value for name, value in os.environ.items() if name != "DEMO"} | NOWHERE
    done = subprocess.run(
        line,
        env=environment | {"DJANGO_SETTINGS_MODULE": "inburgering.settings"},
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode == 0, done.stdout


def _requirements() -> tuple[bool, str]:
    found = pins.drift()
    return not found, "\n".join(found)
