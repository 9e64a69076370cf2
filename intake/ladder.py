"""The ladder of summonses (Wi art. 14, lid 1 and 2): what may be recorded, what comes next.

No clock, no database. Readings, to be confirmed by a jurist:

* A step is taken only when the term of the summons before it has lapsed: lid 1 gives a term, and
  who misses the appointment can still come within it.
* An accepted reason means that this summons was not missed; the next has the same number.
* Whoever came once and then stopped cooperating is on the ladder again, at that summons.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Protocol, TypeVar
from uuid import UUID

from law.dates import with_weekday
from law.kit import states
from law.wi2021 import SUMMONSES, WI2021

LAST = SUMMONSES.on(date(2022, 1, 1))  # the constraints hold this number too
OPEN: None = None
MOVED, EXCUSED, APPEARED = "moved", "excused", "appeared"
MISSED = ("missed", "uncoop")
# From which ends an outcome may be recorded.
BEFORE: dict[str, tuple[str | None, ...]] = {
    "appeared": (OPEN,),
    "missed": (OPEN,),
    "uncoop": (OPEN, APPEARED),
    "excused": (OPEN, *MISSED),
}


class Rung(Protocol):
    """A summons as the ladder sees it."""

    pk: UUID
    replaces_id: UUID | None
    number: int
    end: str | None
    appointment_on: date
    respond_by: date


class Step(Enum):
    """What is to be done next. The value is the number of the summons to send, if there is one."""

    FIRST = "first"
    OUTCOME = "outcome"
    AGAIN = "again"
    SECOND = "second"
    THIRD = "third"
    ABSENCE = "absence"
    REST = "rest"


R = TypeVar("R", bound=Rung)


def last_of(rungs: Iterable[R]) -> R | None:
    """The summons that counts now: no other took its place, and none has a higher number."""
    found = list(rungs)
    gone = {one.replaces_id for one in found}
    standing = [one for one in found if one.pk not in gone]
    return max(standing, key=lambda one: one.number, default=None)


def missed_of(rungs: Iterable[R]) -> list[R]:
    """Those that were missed, first to last."""
    return sorted((one for one in rungs if one.end in MISSED), key=lambda one: one.number)


@states(WI2021.art("14:1"), WI2021.art("14:2"))
def next_step(last: Rung | None) -> Step:
    """What Wi art. 14 asks for after this summons."""
    if last is None:
        return Step.FIRST
    if last.end in MISSED:
        return (Step.SECOND, Step.THIRD, Step.ABSENCE)[last.number - 1]
    if last.end is OPEN:
        return Step.OUTCOME
    return Step.AGAIN if last.end == EXCUSED else Step.REST


@dataclass(frozen=True)
class Next:
    """The number of the next summons, and what it stands on."""

    number: int
    after_missed: bool


def next_number(last: Rung | None) -> Next | None:
    """The summons that comes next; None when none does now."""
    step = next_step(last)
    if step is Step.FIRST:
        return Next(1, after_missed=False)
    if step is Step.AGAIN and last:
        return Next(last.number, after_missed=False)
    if step in (Step.SECOND, Step.THIRD) and last:
        return Next(last.number + 1, after_missed=True)
    return None


def why_not_yet(last: Rung | None, *, on: date) -> str | None:
    """Why the step after a missed summons cannot be taken on this day, in Dutch."""
    if last and last.end in MISSED and on <= last.respond_by:
        return f"De termijn loopt nog tot en met {with_weekday(last.respond_by)}."
    return None


@states(WI2021.art("14:1"))
def why_no_outcome(last: Rung | None, kind: str, *, on: date) -> str | None:
    """Why this cannot be recorded of the summons on this day, in Dutch; None when it can."""
    if last is None or last.end not in BEFORE[kind]:
        return "Deze uitkomst past niet meer bij deze oproep."
    day = with_weekday(last.appointment_on)
    if kind == "missed" and on <= last.appointment_on:
        return f"Dit kan pas na de dag van de afspraak, {day}."
    if kind in ("appeared", "uncoop") and on < last.appointment_on:
        return f"Dit kan pas vanaf de dag van de afspraak, {day}."
    return None


def possible_outcomes(last: Rung | None, *, on: date) -> list[str]:
    """What can be recorded on this day."""
    return [kind for kind in BEFORE if why_no_outcome(last, kind, on=on) is None]


def why_no_completion(last: Rung | None, *, on: date) -> str | None:
    """Why the intake is not completed in absence on this day, in Dutch (Wi art. 14, lid 2)."""
    if next_step(last) is not Step.ABSENCE:
        return "Dit kan pas na drie oproepen die alle drie zijn gemist."
    return why_not_yet(last, on=on)


def why_no_withdrawal(last: Rung | None) -> str | None:
    """Why what was recorded of the last summons cannot be withdrawn, in Dutch."""
    if last is None or last.end in (OPEN, MOVED):
        return "Er is geen uitkomst om in te trekken."
    return None
