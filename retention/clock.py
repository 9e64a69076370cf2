"""What the records say of the terms for keeping data. Loading the case has authorised."""

from __future__ import annotations

from cases.models import Case
from intake.models import DutyEnd
from law.bi2021 import KEEP, KEEP_CORE
from law.kit import Retention
from privacy.register import classified, models
from retention.rules import Clock, Life, clock


def clock_of(case: Case) -> Clock:
    """Of the person of this case, whatever other cases they had here; two queries."""
    cases = Case.objects.filter(person=case.person_id, undone_on=None)
    ends = dict(DutyEnd.objects.standing().filter(case__in=cases).values_list("case", "on"))
    lives = [Life(one.opened_on, one.phase != Case.Phase.CLOSED, ends.get(one.pk)) for one in cases]
    return clock(lives, died=case.person.deceased_on)


def kept_for(term: Retention) -> list[str]:
    """The categories of data that are kept so long, in the order of the alphabet."""
    found = {about.category for model in models() for _, about in classified(model)}
    return sorted({one.name for one in found if one.keep == term})


def core() -> list[str]:
    return kept_for(KEEP_CORE)


def other() -> list[str]:
    return kept_for(KEEP)
