"""What the law asks of a version of the PIP, a row per answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pip_plan.facts import Before, Facts
from pip_plan.rules import problems

ON = date(2026, 11, 23)
GOOD = Facts(
    on=ON,
    change="first",
    route="b1",
    level="b1",
    asylum=True,
    pvt_hours=12,
    map_hours=40,
    b1_attainable=True,
    education_attainable=False,
)
B1_NOW = Before(date(2026, 1, 5), date(2026, 1, 5), "b1", "b1")
Z_NOW = Before(date(2026, 1, 5), date(2026, 1, 5), "z", "a2")
LOWERED = Before(date(2025, 9, 1), date(2026, 9, 1), "b1", "a2")
Z = {"route": "z", "level": "a2", "b1_attainable": False}
TABLE = [
    ("Z while B1 is attainable", {**Z, "b1_attainable": True}, "route", "art. 9, lid 1"),
    (
        "Z while onderwijs is attainable",
        {**Z, "education_attainable": True},
        "route",
        "art. 9, lid 1",
    ),
    ("Z when neither is", Z, "", ""),
    ("B1 that is not attainable", {"b1_attainable": False}, "route", "art. 15, lid 1"),
    (
        "another route after a move",
        {"change": "moved", "earlier_route": "z"},
        "route",
        "art. 5.3, lid 3",
    ),
    ("the same route as a change", {"change": "route", "before": B1_NOW}, "route", "5.3, lid 6"),
    ("another route as other", {"change": "other", "before": B1_NOW, **Z}, "route", "5.3, lid 6"),
    (
        "lowering without hours",
        {"change": "lower", "before": B1_NOW, "level": "a2", "lowered": ("LE",)},
        "effort_hours",
        "art. 5.5, lid 1",
    ),
    ("a part at A2 in a plan at B1", {"lowered": ("LE",)}, "lowered", "art. 5.5, lid 1"),
    (
        "raising to A2",
        {"change": "raise", "before": LOWERED, "level": "a2", "lowered": ("LE",)},
        "level",
        "art. 17, lid 2",
    ),
    (
        "another level as other",
        {"change": "other", "before": LOWERED},
        "level",
        "art. 17, lid 3",
    ),
    (
        "from Z to B1 at A2",
        {"change": "route", "before": Z_NOW, "level": "a2", "lowered": ("LE",)},
        "level",
        "art. 17, lid 3",
    ),
    ("raising to B1", {"change": "raise", "before": LOWERED}, "", ""),
    (
        "MAP in the onderwijsroute",
        {"route": "onderwijs", "education_attainable": True},
        "map_hours",
        "art. 8, lid 3",
    ),
    ("39 hours of MAP", {"map_hours": 39}, "map_hours", "art. 3.2, lid 4"),
    ("11 hours of PVT", {"pvt_hours": 11}, "pvt_hours", "art. 3.1, lid 1"),
    ("on the last day", {"last_day": ON}, "", ""),
    ("a day late", {"last_day": date(2026, 11, 22)}, "late_why", "art. 5.3, lid 1"),
    ("late with a reason", {"last_day": date(2026, 11, 22), "late_said": True}, "", ""),
]


@pytest.mark.parametrize(("what", "otherwise", "field", "article"), TABLE)
def test_the_law_asks(what, otherwise, field, article):
    found = problems(replace(GOOD, **otherwise))
    assert [one.field for one in found] == ([field] if field else [])
    assert all(article in one.rule for one in found)
