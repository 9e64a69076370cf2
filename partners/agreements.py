"""How it stands with the verwerkersovereenkomst of each partner (AVG art. 28, lid 3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from law.dates import in_words
from partners.models import Agreement, Partner

WARN = timedelta(days=90)
A_DAY = timedelta(days=1)
NO_ROLE = "Rol onder de AVG nog niet bekend. Er gaat niets uit."
NOT_NEEDED = "Niet nodig"
MISSING = "Ontbreekt. Er gaat niets uit."


def stand_of(partners: Iterable[Partner], *, on: date) -> dict[UUID, str]:
    """Per partner, in Dutch: valid until when, soon over (within 90 days) or missing; one query."""
    known = list(partners)
    agreed: dict[UUID, list[Agreement]] = defaultdict(list)
    kept = Agreement.objects.standing().filter(partner__in=[one.pk for one in known])
    for one in kept.order_by("since"):
        agreed[one.partner_id].append(one)
    return {one.pk: _stand(one, agreed[one.pk], on) for one in known}


def _stand(partner: Partner, agreed: list[Agreement], on: date) -> str:
    if not partner.role:
        return NO_ROLE
    if partner.role == Partner.Role.CONTROLLER:
        return NOT_NEEDED
    last = last_day([(one.since, one.until) for one in agreed], on=on)
    if last is None:
        return MISSING
    if last == date.max:
        return "Geldig"
    words = "Loopt af: geldig" if last - on <= WARN else "Geldig"
    return f"{words} tot en met {in_words(last)}"


def last_day(periods: Iterable[tuple[date, date | None]], *, on: date) -> date | None:
    """Through which day they hold without a gap, in the order of their beginning.

    None when none holds on this day; date.max when it has no end.
    """
    reached: date | None = None
    for since, until in sorted(periods, key=lambda one: one[0]):
        end = until or date.max
        if end >= on and since <= (on if reached is None else _next(reached)):
            reached = max(reached or end, end)
    return reached


def _next(day: date) -> date:
    return day if day == date.max else day + A_DAY
