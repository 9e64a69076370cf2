"""By when DUO is told. No clock, no database."""

from __future__ import annotations

from datetime import date, timedelta

from law.dates import with_weekday
from law.kit import Deadline
from law.wi2021 import WI2021

REMIND_AFTER = timedelta(days=7)  # no article sets a term: a reminder, no duty
BASIS = WI2021.art("34:1")


def tell_by(*, owed_on: date) -> Deadline:
    """A week after it came up; the law names no term, so the day is ours."""
    due = owed_on + REMIND_AFTER
    return Deadline(
        due,
        BASIS,
        owed_on,
        (
            f"Sinds {with_weekday(owed_on)} moet DUO dit weten.",
            "De wet noemt geen termijn. Wij herinneren u na 7 dagen.",
        ),
    )
