"""What is recorded of Amina after her PIP, as a form would tell it."""

from __future__ import annotations

from datetime import date
from typing import Any

from guidance import actions
from guidance.models import ProgressTalk, TermRecord
from intake.models import Source
from tests.cast import MONDAY

EXEMPT: dict[str, Any] = {"kind": "exemption", "decided_on": MONDAY, "reading": True}
LONGER: dict[str, Any] = {
    "kind": "extension",
    "decided_on": MONDAY,
    "ends_on": date(2030, 5, 24),
    "on_request": True,
}


def who(cast) -> Any:
    return {"by": cast.bas, "on": MONDAY}


def planned(cast, planned_on=MONDAY) -> ProgressTalk:
    return actions.plan_talk(case=cast.amina, planned_on=planned_on, **who(cast))


def told(cast, facts=EXEMPT, **otherwise) -> TermRecord:
    source = {"source": Source.PORTAL, "reference": None}
    return actions.record_term(case=cast.amina, **who(cast), **{**source, **facts, **otherwise})


def proposed(cast, right_from=date(2026, 9, 1)) -> Any:
    costs = ["rent", "power"]
    return actions.propose_relief(case=cast.amina, right_from=right_from, costs=costs, **who(cast))
