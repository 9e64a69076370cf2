"""What the records say of the terms for keeping data. Loading the case has authorised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from cases.models import Case, Person
from intake.models import DutyEnd
from law.kit import Retention
from privacy.register import classified, models
from retention.rules import Clock, Life, Terms, clock
from tenancy.models import policy_of

AT_ONCE = 1000  # persons whose clocks are read together


def terms_of(day: date) -> Terms:
    """What the municipality in scope chose, as it holds on this day."""
    policy = policy_of(day)
    return Terms(policy.keep_years, policy.core_years, policy.unused_months)


def clock_of(case: Case, *, on: date) -> Clock:
    """Of the person of this case, whatever other cases they had here."""
    return clocks([case.person_id], terms=terms_of(on))[case.person_id]


def clocks(
    persons: Collection[UUID], *, terms: Terms, using: str = DEFAULT_DB_ALIAS
) -> dict[UUID, Clock]:
    """Of each of these persons; three queries. A case that was taken back never was one."""
    lives, undone = defaultdict[UUID, list[Life]](list), dict[UUID, date]()
    cases = Case.objects.using(using).filter(person__in=persons)
    standing = DutyEnd.objects.using(using).standing().filter(case__person__in=persons)
    ends = dict(standing.values_list("case", "on"))
    for pk, person, opened, phase, taken_back in cases.values_list(
        "pk", "person", "opened_on", "phase", "undone_on"
    ):
        if taken_back:
            undone[person] = max(taken_back, undone.get(person, taken_back))
        else:
            lives[person].append(Life(opened, phase != Case.Phase.CLOSED, ends.get(pk)))
    known = Person.objects.using(using).filter(pk__in=persons)
    return {
        pk: clock(
            lives[pk],
            died=died,
            known=undone.get(pk) or timezone.localdate(since),
            terms=terms,
        )
        for pk, died, since in known.values_list("pk", "deceased_on", "created_at")
    }


def ended_by(day: date) -> Iterator[tuple[UUID, Clock]]:
    """Everyone in the municipality in scope of whom something must be gone on this day."""
    terms = terms_of(day)
    found = list(_perhaps(day, terms).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(found), AT_ONCE):
        some: Sequence[UUID] = found[start : start + AT_ONCE]
        of_each = clocks(some, terms=terms)
        yield from ((pk, one) for pk, one in of_each.items() if one.ended_by(day))


def _perhaps(day: date, terms: Terms) -> Any:
    """Who can be among them, wide enough: the clock of each then decides."""
    of_person = Case.objects.filter(person=OuterRef("pk"), undone_on=None)
    ended = DutyEnd.objects.standing().filter(
        case__person=OuterRef("pk"), on__lte=day - relativedelta(years=terms.years)
    )
    return Person.objects.filter(Q(deceased_on__lte=day) | Q(Exists(ended)) | ~Q(Exists(of_person)))


def kept_for(term: Retention, held: Collection[str]) -> list[str]:
    """The categories that are kept so long, by name, of those that these permissions open.

    Who may not read a category does not learn here that it exists.
    """
    found = {about.category for model in models() for _, about in classified(model)}
    readable = {one for one in found if not one.permission or one.permission in held}
    return sorted({one.name for one in readable if one.keep == term})
