"""What the apps above ask of someone's lessons."""

from __future__ import annotations

from cases.models import Case
from courses.hours import followed_nt2_hours


def followed_hours(case: Case) -> int:
    """The whole hours of NT2 that count for lowering to A2 (Bi art. 5.5): 600 are asked.

    The law counts hours that were followed; a part of an hour is not one. One query.
    """
    return int(followed_nt2_hours(case))
