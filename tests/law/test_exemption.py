"""Besluit inburgering 2021, art. 5.3: the deadline of the PIP after a temporary exemption."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.bi2021 import pip_deadline, pip_deadline_after_exemption
from law.kit import NotInForce
from tests.law.days import day


class Row(NamedTuple):
    what: str
    notified: str
    registered: str
    resumed: str
    due: str
    counting: str


# Bi 5.3, lid 1, and Wi 4, lid 1. The law says nothing of a term that was running: every row is a
# reading [I]. Ten whole weeks from the latest of: notice, registration of who is housed, the first
# day on which the duty holds again.
AFTER = [
    Row("no new notice", "2-3-2026", "15-1-2026", "1-9-2026", "10-11-2026",
        "from 1 September: 29 left, 31 in October, 10 November is day 70; a Tuesday"),
    Row("a new notice after the exemption", "7-9-2026", "15-1-2026", "1-9-2026", "16-11-2026",
        "from 7 September: 23 left, 31, 16 November is day 70; a Monday"),
    Row("a new notice on the first day again", "1-9-2026", "15-1-2026", "1-9-2026", "10-11-2026",
        "both days are the same: as the first row"),
    Row("a new notice during the exemption", "20-8-2026", "15-1-2026", "1-9-2026", "10-11-2026",
        "20 August lies within the exemption, when no term runs: from 1 September"),
    Row("registered during the exemption", "2-3-2026", "1-7-2026", "1-9-2026", "10-11-2026",
        "1 July lies within the exemption: from 1 September"),
    Row("registered after the exemption", "2-3-2026", "1-10-2026", "1-9-2026", "10-12-2026",
        "from 1 October: 30 left, 30, 10 December is day 70; a Thursday"),
    Row("ends on a Saturday", "2-3-2026", "15-1-2026", "29-8-2026", "9-11-2026",
        "2 left, 30, 31, 7 November is day 70; a Saturday, so Monday 9 (ATW 1)"),
]  # fmt: skip


def deadline(row):
    return pip_deadline_after_exemption(
        notified=day(row.notified), registered=day(row.registered), resumed=day(row.resumed)
    )


@pytest.mark.parametrize("row", AFTER, ids=[row.what for row in AFTER])
def test_the_pip_is_due_on(row):
    assert deadline(row).due == day(row.due)
    assert str(deadline(row).article) == "art. 5.3, lid 1, Besluit inburgering 2021"


def test_it_is_explained():
    assert deadline(AFTER[0]).steps == (
        "DUO stuurde de kennisgeving op maandag 2 maart 2026.",
        "Tot dinsdag 1 september 2026 gold een tijdelijke vrijstelling. Toen liep er geen termijn.",
        "Een latere kennisgeving van DUO is er niet."
        " Daarom telt de dag waarop de plicht weer gold.",
        "10 weken na die dag is dinsdag 10 november 2026.",
    )
    assert "vrijstelling" not in " ".join(deadline(AFTER[1]).steps)


def test_no_deadline_runs_for_who_is_not_registered_yet():
    notified, resumed = day("2-3-2026"), day("1-9-2026")
    assert not pip_deadline_after_exemption(notified=notified, registered=None, resumed=resumed)


def test_before_2022_nothing_is_in_force():
    notified, resumed = day("31-12-2021"), day("1-1-2022")
    with pytest.raises(NotInForce):
        pip_deadline_after_exemption(notified=notified, registered=None, resumed=resumed)


days = st.dates(day("1-1-2023"), day("1-1-2028"))


@given(days, days, days)
def test_an_exemption_never_makes_the_deadline_earlier(notified, registered, resumed):
    plain = pip_deadline(notified=notified, registered=registered)
    after = pip_deadline_after_exemption(notified=notified, registered=registered, resumed=resumed)
    assert plain
    assert after
    assert after.due >= plain.due
    assert (after.due - resumed).days >= 70
