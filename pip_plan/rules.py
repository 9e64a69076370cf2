"""What the law asks of a version of the PIP. No clock, no database."""

from __future__ import annotations

from collections.abc import Iterator

from law.bi2021 import BI2021
from law.dates import with_weekday
from law.levels import may_lower_level, may_take_z_route
from law.modules import MAP_PRACTICE_HOURS, PVT_HOURS
from law.routes import Judgement, Route, may_change_route
from law.wi2021 import WI2021
from pip_plan.duo_rules import refused_by_duo
from pip_plan.facts import Facts, Problem

SAME_ROUTE = ("lower", "raise", "remade", "other")


def problems(facts: Facts) -> list[Problem]:
    """All that stands in the way of signing this version, by the law and by DUO's rules."""
    found = [*refused_by_duo(facts), *_of_the_route(facts), *_of_the_change(facts)]
    return [*found, *_of_the_level(facts), *_of_the_hours(facts), *_when_late(facts)]


def _refused(field: str, judged: Judgement) -> list[Problem]:
    return [] if judged.allowed else [Problem(field, judged.reason, str(judged.article))]


def _of_the_route(facts: Facts) -> Iterator[Problem]:
    both_said = None not in (facts.b1_attainable, facts.education_attainable)
    if facts.route == Route.Z and both_said:
        judged = may_take_z_route(
            b1_attainable=bool(facts.b1_attainable),
            education_attainable=bool(facts.education_attainable),
        )
        yield from _refused("route", judged)
    chosen = {Route.B1: facts.b1_attainable, Route.EDUCATION: facts.education_attainable}
    if facts.route and chosen.get(Route(facts.route)) is False:
        message = f"U kiest de {Route(facts.route).in_words}, maar noemt die niet haalbaar."
        yield Problem("route", message, str(WI2021.art("15:1")))
    if facts.change == "moved" and facts.route != facts.earlier_route:
        message = (
            "Na een verhuizing blijft de leerroute van de vorige gemeente. Wijzigen kan later."
        )
        yield Problem("route", message, str(BI2021.art("5.3:3")))


def _of_the_change(facts: Facts) -> Iterator[Problem]:
    held = facts.before
    if held is None or not facts.route:
        return
    if facts.change == "route" and facts.route == held.route:
        yield Problem("route", "Dit is de leerroute van nu. Kies een andere.", _AMENDED)
    if facts.change == "route" and facts.route != held.route:
        judged = may_change_route(
            plan_dated=held.first_dated,
            old=Route(held.route),
            new=Route(facts.route),
            on=max(facts.on, held.first_dated),
            special=bool(facts.exception),
        )
        yield from _refused("route", judged)
    if facts.change in SAME_ROUTE and facts.route != held.route:
        message = "De leerroute verandert. Kies bij de reden: andere leerroute."
        yield Problem("route", message, _AMENDED)


def _of_the_level(facts: Facts) -> Iterator[Problem]:
    held = facts.before
    if facts.change == "lower" and facts.route and held:
        judged = may_lower_level(
            route=Route(held.route),
            hours=facts.effort_hours or 0,
            sufficient_effort=bool(facts.sufficient_effort),
            on=facts.on,
        )
        yield from _refused("effort_hours", judged)
        if facts.level == "b1":
            yield Problem("level", "Bij afschalen is het niveau A2.", str(WI2021.art("17:3")))
    if facts.change == "raise" and (facts.level == "a2" or facts.route not in ("", "b1")):
        yield Problem("level", "Opschalen is naar B1, in de B1-route.", str(WI2021.art("17:2")))
    if facts.change == "route" and facts.route == "b1" and facts.level == "a2":
        message = "Kies niveau B1. Afschalen naar A2 is een eigen besluit."
        yield Problem("level", message, str(WI2021.art("17:3")))
    keeps = held and facts.change in ("other", "remade") and facts.route == held.route
    if held and keeps and facts.level not in ("", held.level):
        message = "Het niveau verandert. Kies bij de reden: afschalen of opschalen."
        yield Problem("level", message, str(WI2021.art("17:3")))
    yield from _of_the_parts(facts)


def _of_the_parts(facts: Facts) -> Iterator[Problem]:
    lowered = facts.route == "b1" and facts.level == "a2"
    if lowered and not facts.lowered:
        yield Problem("lowered", "Kies welke onderdelen op A2 zijn.", str(BI2021.art("5.5:1")))
    if facts.lowered and facts.level and not lowered:
        message = "Onderdelen op A2 horen bij niveau A2 in de B1-route. Maak dit leeg."
        yield Problem("lowered", message, str(BI2021.art("5.5:1")))


def _of_the_hours(facts: Facts) -> Iterator[Problem]:
    practice, lessons = MAP_PRACTICE_HOURS.on(facts.on), PVT_HOURS.on(facts.on)
    if facts.route == "onderwijs" and facts.map_hours:
        message = "In de onderwijsroute is geen MAP. Maak dit leeg."
        yield Problem("map_hours", message, str(WI2021.art("8:3")))
    if facts.route in ("b1", "z") and (facts.map_hours or 0) < practice:
        message = f"De MAP heeft ten minste {practice} praktijkuren."
        yield Problem("map_hours", message, str(MAP_PRACTICE_HOURS.article))
    if facts.pvt_hours is not None and facts.pvt_hours < lessons:
        message = f"Het PVT heeft ten minste {lessons} uren."
        yield Problem("pvt_hours", message, str(PVT_HOURS.article))


def _when_late(facts: Facts) -> Iterator[Problem]:
    if facts.last_day and facts.on > facts.last_day and not facts.late_said:
        message = f"De laatste dag was {with_weekday(facts.last_day)}. Leg uit waarom het later is."
        yield Problem("late_why", message, str(BI2021.art("5.3:1")))


_AMENDED = str(BI2021.art("5.3:6"))
