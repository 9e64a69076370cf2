"""Amina and Omar, a family, and an appointment of both with Bas."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from agenda import actions
from agenda.actions import Wanted
from cases import actions as cases
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer

TUESDAY = date(2026, 11, 24)


def wanted(colleague, **changes) -> Wanted:
    """An hour at ten on Tuesday, with an interpreter for Somali."""
    usual: dict[str, Any] = {
        "on": TUESDAY,
        "at": time(10),
        "minutes": 60,
        "place": "Stadhuis, kamer 12",
        "interpreter": "so",
        "colleague": colleague,
    }
    return Wanted(**usual | changes)


@pytest.fixture
def omar(cast):
    """Amina's husband, with a case of his own."""
    with scope(cast.rivierstad.pk):
        case = newcomer(cast.rivierstad, "Yusuf", "Omar", assignee=cast.bas)
        given: Any = {"relation": "partner", "own_relation": "partner", "coupled_along": None}
        cases.link(case=cast.amina, other=case, by=cast.bas, on=MONDAY, **given)
    return case


@pytest.fixture
def both(cast, omar):
    """An appointment of the two of them."""
    with scope(cast.rivierstad.pk):
        return actions.make(
            cases=[cast.amina, omar], kind="intake", wanted=wanted(cast.bas), by=cast.bas, on=MONDAY
        )
