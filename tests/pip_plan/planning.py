"""A PIP for Amina, as a form would tell it."""

from __future__ import annotations

from datetime import date
from typing import Any

from decisions.actions import Making
from intake.models import Completion
from pip_plan import actions
from pip_plan.actions import Content
from pip_plan.models import Plan
from tests.cast import MONDAY

GOALS = {
    "language": ("B1 op alle onderdelen", date(2028, 6, 1)),
    "pvt": ("De verklaring ondertekenen", date(2027, 6, 1)),
}
VALUES: dict[str, Any] = {
    "change": "first",
    "route": "b1",
    "level": "b1",
    "b1_attainable": True,
    "education_attainable": False,
    "why_b1": "De leerbaarheidstoets zegt dat B1 haalbaar is.",
    "why_education": "Zij wil werken en geen opleiding volgen.",
    "why_z": "De B1-route is haalbaar.",
    "intensity": "12 uren in de week",
    "intensity_hours": 600,
    "pvt_hours": 12,
    "map_hours": 40,
    "talks": 4,
    "support": "Elke maand een gesprek met de klantmanager.",
    "literacy": "NVT",
    "may_finish_education": False,
    "optional_exams": False,
    "late_why": "De gemeente wachtte op een tolk.",
}
GROUND = {
    "provider_observations": "Zij leert langzamer dan gepland.",
    "own_experience": "Zij vindt spreken het moeilijkst.",
}
Z_VALUES = {
    "route": "z",
    "level": "a2",
    "b1_attainable": False,
    "intensity_hours": None,
}
A2_PARTS = dict.fromkeys(("reading_a2", "listening_a2", "writing_a2", "speaking_a2"), True)


def complete(cast, case=None) -> None:
    """The broad intake is done."""
    subject = case or cast.amina
    home = subject.municipality_id
    Completion.objects.create(
        municipality_id=home, case=subject, on=MONDAY, in_absence=False, by=cast.bas.pk
    )


def propose(cast, *, case=None, by=None, on=MONDAY, goals=None, **changes) -> Plan:
    """A first PIP, but for what is said otherwise."""
    content = Content({**VALUES, **changes}, goals or GOALS)
    return actions.propose(case=case or cast.amina, content=content, by=by or cast.bas, on=on)


def sign(cast, plan, *, by=None, on=MONDAY) -> Plan:
    return actions.sign(plan=plan, making=Making("portal"), by=by or cast.bas, on=on)


def established(cast, *, on=MONDAY, **changes) -> Plan:
    """Amina's first PIP, signed."""
    complete(cast)
    return sign(cast, propose(cast, on=on, **changes), on=on)


def changed(cast, change, *, on, **changes) -> Plan:
    """A next version, signed."""
    told = {"change": change, "late_why": None, **changes}
    return sign(cast, propose(cast, on=on, **told), on=on)
