"""What DUO refuses of a PIP: a row per rule of the README of its Leerroute API."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pip_plan.duo_rules import DUO_RULES, refused_by_duo
from pip_plan.facts import Before, Facts

ON = date(2026, 11, 23)
GOOD = Facts(
    on=ON,
    change="first",
    route="b1",
    level="b1",
    asylum=True,
    intensity_hours=600,
    duty_since=date(2026, 3, 2),
    settled_on=date(2026, 2, 1),
)
HELD = Before(date(2026, 5, 1), date(2026, 11, 24), "b1", "b1")
TABLE = [
    (
        "dated_before_duty",
        {"duty_since": date(2026, 11, 24)},
        "Dat is voor het begin van de inburgeringsplicht.",
    ),
    ("dated_before_duty", {"duty_since": ON}, ""),
    (
        "dated_before_settling",
        {"settled_on": date(2026, 11, 24)},
        "Dat is voor de inschrijving in uw gemeente.",
    ),
    ("dated_before_settling", {"settled_on": ON}, ""),
    (
        "dated_before_current",
        {"change": "other", "before": HELD},
        "Dat is voor de dagtekening van het huidige PIP.",
    ),
    (
        "dated_before_current",
        {"change": "other", "before": replace(HELD, current_dated=ON)},
        "",
    ),
    (
        "dated_before_elsewhere",
        {"change": "moved", "earlier_dated": date(2026, 11, 24)},
        "Het PIP van de andere gemeente kan niet later zijn dan dit PIP.",
    ),
    (
        "a2_in_education_route",
        {"route": "onderwijs", "level": "a2", "intensity_hours": None},
        "Bij de onderwijsroute hoort niveau B1.",
    ),
    (
        "b1_in_z_route",
        {"route": "z", "level": "b1", "intensity_hours": None},
        "Bij de Z-route hoort niveau A2.",
    ),
    (
        "a2_in_first_b1",
        {"level": "a2"},
        "In een eerste plan met de B1-route is het niveau B1. Afschalen kan later.",
    ),
    ("a2_in_first_b1", {"level": "a2", "change": "lower"}, ""),
    (
        "hours_outside_b1",
        {"route": "z", "level": "a2"},
        "Laat de uren leeg: die horen alleen bij de B1-route.",
    ),
    (
        "hours_without_asylum",
        {"asylum": False},
        "Laat de uren leeg: deze persoon is geen asielstatushouder.",
    ),
]


def test_a_good_plan_breaks_nothing():
    assert refused_by_duo(GOOD) == []


@pytest.mark.parametrize(("name", "otherwise", "message"), TABLE)
def test_duo_refuses(name, otherwise, message):
    found = refused_by_duo(replace(GOOD, **otherwise))
    rule = next(one for one in DUO_RULES if one.name == name)
    if not message:
        assert found == []
        return
    assert len(found) == 1
    assert (found[0].field, found[0].rule) == (rule.field, f"Regel van DUO: {rule.quote}")
    assert found[0].message.endswith(message)


def test_every_rule_has_a_row():
    assert {rule.name for rule in DUO_RULES} == {name for name, _, _ in TABLE}
