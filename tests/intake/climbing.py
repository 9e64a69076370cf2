"""Steps of the ladder on days that are counted out, for the tests of it.

Rivierstad has the policy that the product proposes: terms of 14, 14 and 28 days.
  MONDAY 23-11-2026 + 14 = 07-12-2026: the first may be followed from 08-12-2026.
  08-12-2026 + 14 = 22-12-2026: the second from 23-12-2026.
  23-12-2026 + 28 = 20-01-2027: the third from 21-01-2027.
"""

from __future__ import annotations

from datetime import date, time, timedelta

from intake.actions.absence import complete_in_absence
from intake.actions.completion import Known
from intake.actions.invitation import Appointment, Sending
from intake.actions.outcomes import record_outcome
from intake.actions.summons import summon, summon_next
from law.atw import day_off
from tests.cast import MONDAY

SECOND_ON, THIRD_ON, DONE_ON = date(2026, 12, 8), date(2026, 12, 23), date(2027, 1, 21)
BY_POST = Sending("post")
KNOWN = Known("Sprak twee jaar Duits op school.", "Gegevens van het COA en de taalschool.")


def appointment(on):
    """The first workday three days on."""
    day = on + timedelta(days=3)
    while day_off(day):
        day += timedelta(days=1)
    return Appointment(day, time(10, 30), "Stadhuis, kamer 12")


def first(case, *, by, on=MONDAY, **other):
    given = {"appointment": appointment(on), "sending": BY_POST} | other
    return summon(case=case, by=by, on=on, **given)


def following(after, *, by, on, **other):
    given = {"appointment": appointment(on), "sending": BY_POST} | other
    return summon_next(after=after, by=by, on=on, **given)


def ends(summons, kind="missed", *, by, on=None):
    """Recorded on the last day of the term, unless another day is named."""
    day, facts = on or summons.respond_by, "Niet bereikt; twee keer gebeld."
    return record_outcome(summons=summons, kind=kind, facts=facts, by=by, on=day)


def climb(case, *, by, missed, start=MONDAY):
    """The first summons, and so many that were missed; answers the last one sent."""
    last = first(case, by=by, on=start)
    for number in range(1, missed + 1):
        ends(last, by=by)
        if number < 3:
            last = following(last, by=by, on=start + timedelta(days=15 * number))
    return last


def complete(case, *, by, on=DONE_ON):
    return complete_in_absence(case=case, known=KNOWN, sending=BY_POST, by=by, on=on)
