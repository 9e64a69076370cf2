"""Bas talks with Idil, who was summoned; what each part of her intake says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cases.models import Case
from intake import actions
from intake.models import Source
from intake.parts import SECTIONS
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer

TALK: dict[str, Any] = {
    "told_alone": True,
    "present": "professional",
    "informed": True,
    "interpreter": True,
    "language": "so",
    "report": "Idil wil graag in een bakkerij werken.",
}
SAID: dict[str, dict[str, Any]] = {
    "learnability": {"outcome": "attainable", "taken_on": date(2026, 11, 20), "body": "Bureau"},
    "education": {"had": "listed"},
    "work": {"had": "none"},
    "language": {
        **dict.fromkeys(("listening", "reading", "speaking", "writing"), "a1"),
        "latin": True,
        "source": "estimate",
    },
    "prospects": {"chance": "supported", "chance_why": None, "participation": "wants"},
    "self_reliance": dict.fromkeys(("money", "housing", "digital", "travel"), "helped"),
    "circumstances": {"family": "Woont met haar zus.", "network": None, "young_children": False},
    "early_education": {"chance": "possible"},
    "health": {"effect": "some", "can": "Heeft grote letters nodig.", "ground": None},
}
LINES: dict[str, list[dict[str, Any]]] = {
    "education": [
        {
            "country": "Somalië",
            "studied": "Verpleegkunde",
            "level": "hbo",
            "years": 4,
            "diploma": True,
            "valuation": "requested",
        }
    ]
}
SECTION = {section.name: section for section in SECTIONS}
ASKED = [name for name in SECTION if name not in ("early_education", "health")]


@pytest.fixture
def idil(cast) -> Case:
    """Summoned; her duty holds from 2 March 2026."""
    told: dict[str, Any] = {"source": Source.PORTAL, "by": None, "on": date(2026, 3, 9)}
    with scope(cast.rivierstad.pk):
        case = newcomer(cast.rivierstad, "Osman", "Idil", assignee=cast.bas)
        actions.establish_duty(case=case, established_on=date(2026, 3, 2), notified_on=None, **told)
        Case.objects.filter(pk=case.pk).update(phase=Case.Phase.SUMMONS)
        case.refresh_from_db()
    return case


@pytest.fixture
def in_rivierstad(cast):
    with scope(cast.rivierstad.pk):
        yield cast


def talks(cast, case, day=MONDAY, **other):
    return actions.note_talk(case=case, on_day=day, by=cast.bas, on=MONDAY, **TALK | other)


def records(cast, case, name, *, seen=0, why="", lines=None, by=None, **other):
    return actions.record_part(
        case=case,
        section=SECTION[name],
        seen=seen,
        values=SAID[name] | other,
        lines=LINES.get(name, []) if lines is None else lines,
        why=why,
        by=by or cast.bas,
        on=MONDAY,
    )


def fills(cast, case, *leaving):
    """A conversation, and every part that is always asked, but for these."""
    talks(cast, case)
    for name in ASKED:
        if name not in leaving:
            records(cast, case, name)
