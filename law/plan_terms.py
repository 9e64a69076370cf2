"""The PIP when something came between: information of others, or a move (Bi art. 5.3)."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from law.atw import weeks_after
from law.bi2021 import BI2021
from law.dates import with_weekday
from law.kit import Deadline, Parameter, states

AFTER_INFORMATION_WEEKS = Parameter(BI2021.art("5.3:2"), since={date(2022, 1, 1): 2})
AFTER_MOVE_WEEKS = Parameter(BI2021.art("5.3:3"), since={date(2022, 1, 1): 10})


@states(BI2021.art("5.3:2"))
def pip_deadline_after_information(
    *, ordinary: Deadline, received: date, extra: Set[date] = frozenset()
) -> Deadline:
    """The last day when the PIP could not be established without information of a third party.

    Two weeks after it was received. Reading, to be confirmed by a jurist: this lid only gives more
    time, so the ordinary last day stays when it is later.
    """
    told = (
        *ordinary.steps,
        f"Het PIP kon niet zonder informatie van een ander. Die kwam op {with_weekday(received)}.",
    )
    weeks = AFTER_INFORMATION_WEEKS
    later = weeks_after(received, weeks.on(received), weeks.article, because=told, extra=extra)
    if later.due > ordinary.due:
        return later
    stays = f"De gewone laatste dag is later of gelijk. Die blijft: {with_weekday(ordinary.due)}."
    return Deadline(ordinary.due, ordinary.article, ordinary.counted_from, (*later.steps, stays))


@states(BI2021.art("5.3:3"))
def pip_deadline_after_move(*, registered: date, extra: Set[date] = frozenset()) -> Deadline:
    """The last day for the new municipality: ten weeks after registration there."""
    told = f"De inschrijving in de nieuwe gemeente was op {with_weekday(registered)}."
    weeks = AFTER_MOVE_WEEKS
    return weeks_after(
        registered, weeks.on(registered), weeks.article, because=(told,), extra=extra
    )
