"""Changing the leerroute: until when, and when always (Bi art. 5.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from law.bi2021 import BI2021
from law.dates import add, with_weekday
from law.kit import Article, Parameter, states
from law.wi2021 import integration_term

CHANGE_WITHIN = Parameter(BI2021.art("5.4:1"), since={date(2022, 1, 1): relativedelta(months=18)})


class Route(StrEnum):
    """The three leerroutes (Wi art. 7, 8 and 9)."""

    B1 = "b1"
    EDUCATION = "onderwijs"
    Z = "z"

    @property
    def in_words(self) -> str:
        return {"b1": "B1-route", "onderwijs": "onderwijsroute", "z": "Z-route"}[self.value]


@dataclass(frozen=True)
class Judgement:
    """Whether something is allowed, why in Dutch, and on which article."""

    allowed: bool
    reason: str
    article: Article


@states(BI2021.art("5.4:1"))
def last_day_to_change(*, plan_dated: date) -> date:
    """The last day of the year and a half from the start of the term."""
    starts = integration_term(plan_dated=plan_dated).starts
    return add(starts, CHANGE_WITHIN.on(plan_dated)) - timedelta(days=1)


@states(BI2021.art("5.4:1"), BI2021.art("5.4:2"), BI2021.art("5.4:3"))
def may_change_route(
    *, plan_dated: date, old: Route, new: Route, on: date, special: bool = False
) -> Judgement:
    """Whether the route may change on this day.

    `special` says that one of the exceptions holds: a niet-vrijstellende opleiding was finished or
    ended (lid 2), or there is a special case (lid 3); who decides has established that. Raises
    ValueError when the routes are the same or the day lies before the first PIP.
    """
    if old == new:
        raise ValueError("the routes are the same")
    if on < plan_dated:
        raise ValueError("before the first PIP there is no route to change")
    last = last_day_to_change(plan_dated=plan_dated)
    until = f"Wijzigen kon tot en met {with_weekday(last)}: anderhalf jaar vanaf de termijn"
    if old == Route.EDUCATION and new == Route.B1:
        reason = "Van de onderwijsroute naar de B1-route mag altijd."
    elif on <= last:
        reason = f"Wijzigen mag tot en met {with_weekday(last)}."
    elif special:
        return Judgement(True, f"{until}. Er is een uitzondering.", BI2021.art("5.4:2"))
    else:
        return Judgement(False, f"{until}.", BI2021.art("5.4:1"))
    return Judgement(True, reason, BI2021.art("5.4:1"))
