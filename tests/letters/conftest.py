"""A Monday morning in Rivierstad, where Bas may sign."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from letters import actions
from tenancy.scope import scope
from tests.cast import MONDAY

FACTS: Any = {
    "datum": date(2026, 12, 7),
    "tijd": time(10, 30),
    "plaats": "Stadhuis, Markt 1, Rivierstad",
    "termijn": date(2026, 12, 21),
}


@pytest.fixture
def in_rivierstad(cast):
    with scope(cast.rivierstad.pk):
        person = cast.amina.person
        person.street, person.postcode, person.city = "Molenstraat 12", "9901 AB", "Rivierstad"
        person.save()
        yield cast


@pytest.fixture
def make(in_rivierstad):
    """Bas makes a letter for Amina."""

    def made(kind="general", **options):
        defaults: Any = {"free_paragraph": "Wij bellen u op dinsdag.", "on": MONDAY}
        facts: Any = {"facts": FACTS, "free_paragraph": ""} if kind == "summons" else {}
        bas = in_rivierstad.bas
        given: Any = {"case": in_rivierstad.amina, "signer": bas, "by": bas}
        return actions.make_letter(kind=kind, **(given | defaults | facts | options))

    return made
