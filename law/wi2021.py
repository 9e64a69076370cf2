"""Wet inburgering 2021."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from law.dates import add, add_years, with_weekday
from law.kit import Act, Deadline, Parameter, Term, states

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


@states(WI2021.art("11:1"), WI2021.art("11:2"))
def term_deadline(*, plan_dated: date) -> Deadline:
    """The last day of that term, with how it was counted."""
    term = integration_term(plan_dated=plan_dated)
    return Deadline(
        due=term.last_day,
        article=INTEGRATION_TERM.article,
        counted_from=plan_dated,
        steps=(
            f"Het eerste PIP is van {with_weekday(plan_dated)}.",
            f"De termijn begint een dag later: {with_weekday(term.starts)}.",
            f"3 jaar later is de termijn voorbij. De laatste dag is {with_weekday(term.last_day)}.",
            "Een termijn in jaren schuift niet op als de laatste dag een vrije dag is.",
        ),
    )


SUMMONSES = Parameter(WI2021.art("14:2"), since={date(2022, 1, 1): 3})


@states(WI2021.art("14:2"))
def may_complete_in_absence(*, missed: int, on: date) -> bool:
    """Whether so many summonses in vain allow completing the intake without the person."""
    return missed >= SUMMONSES.on(on)


NEW_TERM_MONTHS = Parameter(WI2021.art("22:2"), since={date(2022, 1, 1): 2})


@states(WI2021.art("22:2"))
def longest_new_term(*, announced: date) -> date:
    """The last day that the new term of a fine may have: two months after it was made known."""
    return add(announced, relativedelta(months=NEW_TERM_MONTHS.on(announced)))
