"""What a higher app does when a decision is signed or revoked; it says so when the program starts.

@when_revoked(Decision.Kind.PLAN)
def count_again(decision: Decision, *, by: User, on: date) -> None: ...
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Protocol

from accounts.models import User
from decisions.models import Decision


class Consequence(Protocol):
    def __call__(self, decision: Decision, *, by: User, on: date) -> None: ...


SIGNED: defaultdict[str, list[Consequence]] = defaultdict(list)
REVOKED: defaultdict[str, list[Consequence]] = defaultdict(list)


def when_signed(kind: str) -> Callable[[Consequence], Consequence]:
    """In the transaction in which a decision of this kind is signed; what it raises stops that."""
    return _added(SIGNED[kind])


def when_revoked(kind: str) -> Callable[[Consequence], Consequence]:
    """In the transaction in which a decision of this kind is revoked or annulled."""
    return _added(REVOKED[kind])


def _added(known: list[Consequence]) -> Callable[[Consequence], Consequence]:
    def add(function: Consequence) -> Consequence:
        known.append(function)
        return function

    return add
