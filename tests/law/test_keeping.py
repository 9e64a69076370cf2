"""Bi art. 9.9: until when data may be kept."""

from __future__ import annotations

import pytest

from law.keeping import kept_until
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
