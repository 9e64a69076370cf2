"""Wi art. 9 and 17, Bi art. 5.4 and 5.5: lowering to A2, the Z-route, and what is carried over."""

from __future__ import annotations

import pytest

from law.levels import carried_over, may_lower_level, may_take_z_route
from law.routes import Route
from tests.law.days import day

B1, EDUCATION, Z = Route.B1, Route.EDUCATION, Route.Z
# Bi art. 5.5: 600 course hours and sufficient effort, only within the B1-route (Wi art. 17, lid 3).
LOWERING = [
    ("599 hours", B1, 599, True, False, "art. 5.5, lid 1"),
    ("600 hours", B1, 600, True, True, "art. 5.5, lid 1"),
    ("600 hours without effort", B1, 600, False, False, "art. 5.5, lid 1"),
    ("in the onderwijsroute", EDUCATION, 900, True, False, "art. 17, lid 3"),
    ("in the Z-route", Z, 900, True, False, "art. 17, lid 3"),
]
Z_ROUTE = [
    ("neither", False, False, True),
    ("B1 is attainable", True, False, False),
    ("onderwijs is attainable", False, True, False),
    ("both are", True, True, False),
]
CARRIED = [(B1, Z, "800"), (EDUCATION, Z, "800"), (Z, B1, "intensiteit"), (B1, EDUCATION, "poging")]


@pytest.mark.parametrize(("what", "route", "hours", "effort", "allowed", "article"), LOWERING)
def test_the_exam_may_be_lowered(what, route, hours, effort, allowed, article):
    found = may_lower_level(route=route, hours=hours, sufficient_effort=effort, on=day("1-12-2026"))
    assert found.allowed is allowed
    assert article in str(found.article)


@pytest.mark.parametrize(("what", "b1", "education", "allowed"), Z_ROUTE)
def test_the_z_route_is_open(what, b1, education, allowed):
    found = may_take_z_route(b1_attainable=b1, education_attainable=education)
    assert found.allowed is allowed


@pytest.mark.parametrize(("old", "new", "said"), CARRIED)
def test_what_counts_in_the_new_route(old, new, said):
    assert said in carried_over(old=old, new=new)


def test_between_z_and_onderwijs_the_article_names_nothing():
    assert carried_over(old=Z, new=EDUCATION) == ""
