"""A stand-in for the BRP, with fictional people: started by the demo and the tests only."""

from __future__ import annotations

import time
from pathlib import Path

from dev import ports
from dev.paths import PYTHON, ROOT
from dev.processes import Processes
from dev.say import Refused

READY_WITHIN = 20.0  # seconds


def settings(secrets: dict[str, str]) -> dict[str, str]:
    """Where it will listen, and the key that it wants."""
    return {
        "BRP_URL": f"http://127.0.0.1:{ports.some_free()}",
        "BRP_API_KEY": secrets["BRP_API_KEY"],
    }


def start(processes: Processes, values: dict[str, str], people: Path | None = None) -> None:
    """Start it and wait until it listens; `people` is a file with more people."""
    port = int(values["BRP_URL"].rpartition(":")[2])
    command = [str(PYTHON), "-m", "exchange.demo.server", "--port", str(port)]
    command += ["--people", str(people)] if people else []
    processes.start("brp", command, {"BRP_API_KEY": values["BRP_API_KEY"]}, directory=ROOT)
    until = time.monotonic() + READY_WITHIN
    while ports.is_free(port):
        processes.refuse_when_dead()
        if time.monotonic() > until:
            raise Refused(f"the stand-in for the BRP does not listen on port {port}")
        time.sleep(0.05)
