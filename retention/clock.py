"""What the records say of the terms for keeping data. Loading the case has authorised."""

from __future__ import annotations

from collections.abc import Collection

from cases.models import Case
from intake.models import DutyEnd
from law.kit import Retention
from privacy.register import classified, models
from retention.rules import Clock, Life, clock


def clock_of(case: Case) -> Clock:
    """Of the person of this case, whatever other cases they had here; two queries."""
    cases = Case.objects.filter(person=case.person_id, undone_on=None)
    ends = dict(DutyEnd.objects.standing().filter(case__in=cases).values_list("case", "on"))
    lives = [Life(one.opened_on, one.phase != Case.Phase.CLOSED, ends.get(one.pk)) for one in cases]
    return clock(lives, died=case.person.deceased_on)


def kept_for(term: Retention, held: Collection[str]) -> list[str]:
    """The categories that are kept so long, by name, of those that these permissions open.

    Who may not read a category does not learn here that it exists.
    """
    found = {about.category for model in models() for _, about in classified(model)}
    readable = {one for one in found if not one.permission or one.permission in held}
    return sorted({one.name for one in readable if one.keep == term})
