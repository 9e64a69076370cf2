"""How long a fine can be imposed and collected, and by when something must be done about it."""

from __future__ import annotations

from collections.abc import Set
from datetime import date
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from law.atw import weeks_after
from law.awb import AWB
from law.dates import with_weekday
from law.fines import Duty
from law.kit import Article, Deadline, Parameter, states
from law.wi2021 import WI2021

_SINCE = date(2022, 1, 1)
LAPSE_YEARS = {Duty.INTAKE: (3, AWB.art("5:45/2")), Duty.PLAN: (5, AWB.art("5:45/1"))}
NEW_TERM_MONTHS = Parameter(WI2021.art("22:2"), since={_SINCE: 2})
REMINDER_WEEKS = Parameter(AWB.art("4:112/1"), since={_SINCE: 2})
COLLECT_YEARS = Parameter(AWB.art("4:104/1"), since={_SINCE: 5})
LOW_DEBT, LOW_FEE, FEE = Decimal(454), Decimal(9), Decimal(20)  # Awb art. 4:113, lid 1


@states(AWB.art("5:45/1"), AWB.art("5:45/2"))
def fine_lapses(*, duty: Duty, violated: date) -> Deadline:
    """The last day on which a fine can be imposed: five years for art. 23, three for art. 22."""
    years, article = LAPSE_YEARS[duty]
    told = f"De overtreding was op {with_weekday(violated)}."
    return _later(violated, relativedelta(years=years), f"{years} jaar", article, told)


@states(WI2021.art("22:2"))
def new_term_ends(*, announced: date) -> Deadline:
    """The last day that the new term to come may have: two months after the fine was made known."""
    months = NEW_TERM_MONTHS.on(announced)
    told = f"Het besluit is bekendgemaakt op {with_weekday(announced)}."
    term = relativedelta(months=months)
    return _later(announced, term, f"{months} maanden", NEW_TERM_MONTHS.article, told)


@states(AWB.art("4:112/1"))
def reminder_deadline(*, sent: date, extra: Set[date] = frozenset()) -> Deadline:
    """The last day to pay after a reminder (aanmaning): two weeks."""
    told = f"De aanmaning is verzonden op {with_weekday(sent)}."
    weeks = REMINDER_WEEKS.on(sent)
    return weeks_after(sent, weeks, REMINDER_WEEKS.article, because=(told,), extra=extra)


@states(AWB.art("4:113/1"))
def reminder_fee(debt: Decimal) -> Decimal:
    """What a reminder costs who must pay, in euros."""
    return LOW_FEE if debt < LOW_DEBT else FEE


@states(AWB.art("4:104/1"))
def collection_lapses(*, pay_by: date) -> Deadline:
    """The last day to collect: five years after the term to pay was over."""
    years = COLLECT_YEARS.on(pay_by)
    told = f"De betaaltermijn eindigde op {with_weekday(pay_by)}."
    term = relativedelta(years=years)
    return _later(pay_by, term, f"{years} jaar", COLLECT_YEARS.article, told)


def _later(start: date, term: relativedelta, said: str, article: Article, told: str) -> Deadline:
    due = start + term
    step = f"{said.capitalize()} later is {with_weekday(due)} ({article})."
    return Deadline(due, article, start, (told, step))
