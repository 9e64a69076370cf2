"""By when an objection is decided, and when a decision stands for good. No clock, no database."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date, timedelta

from law.atw import roll
from law.awb import (
    AWB,
    POST_WEEKS,
    objection_decision,
    objection_decision_postponed,
    suspended,
)
from law.dates import add_weeks, with_weekday
from law.kit import Deadline

NEXT_DAY = timedelta(days=1)
COURT_WEEKS = 4  # no article: how long a court may take to tell the college of an appeal
REVIEW_AFTER = timedelta(days=7)  # no article sets a term: a reminder, no duty


class TooFar(Exception):
    """A postponement may be six weeks at most, and is told before the term ends (Awb 7:10/3)."""


@dataclass(frozen=True)
class Stop:
    """The term stood still from `since` through the day before `until` (Awb art. 7:10, lid 2)."""

    since: date
    until: date


@dataclass(frozen=True)
class Delay:
    """Postponed on a day, to another; `agreed` with who objects (Awb art. 7:10, lid 3 and 4)."""

    on: date
    until: date
    agreed: bool = False


def decide_by(
    *,
    object_until: date,
    received: date,
    committee: bool,
    moves: Iterable[Stop | Delay] = (),
    extra: Set[date] = frozenset(),
) -> Deadline:
    """The last day to decide, after every stop and delay in the order in which they began.

    The term runs from the day after the term to object. Reading, to be confirmed by a jurist: for
    what came later than that, it runs from the day after it came. Raises ValueError for a stop that
    began after the last day.
    """
    ended = max(object_until, received)
    found = objection_decision(term_ended=ended, committee=committee, extra=extra)
    for move in sorted(moves, key=_begins):
        found = _stopped(found, move, extra) if isinstance(move, Stop) else _delayed(found, move)
    return found


def latest_delay(deadline: Deadline, *, extra: Set[date] = frozenset()) -> date:
    """To which day at most the decision may be postponed."""
    return objection_decision_postponed(decide_by=deadline, extra=extra).due


def refuse_delay(
    deadline: Deadline, *, until: date, on: date, extra: Set[date] = frozenset()
) -> None:
    """Raises TooFar for a day that is no postponement, too long a one, or told too late."""
    if on > deadline.due or not deadline.due < until <= latest_delay(deadline, extra=extra):
        raise TooFar


def review_by(*, on: date, article: str) -> Deadline:
    """A week to look into what a revoked decision changes; the law names no term."""
    place = AWB.art(article)
    told = f"Het besluit is herroepen of vernietigd op {with_weekday(on)}."
    ours = "De wet noemt geen termijn. Wij herinneren u na 7 dagen."
    return Deadline(on + REVIEW_AFTER, place, on, (told, ours))


def _begins(move: Stop | Delay) -> date:
    return move.since if isinstance(move, Stop) else move.on


def _stopped(deadline: Deadline, stop: Stop, extra: Set[date]) -> Deadline:
    moved = suspended(deadline, since=stop.since, until=stop.until, because=AWB.art("7:10/2"))
    due, why = roll(moved.due, extra)
    return Deadline(due, moved.article, moved.counted_from, (*moved.steps, *why))


def _delayed(deadline: Deadline, delay: Delay) -> Deadline:
    place = AWB.art("7:10/4" if delay.agreed else "7:10/3")
    what = "is uitstel afgesproken" if delay.agreed else "is de beslissing verdaagd"
    told = f"Op {with_weekday(delay.on)} {what} ({place})."
    last = f"De laatste dag is nu {with_weekday(delay.until)}."
    return Deadline(delay.until, place, deadline.counted_from, (*deadline.steps, told, last))


@dataclass(frozen=True)
class Course:
    """How one objection went: until when the next court could be asked, and when it was over.

    `open_until` is the last day to go further, None when that cannot be done; `over_on` the day of
    the last word, None while somebody has yet to give it. `why` is a Decision.Final.
    """

    over_on: date | None
    open_until: date | None
    why: str


def finality(*, object_until: date, courses: Iterable[Course], on: date) -> tuple[date, str] | None:
    """Since when and why nothing can be brought against a decision; None while it can.

    Reading, to be confirmed by a jurist: it stands for good from the day after the last term. That
    is known later: what was posted in time may come a week late (Awb art. 6:9, lid 2), and a court
    tells the college of an appeal in its own time (art. 8:42).
    """
    since, why, known = object_until + NEXT_DAY, "nobody", add_weeks(object_until, POST_WEEKS)
    for course in courses:
        if course.over_on is None:
            return None
        since, why = max(since, course.over_on), course.why
        if course.open_until is not None:
            since = max(since, course.open_until + NEXT_DAY)
            known = max(known, add_weeks(course.open_until, COURT_WEEKS))
    return (since, why) if on > known and on >= since else None
