"""From when the terms of Bi art. 9.9 run, as law.md says it: a scenario a row."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retention.rules import HOLDS, MOVED, Life, clock

D = date
ENDED = Life(D(2022, 3, 1), is_open=False, ended=D(2026, 2, 28))
MOVED_AWAY = Life(D(2023, 5, 1), is_open=False, ended=None)
OPEN = Life(D(2027, 1, 4), is_open=True, ended=None)
# A term of years from 29 February ends with that month: the first day after it is 1 March.
ROWS = [  # the cases, the death, and until when all other and the core may stay
    ("the duty ended", [ENDED], None, (D(2031, 2, 28), D(2076, 2, 28))),
    ("ended on a leap day", [Life(D(2022, 3, 1), False, D(2024, 2, 29))], None,
     (D(2029, 3, 1), D(2074, 3, 1))),
    ("an open case", [OPEN], None, HOLDS),
    ("ended, and a new case since", [ENDED, OPEN], None, HOLDS),
    ("moved away", [MOVED_AWAY], None, MOVED),
    ("ended, came back, moved away", [Life(D(2020, 1, 1), False, D(2021, 1, 1)), MOVED_AWAY], None,
     MOVED),
    ("moved away, came back, ended", [MOVED_AWAY, Life(D(2024, 1, 8), False, D(2026, 6, 30))], None,
     (D(2031, 6, 30), D(2076, 6, 30))),
    ("ended twice: the last counts", [ENDED, Life(D(2027, 1, 4), False, D(2029, 1, 15))], None,
     (D(2034, 1, 15), D(2079, 1, 15))),
    ("died while the duty held", [OPEN], D(2027, 6, 1), (D(2027, 6, 1),) * 2),
    ("died after it ended", [ENDED], D(2028, 6, 1), (D(2028, 6, 1),) * 2),
    ("died long after", [ENDED], D(2040, 6, 1), (D(2031, 2, 28), D(2040, 6, 1))),
]  # fmt: skip


@pytest.mark.parametrize(("lives", "died", "wanted"), [row[1:] for row in ROWS],
                         ids=[row[0] for row in ROWS])  # fmt: skip
def test_until_when_data_may_stay(lives, died, wanted):
    found = clock(lives, died=died, known=D(2022, 1, 1))
    if isinstance(wanted, str):
        assert (found.kept, found.why_not) == (None, wanted)
    else:
        assert found.kept is not None
        assert (found.kept.other, found.kept.core) == wanted


DAYS = st.dates(date(2022, 1, 1), date(2060, 1, 1))
LIVES = st.builds(Life, opened=DAYS, is_open=st.just(False), ended=st.none() | DAYS)


@given(st.lists(LIVES, min_size=1), DAYS)
def test_an_open_case_stops_every_term(lives, opened):
    assert clock([*lives, Life(opened, True, None)], died=None, known=opened).kept is None


@given(st.lists(LIVES, min_size=1))
def test_no_term_ends_before_five_years_after_the_last_end(lives):
    found = clock(lives, died=None, known=date(2022, 1, 1)).kept
    if found:
        last = max(life.ended for life in lives if life.ended)
        assert found.other.year - last.year == 5
        assert found.core.year - last.year == 50
