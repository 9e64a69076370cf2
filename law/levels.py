"""Lowering the exam to A2, and when the Z-route is open (Wi art. 9 and 17; Bi art. 5.4 and 5.5)."""

from __future__ import annotations

from datetime import date

from law.bi2021 import BI2021
from law.kit import Parameter, states
from law.routes import Judgement, Route
from law.wi2021 import WI2021

EFFORT_HOURS = Parameter(BI2021.art("5.5:1"), since={date(2022, 1, 1): 600})


@states(WI2021.art("17:3"), BI2021.art("5.5:1"))
def may_lower_level(*, route: Route, hours: int, sufficient_effort: bool, on: date) -> Judgement:
    """Whether the exam, or a part of it, may be lowered to A2 on this day.

    `hours` are course hours of NT2 that were followed at a school with a keurmerk or an institution
    for the taalschakeltraject since the PIP; alfabetisering counts.
    """
    needed = EFFORT_HOURS.on(on)
    if route != Route.B1:
        reason = "Afschalen naar A2 kan alleen in de B1-route."
        return Judgement(False, reason, WI2021.art("17:3"))
    if hours < needed:
        short = f"Afschalen kan pas na {needed} cursusuren. Het zijn er nu {hours}."
        return Judgement(False, short, EFFORT_HOURS.article)
    if not sufficient_effort:
        reason = "Afschalen kan alleen na voldoende inspanning van de inburgeraar."
        return Judgement(False, reason, EFFORT_HOURS.article)
    reason = f"Er zijn {hours} cursusuren gevolgd, met voldoende inspanning."
    return Judgement(True, reason, EFFORT_HOURS.article)


@states(WI2021.art("9:1"))
def may_take_z_route(*, b1_attainable: bool, education_attainable: bool) -> Judgement:
    """Whether the Z-route is open: only when neither of the other routes can be attained.

    Each of the two must have been considered by itself (ABRvS 24-12-2024,
    ECLI:NL:RVS:2024:5413).
    """
    if b1_attainable or education_attainable:
        which = "B1-route" if b1_attainable else "onderwijsroute"
        reason = f"De Z-route kan niet: volgens dit plan is de {which} haalbaar."
        return Judgement(False, reason, WI2021.art("9:1"))
    reason = "De B1-route en de onderwijsroute zijn niet haalbaar, elk met een motivering."
    return Judgement(True, reason, WI2021.art("9:1"))


@states(BI2021.art("5.4:4"))
def carried_over(*, old: Route, new: Route) -> str:
    """What of the old route counts in the new one, in Dutch; empty when the article names none."""
    if new == Route.Z:
        return "De gevolgde cursusuren gaan af van de 800 cursusuren van de Z-route."
    if new == Route.B1:
        return (
            "De gevolgde uren tellen mee bij de intensiteit van de B1-route."
            " Examenpogingen die zijn gedaan, tellen mee."
        )
    if old == Route.B1:
        return "Examenpogingen die zijn gedaan, tellen mee."
    return ""
