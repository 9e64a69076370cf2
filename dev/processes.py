"""The processes we started: their logs, their death, and stopping them in order.

Each runs in a session of its own, so that Ctrl-C reaches only us, and has a file that holds its
pid and its command line: after kill -9 of ours, the next start finds what still runs.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dev import interrupts
from dev.say import Refused, complain, say

PATIENCE = 15.0  # seconds that a process has to end after it was asked to
SERVERS = {"postgres", "valkey"}  # stopped after the processes that use them


@dataclass(frozen=True)
class Child:
    """A process that we started."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path
    pid_file: Path
    stop_signal: signal.Signals


class Processes:
    """Everything that this run started, in the order in which it was started."""

    def __init__(self, state: Path) -> None:
        self.state = state
        self.children: list[Child] = []

    def start(
        self,
        name: str,
        command: list[str],
        environment: Mapping[str, str],
        *,
        stop_signal: signal.Signals = signal.SIGTERM,
        directory: Path = Path("/"),
        user: tuple[int, int] | None = None,
    ) -> Child:
        """Start it; its output goes to a log of that name."""
        log, pid_file = log_of(self.state, name), self.state / f"{name}.pid"
        with log.open("wb") as output, interrupts.held():
            process = subprocess.Popen(
                command,
                env=environment,
                cwd=directory,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                user=user and user[0],
                group=user and user[1],
                extra_groups=[] if user else None,
            )
            child = Child(name, process, log, pid_file, stop_signal)
            self.children.append(child)
            pid_file.write_text(f"{process.pid}\n{' '.join(command)}\n")
        return child

    def refuse_when_dead(self) -> None:
        """Raise when one of them has ended by itself."""
        for child in self.children:
            if (code := child.process.poll()) is not None:
                raise Refused(f"{child.name} ended with exit code {code}; read {child.log}")

    def watch(self) -> None:
        """Wait until one of them ends by itself; a signal ends the waiting too."""
        while True:
            self.refuse_when_dead()
            time.sleep(0.5)

    def stop(self) -> None:
        """End all of them, the last started first; who does not listen is killed."""
        interrupts.ignore()
        for child in reversed(self.children):
            if child.process.poll() is None:
                child.process.send_signal(child.stop_signal)
            try:
                child.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                complain(f"  {child.name} did not stop in {PATIENCE:.0f} s and is killed")
                os.killpg(child.process.pid, signal.SIGKILL)
                child.process.wait()
            child.pid_file.unlink(missing_ok=True)
        self.children.clear()


def log_of(state: Path, name: str) -> Path:
    """Where the output of this process or command is written."""
    logs = state / "logs"
    logs.mkdir(mode=0o700, parents=True, exist_ok=True)
    return logs / f"{name}.log"


def leftovers(state: Path) -> dict[str, int]:
    """What an earlier run left running here; a pid that is someone else's by now is left out."""
    found = {}
    for pid_file in sorted(state.glob("*.pid"), key=lambda file: file.stem in SERVERS):
        pid, _, command = pid_file.read_text().strip().partition("\n")
        if command and pid.isdigit() and command_of(int(pid)) == command:
            found[pid_file.stem] = int(pid)
    return found


def stop_leftovers(state: Path) -> None:
    """End what an earlier run left running here, so that its data can be used again."""
    for name, pid in leftovers(state).items():
        say(f"  stopping {name} (pid {pid}), left by a run that was killed")
        command = command_of(pid)
        os.kill(pid, signal.SIGINT if name == "postgres" else signal.SIGTERM)
        until = time.monotonic() + PATIENCE
        while command_of(pid) == command:
            if time.monotonic() > until:
                os.killpg(pid, signal.SIGKILL)
            time.sleep(0.05)
    for pid_file in state.glob("*.pid"):
        pid_file.unlink()


def command_of(pid: int) -> str:
    """The command line of this process; empty when there is no such process."""
    if sys.platform == "linux":
        try:
            raw = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return ""
        return raw.rstrip(b"\0").replace(b"\0", b" ").decode(errors="replace")
    shown = subprocess.run(
        ["ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return shown.stdout.strip()
