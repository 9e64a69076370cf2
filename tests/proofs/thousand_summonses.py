"""A thousand oproepen in the background (`dev.py prove oproepen`): each once, or left out and why.

In the middle a worker dies in its piece, another series is started for the same people, and the
first is looked at as a colleague would.
"""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from datetime import date
from datetime import time as clock_time
from pathlib import Path
from unittest import mock

import pytest

from intake.actions import series as actions
from intake.models import SeriesItem, Summons
from intake.timetable import Timetable
from letters.models import Dispatch, Kind, Letter
from outbox.actions import relay
from outbox.models import Due, Message
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer, waiting

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("clock")]
MANY = int(os.environ.get("PROOF_SUMMONSES", "1000"))
EVERY = 50  # of so many one person has a secret address, and one no established duty


def crowd(cast):
    """Made-up people; some of whom cannot be summoned."""
    cases = []
    for number in range(MANY):
        with scope(cast.rivierstad.pk):
            name = f"Naam{number:04}"
            if number % EVERY == 1:
                cases.append(newcomer(cast.rivierstad, name, "Test"))
            else:
                secret = number % EVERY == 0
                cases.append(waiting(cast.rivierstad, name, "Test", secrecy=secret))
    return cases


def start(cast, cases):
    grid = Timetable(date(2026, 12, 1), clock_time(9), 30, 14, 20)
    with scope(cast.rivierstad.pk):
        return actions.start_series(
            cases=cases, timetable=grid, place="Stadhuis", channel="post", by=cast.bas, on=MONDAY
        )


def die_in_a_piece():
    """The fifth person of a piece breaks it: all of that piece is rolled back, and done again."""
    calls = iter(range(100))

    def summon(*args, **kwargs):
        if next(calls) == 4:
            raise ConnectionError
        return real(*args, **kwargs)

    real = actions.summon
    with mock.patch("intake.actions.series.summon", summon):
        relay(limit=1)
    Due.objects.update(due_at="2026-11-23T07:00:00Z")


def test_each_is_summoned_once_or_left_out_with_a_reason(real_cast, sign_in):
    cases = crowd(real_cast)
    series, again = start(real_cast, cases), start(real_cast, cases)
    started = time.monotonic()
    die_in_a_piece()
    with scope(real_cast.rivierstad.pk):
        Message.objects.update(available_at="2026-11-23T07:00:00Z")
    while relay(limit=20):
        pass
    seconds = time.monotonic() - started
    page = sign_in(real_cast.bas).get(f"/oproepen/reeksen/{series.pk}/").content.decode()
    with scope(real_cast.rivierstad.pk):
        held = Counter(SeriesItem.objects.values_list("series", "state", "why"))
        sent = [n for (s, state, _), n in held.items() if state == "sent"]
        summonses = Summons.objects.filter(ended_on=None)
        letters = Letter.objects.count()
        assert sum(sent) == summonses.count() == summonses.values("case").distinct().count()
        assert Letter.objects.filter(kind=Kind.SUMMONS).count() == sum(sent)
        assert Dispatch.objects.count() == letters
        assert not SeriesItem.objects.filter(state="waiting").exists()
        assert not SeriesItem.objects.filter(state="skipped", why="").exists()
        assert {s for s, *_ in held} == {series.pk, again.pk}
    assert f"{MANY} van {MANY} dossiers" in page
    why = Counter({w: 0 for _, state, w in held if state == "skipped"})
    for (_, state, w), n in held.items():
        if state == "skipped":
            why[w] += n
    write(sum(sent), letters, seconds, why)


def write(sent, letters, seconds, why):
    left_out = "; ".join(f"{n} × {reason}" for reason, n in why.most_common())
    figure = (
        f"{sent} summoned of {MANY}, asked twice, one piece broken off and done again;"
        f" {letters} letters made, looked through and sent in {seconds:.0f} s"
        f" ({letters / seconds:.1f} per second, one process); left out: {left_out}"
    )
    if path := os.environ.get("PROOF_FIGURE"):
        Path(path).write_text(json.dumps(figure))
