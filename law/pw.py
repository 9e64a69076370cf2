"""Participatiewet, as far as it touches integration."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from law.dates import add, with_weekday
from law.kit import Act, Deadline, Parameter, states

PW = Act("Participatiewet", "https://wetten.overheid.nl/BWBR0015703")

RELIEF = Parameter(PW.art("56a:1"), since={date(2022, 1, 1): relativedelta(months=6)})


@states(PW.art("56a:1"))
def relief_deadline(*, right_from: date) -> Deadline:
    """The last day on which the college pays the fixed costs: six months from this day.

    `right_from` is the day on which the right to bijstand arose; it is the first of the six months.
    Reading, to be confirmed by a jurist: a term that counts months of payment does not move to a
    working day.
    """
    last = add(right_from, RELIEF.on(right_from)) - timedelta(days=1)
    return Deadline(
        last,
        RELIEF.article,
        right_from,
        (
            f"Het recht op bijstand ontstond op {with_weekday(right_from)}.",
            f"Ontzorgen duurt 6 maanden vanaf die dag. De laatste dag is {with_weekday(last)}.",
        ),
    )
