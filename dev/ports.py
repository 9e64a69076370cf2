"""Which port is free on this machine."""

from __future__ import annotations

import secrets
import socket


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def some_free() -> int:
    """A free port, drawn at random so that two runs at the same moment do not pick the same."""
    return next(port for port in iter(_draw, None) if is_free(port))


def next_free(port: int) -> int:
    return next(other for other in range(port + 1, 65536) if is_free(other))


def _draw() -> int:
    """Below the range from which the system takes ports for outgoing connections."""
    return 20000 + secrets.randbelow(10000)
