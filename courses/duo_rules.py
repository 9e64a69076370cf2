"""What DUO refuses of an offer, hours, PVT, MAP and the Z-route: a Dutch sentence, "" when it may.

Source: the published README of DUO's interface of June 2026. No clock, no database.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

DUO_SAYS = "Regel van DUO: "


@dataclass(frozen=True)
class Standing:
    """What DUO knows of someone's plan; the dates are None when there is no PIP.

    `ends` is the first day after the term, as DUO counts.
    """

    asylum: bool
    route: str
    plan_dated: date | None
    starts: date | None
    ends: date | None
    z_done: date | None = None


@dataclass(frozen=True)
class School:
    """What DUO's list says of a school."""

    number: str
    quality_mark: bool
    language_bridge: bool


def first(refusals: Iterable[str]) -> str:
    """The first that says something."""
    return next((one for one in refusals if one), "")


def refused(here: bool, rule: str) -> str:
    return f"{DUO_SAYS}{rule}" if here else ""


def no_plan(it: Standing) -> str:
    return refused(it.plan_dated is None, "dit kan pas als er een PIP van uw gemeente is.")


def only_asylum(it: Standing) -> str:
    return refused(not it.asylum, "een inburgeringsaanbod is er alleen voor asielstatushouders.")


def school_known(school: School) -> str:
    return refused(not school.number, "de school moet een instellingsnummer van DUO hebben.")


def school_marked(it: Standing, school: School) -> str:
    """The quality mark, or for the onderwijsroute the recognition for the taalschakeltraject."""
    if it.route == "onderwijs":
        rule = "voor de onderwijsroute moet de school erkend zijn voor taalschakel (TST)."
        return refused(not school.language_bridge, rule)
    return refused(not school.quality_mark, "de school moet het keurmerk van Blik op Werk hebben.")


def offer_dates(it: Standing, *, offered: date, start: date | None, end: date | None) -> str:
    """Not before the current PIP; the course not before the offer, and within the term."""
    if it.plan_dated is None:
        return no_plan(it)
    outside = [day for day in (start, end) if day and not _within(it, day)]
    return first(
        (
            refused(offered < it.plan_dated, "het aanbod mag niet van voor het PIP zijn."),
            refused(
                bool(start and start < offered), "de cursus mag niet beginnen voor het aanbod."
            ),
            refused(bool(start and end and end < start), "het einde mag niet voor de start zijn."),
            refused(bool(outside), "start en einde moeten in de inburgeringstermijn vallen."),
        )
    )


def offer(
    it: Standing, school: School, *, offered: date, start: date | None, end: date | None
) -> str:
    """An inburgeringsaanbod; the first rule that it breaks."""
    return first(
        (
            only_asylum(it),
            no_plan(it),
            school_known(school),
            school_marked(it, school),
            offer_dates(it, offered=offered, start=start, end=end),
        )
    )


def not_map_in_education(it: Standing) -> str:
    rule = "in de onderwijsroute is er geen MAP (art. 8 lid 3 Wet inburgering 2021)."
    return refused(it.route == "onderwijs", rule)


def done_on(it: Standing, *, on: date, today: date) -> str:
    """The day of a PVT, a MAP or a Z-route."""
    early = it.starts is not None and on < it.starts
    late = it.z_done is not None and on > it.z_done
    return first(
        (
            no_plan(it),
            refused(on > today, "de datum mag niet in de toekomst liggen."),
            refused(early, "de datum mag niet voor het begin van de inburgeringstermijn liggen."),
            refused(late, "de datum mag niet na de afronding van de Z-route liggen."),
        )
    )


def no_withdrawal(it: Standing) -> str:
    rule = "intrekken kan niet meer als de afronding van de Z-route is doorgegeven."
    return refused(it.z_done is not None, rule)


def blame(it: Standing, *, said: str, on: date) -> str:
    """`verwijtbaar` is said only of what was done after the term: "", "ja" or "nee"."""
    if it.ends is None:
        return no_plan(it)
    late = on >= it.ends
    return first(
        (
            refused(bool(said) and not late, "het was op tijd, dus 'te laat' vult u niet in."),
            refused(late and not said, "het was na de termijn. Geef aan of het verwijtbaar is."),
        )
    )


def z_route(it: Standing, *, on: date, today: date, pvt: bool, map_done: bool) -> str:
    """The completion of the Z-route is told after the PVT and the MAP."""
    return first(
        (
            refused(it.route != "z", "de afronding van de Z-route kan alleen in de Z-route."),
            refused(not (pvt and map_done), "eerst moeten de PVT en de MAP zijn afgerond."),
            done_on(it, on=on, today=today),
        )
    )


def lesson_hours(it: Standing, school: School, *, until: date, offered: date | None) -> str:
    """Hours of lessons at a school, known until a day."""
    early = bool(it.starts and until < it.starts)
    before_offer = bool(offered and until < offered)
    return first(
        (
            no_plan(it),
            school_marked(it, school),
            refused(early, "de uren mogen niet van voor de inburgeringstermijn zijn."),
            refused(before_offer, "de uren mogen niet van voor het aanbod van deze school zijn."),
        )
    )


def _within(it: Standing, day: date) -> bool:
    return bool(it.starts and it.ends and it.starts <= day < it.ends)
