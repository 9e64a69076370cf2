"""The words in which a field says why we hold it, how long, and who may have it.

A field is classified where it is declared, by wrapping it in its category:

    family_name = NAME(models.CharField(max_length=200), to=DUO | PROVIDERS)

That statement is made nowhere else. A relation between records of the product is structure and is
not wrapped: access to the rows governs it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Flag, IntEnum, auto
from typing import TypeVar

from law.kit import Article, Retention

F = TypeVar("F")
ALL_TASKS = frozenset(range(1, 14))  # the rows of the handreiking's table


class Sensitivity(IntEnum):
    TECHNICAL, PERSONAL, IDENTIFYING, CONFIDENTIAL, SPECIAL = range(5)


class Recipient(Flag):
    """Who may receive a field outside the municipality."""

    NOBODY = 0
    DUO = auto()
    COURSE_PROVIDER = auto()
    LANGUAGE_BRIDGE = auto()
    Z_ROUTE_PROVIDER = auto()
    MAP_PROVIDER = auto()
    PVT_PROVIDER = auto()
    CBS = auto()
    MUNICIPALITY = auto()
    GUIDANCE_PROVIDER = auto()
    PROVIDERS = COURSE_PROVIDER | LANGUAGE_BRIDGE | Z_ROUTE_PROVIDER | MAP_PROVIDER | PVT_PROVIDER


@dataclass(frozen=True)
class Category:
    """A category of data in the sense of article 30 AVG.

    `keep` is how long at most after the duty ended; None: as long as the record itself is needed.
    `permission` is what it takes to read it, besides being allowed to see the record.
    """

    name: str
    tasks: frozenset[int]
    basis: Article | None
    keep: Retention | None
    sensitivity: Sensitivity
    permission: str = ""

    def __call__(self, field: F, *, to: Recipient = Recipient.NOBODY) -> F:
        setattr(field, "handling", Handling(self, to))  # noqa: B010
        return field


@dataclass(frozen=True)
class Handling:
    """What was said of one field."""

    category: Category
    recipients: Recipient


def tasks(*numbers: int | Iterable[int]) -> frozenset[int]:
    """tasks(1, range(3, 5)) is {1, 3, 4}."""
    found: set[int] = set()
    for number in numbers:
        found |= {number} if isinstance(number, int) else set(number)
    return frozenset(found)
