"""Bi art. 9.9: until when data may be kept."""

from __future__ import annotations

import pytest

from law.keeping import kept_until, kept_unused
from tests.law.days import day

# lid 1, onder a: five years; lid 2: fifty; lid 1, onder b: on death nobody waits.
KEPT = [
    ("diploma", "1-2-2027", None, "1-2-2032", "1-2-2077"),
    ("the last day of February", "29-2-2028", None, "1-3-2033", "1-3-2078"),
    ("died while the terms ran", "1-2-2027", "5-6-2029", "5-6-2029", "5-6-2029"),
    ("died after the five years", "1-2-2027", "5-6-2040", "1-2-2032", "5-6-2040"),
    ("died, and so the duty ended", "5-6-2026", "5-6-2026", "5-6-2026", "5-6-2026"),
    ("died before the end was told", "9-6-2026", "5-6-2026", "5-6-2026", "5-6-2026"),
]


@pytest.mark.parametrize(("what", "ended", "died", "other", "core"), KEPT)
def test_what_is_kept_is_gone_on(what, ended, died, other, core):
    found = kept_until(ended=day(ended), died=day(died) if died else None)
    assert (found.other, found.core) == (day(other), day(core))
    assert ("niet gewacht" in found.steps[-1]) == bool(died)


# AVG art. 5, lid 1, onder e: no longer than needed; the municipality chose how many months.
UNUSED = [
    ("a year", "15-1-2026", 12, "15-1-2027"),
    ("half a year", "15-8-2026", 6, "15-2-2027"),
    ("a month has no such day", "31-8-2026", 6, "1-3-2027"),
    ("the longest", "1-2-2026", 60, "1-2-2031"),
]


@pytest.mark.parametrize(("what", "known", "months", "gone"), UNUSED)
def test_someone_without_a_case_is_gone_on(what, known, months, gone):
    found = kept_unused(known=day(known), months=months)
    assert (found.other, found.core) == (day(gone), day(gone))
    assert f"{months} maanden" in found.steps[-1]


# A municipality may keep shorter, and never longer than the law.
CHOSEN = [
    ("shorter", "1-2-2027", 2, 10, "1-2-2029", "1-2-2037"),
    ("as long as the rest", "1-2-2027", 5, 5, "1-2-2032", "1-2-2032"),
    ("longer than the law", "1-2-2027", 9, 90, "1-2-2032", "1-2-2077"),
]


@pytest.mark.parametrize(("what", "ended", "years", "core_years", "other", "core"), CHOSEN)
def test_a_municipality_chooses_within_the_law(what, ended, years, core_years, other, core):
    found = kept_until(ended=day(ended), years=years, core_years=core_years)
    assert (found.other, found.core) == (day(other), day(core))
