"""Algemene wet bestuursrecht: how long one has to object, to decide and to pay."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from law.atw import weeks_after
from law.dates import add_weeks, with_weekday
from law.kit import Act, Article, Deadline, Parameter, states

AWB = Act("Algemene wet bestuursrecht", "https://wetten.overheid.nl/BWBR0005537", mark="/")
_SINCE = date(2022, 1, 1)  # nothing earlier is asked of this product

OBJECTION_WEEKS = Parameter(AWB.art("6:7"), since={_SINCE: 6})
POST_WEEKS = 1  # art. 6:9, lid 2
DECISION_WEEKS = Parameter(AWB.art("7:10/1"), since={_SINCE: 6})
COMMITTEE_WEEKS = Parameter(AWB.art("7:10/1"), since={_SINCE: 12})
POSTPONED_WEEKS = Parameter(AWB.art("7:10/3"), since={_SINCE: 6})
REQUEST_WEEKS = Parameter(AWB.art("4:13/2"), since={_SINCE: 8})
FINE_WEEKS = Parameter(AWB.art("5:51/1"), since={_SINCE: 13})
PAYMENT_WEEKS = Parameter(AWB.art("4:87/1"), since={_SINCE: 6})
DEFAULT_WEEKS = Parameter(AWB.art("4:17/3"), since={_SINCE: 2})


@states(AWB.art("6:7"), AWB.art("6:8/1"))
def objection_deadline(*, announced: date, extra: Set[date] = frozenset()) -> Deadline:
    """The last day to object (bezwaar): six weeks, from the day after the decision was made known.

    The term for an appeal (beroep) to the court is the same. `extra` are days as in law.atw.roll.
    """
    return _after(
        announced,
        OBJECTION_WEEKS,
        f"Het besluit is bekendgemaakt op {with_weekday(announced)}."
        f" De termijn begint een dag later ({AWB.art('6:8/1')}).",
        extra,
    )


@states(AWB.art("6:9/1"), AWB.art("6:9/2"))
def objected_in_time(*, received: date, until: date, posted: date | None = None) -> bool:
    """Whether an objection came in time; `until` is the last day of the term.

    By post it suffices that it was posted before the term ended and came within a week after it.
    """
    by_post = posted is not None and posted <= until and received <= add_weeks(until, POST_WEEKS)
    return received <= until or by_post


@states(AWB.art("7:10/1"), AWB.art("7:13"))
def objection_decision(
    *, term_ended: date, committee: bool, extra: Set[date] = frozenset()
) -> Deadline:
    """The last day to decide on an objection: six weeks after its term, twelve with a committee.

    `term_ended` is the last day of the term to object, after it moved; `committee` says whether a
    committee of art. 7:13 gives advice.
    """
    weeks = COMMITTEE_WEEKS if committee else DECISION_WEEKS
    why = "met" if committee else "zonder"
    return _after(
        term_ended,
        weeks,
        f"De termijn om bezwaar te maken eindigde op {with_weekday(term_ended)}."
        f" U beslist {why} adviescommissie.",
        extra,
    )


@states(AWB.art("7:10/3"))
def objection_decision_postponed(
    *, decide_by: Deadline, extra: Set[date] = frozenset()
) -> Deadline:
    """The last day after postponement (verdagen): at most six weeks beyond the one that was due.

    Reading, to be confirmed by a jurist: counted from the last day as it had moved already.
    """
    told = f"De beslissing moest er zijn op {with_weekday(decide_by.due)} en is verdaagd."
    moved = _after(decide_by.due, POSTPONED_WEEKS, told, extra)
    return Deadline(
        moved.due, moved.article, decide_by.counted_from, (*decide_by.steps, *moved.steps)
    )


@states(AWB.art("4:13/1"), AWB.art("4:13/2"))
def decision_on_request(*, received: date, extra: Set[date] = frozenset()) -> Deadline:
    """The last day to decide on a request (aanvraag) for which no other law sets a term."""
    return _after(received, REQUEST_WEEKS, f"De aanvraag is ontvangen op {with_weekday(received)}.")


@states(AWB.art("5:51/1"))
def fine_decision(*, report_dated: date) -> Deadline:
    """The last day to decide on a fine: thirteen weeks after the report; it does not move."""
    return _after(report_dated, FINE_WEEKS, f"Het rapport is van {with_weekday(report_dated)}.")


@states(AWB.art("4:87/1"))
def payment_deadline(*, announced: date, extra: Set[date] = frozenset()) -> Deadline:
    """The last day to pay a sum of money: six weeks after the decision was made known."""
    return _after(
        announced,
        PAYMENT_WEEKS,
        f"Het besluit is bekendgemaakt op {with_weekday(announced)}.",
        extra,
    )


@states(AWB.art("4:17/3"))
def default_deadline(*, received: date, extra: Set[date] = frozenset()) -> Deadline:
    """The last day to decide without a penalty after a notice of default (ingebrekestelling)."""
    told = f"De ingebrekestelling is ontvangen op {with_weekday(received)}."
    return _after(received, DEFAULT_WEEKS, told, extra)


@states(AWB.art("4:15"), AWB.art("7:10/2"))
def suspended(deadline: Deadline, *, since: date, until: date, because: Article) -> Deadline:
    """The deadline after it stood still from `since` through the day before `until`.

    As many days later as it stood still. Reading, to be confirmed by a jurist: a day off at the end
    moves the term only where it did so before; the caller rolls. Raises ValueError when it would
    have run again before it stopped, or stopped after its last day.
    """
    if not since <= until:
        raise ValueError("a term resumes on or after the day on which it was suspended")
    if since > deadline.due:
        raise ValueError("a term that is over cannot be suspended")
    days = until - since
    due = deadline.due + days
    unit = "dag" if days.days == 1 else "dagen"
    steps = (
        f"De termijn stond stil van {with_weekday(since)} tot {with_weekday(until)} ({because}).",
        f"Dat is {days.days} {unit}. Daarom is de laatste dag nu {with_weekday(due)}.",
    )
    return Deadline(due, deadline.article, deadline.counted_from, (*deadline.steps, *steps))


PENALTY = ((14, 23), (14, 35), (14, 45))  # days at so many euros a day, in order
MOST_PENALTY_DAYS = 42


@states(AWB.art("4:17/1"), AWB.art("4:17/2"))
def penalty(*, days_late: int) -> int:
    """What is due after so many days of default, in whole euros; at most forty-two days."""
    left, total = min(max(days_late, 0), MOST_PENALTY_DAYS), 0
    for days, euros in PENALTY:
        counted = min(left, days)
        total, left = total + counted * euros, left - counted
    return total


def _after(
    start: date, weeks: Parameter[int], because: str, extra: Set[date] = frozenset()
) -> Deadline:
    return weeks_after(start, weeks.on(start), weeks.article, because=(because,), extra=extra)
