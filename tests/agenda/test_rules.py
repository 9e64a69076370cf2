"""On which day an appointment can be, and how a calendar is written: worked out by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from agenda.ical import Entry, calendar
from agenda.rules import overlap, past_midnight, why_not_that_day
from tests.cast import MONDAY

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 11, 22), "Kies vandaag of een latere dag."),
        (date(2026, 11, 28), "een dag in het weekend"),
        (date(2026, 12, 25), "een feestdag (Eerste Kerstdag)"),
        (date(2027, 5, 7), "een dag die gelijkstaat met een feestdag"),
        (MONDAY, None),  # this afternoon is still possible
        (date(2026, 12, 24), None),
    ],
)
def test_a_day_that_has_been_or_on_which_nobody_works_is_refused(day, why):
    found = why_not_that_day(day=day, today=MONDAY)
    assert found is None if why is None else why in (found or "")


def test_two_at_once_overlap_and_one_after_the_other_does_not():
    def at(start, end):
        return datetime(2026, 11, 24, start, tzinfo=UTC), datetime(2026, 11, 24, end, tzinfo=UTC)

    assert overlap(at(10, 12), at(11, 13))
    assert overlap(at(10, 13), at(11, 12))
    assert not overlap(at(10, 11), at(11, 12))


def test_an_appointment_ends_on_its_own_day():
    assert past_midnight(time(23, 30), 30)
    assert not past_midnight(time(23, 30), 29)


def entry(**changes):
    usual: dict[str, Any] = {
        "uid": "1@inburgering",
        "starts": datetime(2026, 7, 1, 10, tzinfo=AMSTERDAM),
        "ends": datetime(2026, 7, 1, 11, tzinfo=AMSTERDAM),
        "changed": datetime(2026, 6, 1, 8, tzinfo=UTC),
        "sequence": 0,
        "summary": "Afspraak: gesprek",
        "url": "https://voorbeeld.example/afspraken/1/",
        "cancelled": False,
    }
    return Entry(**usual | changes)


def test_the_clock_is_told_in_utc_in_summer_and_in_winter():
    """Amsterdam is two hours ahead of UTC in July and one in December."""
    winter = datetime(2026, 12, 1, 10, tzinfo=AMSTERDAM)
    made = calendar([entry(), entry(starts=winter)], name="Agenda").decode()
    assert "DTSTART:20260701T080000Z\r\n" in made
    assert "DTSTART:20261201T090000Z\r\n" in made
    assert "DTSTAMP:20260601T080000Z\r\n" in made


def test_lines_end_as_agreed_and_are_folded_between_letters():
    """RFC 5545, 3.1: CRLF, 75 octets at most; what is folded is one line again without it."""
    said = "Één, twee; " * 20
    made = calendar([entry(summary=said)], name="Agenda")
    assert made.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in made.replace(b"\r\n", b"")
    assert max(len(line) for line in made.split(b"\r\n")) <= 75
    whole = made.decode().replace("\r\n ", "")
    assert "SUMMARY:" + "Één\\, twee\\; " * 20 in whole


def test_a_cancelled_one_says_so():
    made = calendar([entry(cancelled=True, sequence=2)], name="Agenda").decode()
    assert "STATUS:CANCELLED\r\n" in made
    assert "SEQUENCE:2\r\n" in made
