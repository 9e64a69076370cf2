"""What the developer reads while it runs."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Refused(Exception):
    """It cannot be done; the text says why and what to do, in a line that needs no traceback."""


def say(text: str) -> None:
    print(text, flush=True)


def complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print this step with the time it took, once it has succeeded."""
    started = time.monotonic()
    yield
    say(f"  {name:<58}{time.monotonic() - started:6.1f} s")
