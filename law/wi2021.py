"""Wet inburgering 2021."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from law.dates import add, add_years
from law.kit import Act, Parameter, Term, states

WI2021 = Act("Wet inburgering 2021", "https://wetten.overheid.nl/BWBR0044770")

INTEGRATION_TERM = Parameter(
    WI2021.art("11:1"),
    since={date(2022, 1, 1): relativedelta(years=3)},
)


DUTY_FROM_AGE = Parameter(WI2021.art("3:1"), since={date(2022, 1, 1): 16})


@states(WI2021.art("3:1"))
def duty_possible_from(*, born: date) -> date:
    """The first day on which someone can have the duty: the sixteenth birthday, not before 2022.

    The duty itself is established by the Minister; this only says which day cannot be right.
    """
    first = min(DUTY_FROM_AGE.since)
    return max(first, add_years(born, DUTY_FROM_AGE.on(first)))


@states(WI2021.art("11:1"), WI2021.art("11:2"), WI2021.art("11:3"))
def integration_term(*, plan_dated: date) -> Term:
    """The three years in which the duty must be met, from the day after the first PIP's date.

    `ends` is the first day after the term; DUO counts likewise. A later PIP, or one that replaces
    an annulled PIP, does not move the term: give the date of the first. A term in years does not
    move to a working day (art. 4 Algemene termijnenwet).
    """
    first = plan_dated + timedelta(days=1)
    return Term(starts=first, ends=add(first, INTEGRATION_TERM.on(plan_dated)))
