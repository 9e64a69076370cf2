"""What DUO refuses of a PIP (README of its Leerroute API): told before it is signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pip_plan.facts import Facts, Problem


@dataclass(frozen=True)
class DuoRule:
    """One rule: DUO's words in short, the field it is about, and when a version breaks it."""

    name: str
    quote: str
    field: str
    message: str
    broken: Callable[[Facts], bool]


def _before_current(facts: Facts) -> bool:
    held = facts.before
    return held is not None and facts.on < max(held.first_dated, held.current_dated)


def _before_elsewhere(facts: Facts) -> bool:
    return facts.earlier_dated is not None and facts.on < facts.earlier_dated


def _a2_too_early(facts: Facts) -> bool:
    return facts.route == "b1" and facts.level == "a2" and facts.change == "first"


DUO_RULES = (
    DuoRule(
        "dated_before_duty",
        "De dagtekening ligt niet voor het begin van de inburgeringsplicht.",
        "change",
        "De dagtekening is vandaag. Dat is voor het begin van de inburgeringsplicht.",
        lambda facts: facts.duty_since is not None and facts.on < facts.duty_since,
    ),
    DuoRule(
        "dated_before_settling",
        "De dagtekening ligt niet voor de vestiging in de gemeente.",
        "change",
        "De dagtekening is vandaag. Dat is voor de inschrijving in uw gemeente.",
        lambda facts: facts.settled_on is not None and facts.on < facts.settled_on,
    ),
    DuoRule(
        "dated_before_current",
        "De dagtekening van een gewijzigd PIP ligt niet voor die van het eerste of huidige PIP.",
        "change",
        "De dagtekening is vandaag. Dat is voor de dagtekening van het huidige PIP.",
        _before_current,
    ),
    DuoRule(
        "dated_before_elsewhere",
        "De dagtekening van een gewijzigd PIP ligt niet voor die van het eerste of huidige PIP.",
        "earlier_dated_on",
        "Het PIP van de andere gemeente kan niet later zijn dan dit PIP.",
        _before_elsewhere,
    ),
    DuoRule(
        "a2_in_education_route",
        "Niveau A2 kan niet bij de onderwijsroute.",
        "level",
        "Bij de onderwijsroute hoort niveau B1.",
        lambda facts: facts.route == "onderwijs" and facts.level == "a2",
    ),
    DuoRule(
        "b1_in_z_route",
        "Niveau B1 kan niet bij de Z-route.",
        "level",
        "Bij de Z-route hoort niveau A2.",
        lambda facts: facts.route == "z" and facts.level == "b1",
    ),
    DuoRule(
        "a2_in_first_b1",
        "Niveau A2 kan niet bij de B1-route in een eerste PIP van deze persoon.",
        "level",
        "In een eerste plan met de B1-route is het niveau B1. Afschalen kan later.",
        _a2_too_early,
    ),
    DuoRule(
        "hours_outside_b1",
        "De geschatte intensiteit kan alleen bij de B1-route.",
        "intensity_hours",
        "Laat de uren leeg: die horen alleen bij de B1-route.",
        lambda facts: bool(facts.route) and facts.route != "b1" and bool(facts.intensity_hours),
    ),
    DuoRule(
        "hours_without_asylum",
        "De geschatte intensiteit kan alleen bij een asielmigrant.",
        "intensity_hours",
        "Laat de uren leeg: deze persoon is geen asielstatushouder.",
        lambda facts: not facts.asylum and bool(facts.intensity_hours),
    ),
)


def refused_by_duo(facts: Facts) -> list[Problem]:
    """Every rule that this version breaks, with DUO's rule quoted."""
    return [
        Problem(rule.field, rule.message, f"Regel van DUO: {rule.quote}")
        for rule in DUO_RULES
        if rule.broken(facts)
    ]
