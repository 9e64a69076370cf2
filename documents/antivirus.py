"""ClamAV, asked over its own protocol (INSTREAM); when there is one."""

from __future__ import annotations

import socket
import struct
from contextlib import closing
from urllib.parse import urlsplit

from django.conf import settings

from documents.sniffing.virus import VIRUS

PORT = 3310
PATIENCE = 10.0  # seconds
PIECE = 64 * 1024
UNREACHABLE = "Bestanden kunnen nu niet op virussen worden gecontroleerd. Probeer het later."
MOST_ANSWER = 4096


class Infected(Exception):
    """The scanner knows something bad in this file; the message is Dutch."""


class Unreachable(Exception):
    """Nobody can say whether this file is good, so it is not kept; the message is Dutch."""


def is_configured() -> bool:
    return bool(settings.CLAMAV_URL)


def refuse_infected(data: bytes) -> None:
    """Raises Infected, and Unreachable when the scanner that there should be does not answer well.

    Nothing without a scanner: the page for who watches the machines says so.
    """
    if not is_configured():
        return
    pieces = [data[at : at + PIECE] for at in range(0, len(data), PIECE)]
    framed = b"".join(struct.pack(">I", len(piece)) + piece for piece in pieces)
    answer = _ask(b"zINSTREAM\0" + framed + struct.pack(">I", 0))
    if answer.endswith(" FOUND"):
        raise Infected(VIRUS)
    if answer != "stream: OK":
        raise Unreachable(UNREACHABLE)


def answers() -> bool:
    """Whether the scanner is there."""
    try:
        return _ask(b"zPING\0") == "PONG"
    except Unreachable:
        return False


def _ask(question: bytes) -> str:
    where = urlsplit(settings.CLAMAV_URL)
    address = (where.hostname or "", where.port or PORT)
    try:
        with closing(socket.create_connection(address, timeout=PATIENCE)) as line:
            line.sendall(question)
            return _answer(line)
    except OSError:
        raise Unreachable(UNREACHABLE) from None


def _answer(line: socket.socket) -> str:
    said = b""
    while not said.endswith(b"\0") and len(said) < MOST_ANSWER and (more := line.recv(1024)):
        said += more
    return said.rstrip(b"\0\n").decode("ascii", "replace")
