"""What DUO refuses of an offer, hours, PVT, MAP and the Z-route, a row per rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from courses import duo_rules
from courses.duo_rules import School, Standing

TODAY = date(2026, 11, 23)
# The PIP is of 10-3-2026: the term runs from 11-3-2026; DUO's einddatum is 11-3-2029.
PLAN, STARTS, ENDS = date(2026, 3, 10), date(2026, 3, 11), date(2029, 3, 11)
B1 = Standing(asylum=True, route="b1", plan_dated=PLAN, starts=STARTS, ends=ENDS)
FAMILY, NO_PLAN = replace(B1, asylum=False), replace(B1, plan_dated=None)
EDUCATION, Z = replace(B1, route="onderwijs"), replace(B1, route="z")
Z_DONE = replace(Z, z_done=date(2026, 10, 1))
MARKED = School("12345", quality_mark=True, language_bridge=False)
BRIDGE = School("12345", quality_mark=False, language_bridge=True)
DAY = timedelta(days=1)
DAYS = {"offered": date(2026, 3, 20), "start": date(2026, 4, 1), "end": date(2027, 4, 1)}


def offer(it=B1, school=MARKED, **days):
    return duo_rules.offer(it, school, **(DAYS | days))


def done(it=B1, on=TODAY):
    return duo_rules.done_on(it, on=on, today=TODAY)


def z_route(it=Z, *, pvt=True, map_done=True):
    return duo_rules.z_route(it, on=TODAY, today=TODAY, pvt=pvt, map_done=map_done)


def hours(it=B1, school=MARKED, until=date(2026, 5, 31), offered=date(2026, 3, 20)):
    return duo_rules.lesson_hours(it, school, until=until, offered=offered)


def blame(said, on):
    return duo_rules.blame(B1, said=said, on=on)


TABLE = [
    ("an offer", offer(), ""),
    ("an offer to a family migrant", offer(FAMILY), "alleen voor asielstatushouders."),
    ("an offer without a PIP", offer(NO_PLAN), "als er een PIP van uw gemeente is."),
    ("a school DUO does not know", offer(school=replace(MARKED, number="")), "instellingsnummer"),
    ("a school without keurmerk", offer(school=BRIDGE), "keurmerk van Blik op Werk"),
    ("onderwijs at a school without TST", offer(EDUCATION), "erkend zijn voor taalschakel (TST)."),
    ("onderwijs at a TST school", offer(EDUCATION, BRIDGE), ""),
    ("an offer the day before the PIP", offer(offered=PLAN - DAY), "niet van voor het PIP zijn."),
    ("an offer on the day of the PIP", offer(offered=PLAN), ""),
    ("a start before the offer", offer(start=date(2026, 3, 19)), "niet beginnen voor het aanbod."),
    ("an end before the start", offer(end=date(2026, 3, 31)), "einde mag niet voor de start zijn."),
    ("an end after the term", offer(end=ENDS), "in de inburgeringstermijn vallen."),
    ("an end on its last day", offer(end=ENDS - DAY), ""),
    ("done today", done(), ""),
    ("done without a PIP", done(NO_PLAN), "als er een PIP van uw gemeente is."),
    ("done tomorrow", done(on=TODAY + DAY), "niet in de toekomst liggen."),
    ("done before the term", done(on=PLAN), "niet voor het begin van de inburgeringstermijn"),
    ("done on its first day", done(on=STARTS), ""),
    ("done after the Z-route", done(Z_DONE), "niet na de afronding van de Z-route liggen."),
    ("withdrawn after the Z-route", duo_rules.no_withdrawal(Z_DONE), "intrekken kan niet meer"),
    ("withdrawn before it", duo_rules.no_withdrawal(Z), ""),
    ("MAP in the onderwijsroute", duo_rules.not_map_in_education(EDUCATION), "is er geen MAP"),
    ("MAP in the B1-route", duo_rules.not_map_in_education(B1), ""),
    ("in time and blamed", blame("ja", ENDS - DAY), "het was op tijd"),
    ("in time and not said", blame("", ENDS - DAY), ""),
    ("too late and not said", blame("", ENDS), "Geef aan of het verwijtbaar is."),
    ("too late and blamed", blame("ja", ENDS), ""),
    ("Z-route done", z_route(), ""),
    ("Z-route in another route", z_route(B1), "kan alleen in de Z-route."),
    ("Z-route before the PVT", z_route(pvt=False), "eerst moeten de PVT en de MAP"),
    ("Z-route before the MAP", z_route(map_done=False), "eerst moeten de PVT en de MAP"),
    ("hours", hours(), ""),
    ("hours without a PIP", hours(NO_PLAN), "als er een PIP van uw gemeente is."),
    ("hours without keurmerk", hours(school=BRIDGE), "keurmerk van Blik op Werk"),
    ("hours before the term", hours(until=PLAN), "niet van voor de inburgeringstermijn zijn."),
    ("hours before the offer", hours(offered=date(2026, 6, 1)), "niet van voor het aanbod"),
]


@pytest.mark.parametrize(("what", "said", "message"), TABLE)
def test_duo_refuses(what, said, message):
    if not message:
        assert said == ""
        return
    assert said.startswith("Regel van DUO: ")
    assert message in said
