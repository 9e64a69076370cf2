"""Ctrl-C, SIGTERM and a closed terminal all mean: stop what was started, in order."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_held = False
_pending = False


def catch() -> None:
    """Turn every signal that asks us to stop into a KeyboardInterrupt."""
    for number in STOPPING:
        signal.signal(number, _interrupt)


def ignore() -> None:
    """While stopping, a second Ctrl-C must not leave half of it running."""
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)


@contextmanager
def held() -> Iterator[None]:
    """Let no signal fall between starting a process and writing down that it was started."""
    global _held, _pending
    _held = True
    try:
        yield
    finally:
        _held = False
        if _pending:
            _pending = False
            raise KeyboardInterrupt


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Its argument says which signal it was: a Ctrl-C has reached the tests already."""
    global _pending
    if _held:
        _pending = True
    else:
        raise KeyboardInterrupt(number)
