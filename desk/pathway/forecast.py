"""When someone will be done at the pace so far. No clock, no database."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

FURTHEST = 3650  # days; slower than that says nothing


def done_by(*, started: date, today: date, followed: Decimal, hours: int | None) -> date | None:
    """The day on which the agreed hours are followed; None when that cannot be told yet.

    An estimate for the conversation, never a term: no article counts with it.
    """
    if not hours or not followed or today <= started or followed >= hours:
        return None
    days = (today - started).days * hours / float(followed)
    return started + timedelta(days=round(days)) if days <= FURTHEST else None
