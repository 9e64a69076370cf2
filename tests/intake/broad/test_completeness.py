"""What the law asks before the intake is done: art. 14 lid 3 Wi and art. 5.2 Bi, in scenarios."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.completeness import PARTS, Known, missing

WHOLE = Known(
    talked=True,
    told_alone=True,
    outcome="attainable",
    parts=frozenset(PARTS) | {"learnability"},
    young_children=False,
)


def without(part):
    return {"parts": WHOLE.parts - {part}}


@pytest.mark.parametrize(
    ("article", "differs", "where"),
    [
        ("nothing is missing", {}, []),
        (
            "Wi 14 lid 1: no conversation",
            {"talked": False, "told_alone": False},
            ["talks"],
        ),
        ("Bi 5.2 lid 2: not told that one may come alone", {"told_alone": False}, ["talks"]),
        ("Wi 14 lid 3 a: the outcome is not known yet", {"outcome": "unknown"}, ["learnability"]),
        ("Wi 14 lid 3 a: nothing was recorded", {"outcome": ""}, ["learnability"]),
        ("Wi 14 lid 3 a: B1 is out of reach", {"outcome": "not"}, []),
        ("Wi 14 lid 6: dispensation from the test", {"outcome": "dispensed"}, []),
        ("Wi 15 lid 4: taken in the former municipality", {"outcome": "taken_over"}, []),
        ("Wi 14 lid 3 b: education", without("education"), ["education"]),
        ("Wi 14 lid 3 b: work", without("work"), ["work"]),
        ("Wi 14 lid 3 c: circumstances", without("circumstances"), ["circumstances"]),
        ("Wi 14 lid 3 d: young children", {"young_children": True}, ["early_education"]),
        ("Bi 5.2 lid 1: language", without("language"), ["language"]),
        ("Bi 5.2 lid 1: work chances", without("prospects"), ["prospects"]),
        ("Bi 5.2 lid 1: self-reliance", without("self_reliance"), ["self_reliance"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_missing(article, differs, where):
    assert [one.part for one in missing(replace(WHOLE, **differs))] == where, article
