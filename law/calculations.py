"""The calculations that anyone can repeat: what each asks, in Dutch, and what it answers.

The command line (`python -m law`) and the page "Termijnen narekenen" both ask these.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from law import awb, bi2021, keeping, plan_terms, routes, wi2021
from law.kit import Article, Deadline, NotInForce
from law.routes import Route


class Unanswerable(ValueError):
    """Why there is no answer to this; the message is Dutch."""


@dataclass(frozen=True)
class Field:
    """What is asked: a day, a yes or no, or a leerroute."""

    name: str
    label: str
    kind: type[date] | type[bool] | type[Route] = date
    required: bool = False


@dataclass(frozen=True)
class Answer:
    """What came out: days by name (ISO in JSON), and how it was counted."""

    results: dict[str, date | bool | str]
    article: Article
    counted_from: date
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Calculation:
    """One thing that can be counted; `answer` takes the fields by name, absent ones as None."""

    name: str
    title: str
    fields: tuple[Field, ...]
    answer: Callable[..., Answer]

    def of(self, given: dict[str, Any], extra: Set[date] = frozenset()) -> Answer:
        """Raises Unanswerable with a Dutch sentence; `extra` are days as in law.atw.roll."""
        try:
            return self.answer(extra, **given)
        except NotInForce:
            raise Unanswerable("Voor deze datum kent het systeem geen regel.") from None
        except OverflowError:
            raise Unanswerable("Deze datum ligt te ver weg.") from None


def _deadline(found: Deadline) -> Answer:
    return Answer({"due": found.due}, found.article, found.counted_from, found.steps)


def _pip(
    extra: Set[date],
    *,
    kennisgeving: date,
    ingeschreven: date | None,
    info_derden: date | None,
    verhuisd: date | None,
) -> Answer:
    if verhuisd:
        return _deadline(plan_terms.pip_deadline_after_move(registered=verhuisd, extra=extra))
    found = bi2021.pip_deadline(
        notified=kennisgeving, registered=ingeschreven or kennisgeving, extra=extra
    )
    assert found is not None  # noqa: S101  # only without a registration
    if info_derden:
        if info_derden < kennisgeving:
            raise Unanswerable("De informatie kan niet vóór de kennisgeving zijn ontvangen.")
        found = plan_terms.pip_deadline_after_information(
            ordinary=found, received=info_derden, extra=extra
        )
    return _deadline(found)


def _term(extra: Set[date], *, dagtekening: date) -> Answer:
    term = wi2021.integration_term(plan_dated=dagtekening)
    told = wi2021.term_deadline(plan_dated=dagtekening)
    days: dict[str, date | bool | str] = {
        "starts": term.starts,
        "ends": term.ends,
        "last_day": term.last_day,
    }
    return Answer(days, told.article, dagtekening, told.steps)


def _route(extra: Set[date], *, dagtekening: date, van: Route, naar: Route, op: date) -> Answer:
    if van == naar:
        raise Unanswerable("Kies twee verschillende leerroutes.")
    if op < dagtekening:
        raise Unanswerable("De dag van de wijziging ligt vóór het eerste PIP.")
    found = routes.may_change_route(plan_dated=dagtekening, old=van, new=naar, on=op)
    results: dict[str, date | bool | str] = {"allowed": found.allowed, "reason": found.reason}
    return Answer(results, found.article, dagtekening, (found.reason,))


def _objection(extra: Set[date], *, bekendgemaakt: date) -> Answer:
    return _deadline(awb.objection_deadline(announced=bekendgemaakt, extra=extra))


def _payment(extra: Set[date], *, bekendgemaakt: date) -> Answer:
    return _deadline(awb.payment_deadline(announced=bekendgemaakt, extra=extra))


def _objection_decision(
    extra: Set[date], *, bezwaartermijn_eindigt: date, adviescommissie: bool | None
) -> Answer:
    found = awb.objection_decision(
        term_ended=bezwaartermijn_eindigt, committee=bool(adviescommissie), extra=extra
    )
    return _deadline(found)


def _fine_decision(extra: Set[date], *, rapport: date) -> Answer:
    return _deadline(awb.fine_decision(report_dated=rapport))


def _keep(extra: Set[date], *, einde_plicht: date, overleden: date | None) -> Answer:
    found = keeping.kept_until(ended=einde_plicht, died=overleden)
    days: dict[str, date | bool | str] = {"other_until": found.other, "core_until": found.core}
    return Answer(days, bi2021.BI2021.art("9.9"), einde_plicht, found.steps)


def _day(name: str, label: str, *, required: bool = True) -> Field:
    return Field(name, label, required=required)


ANNOUNCED = _day("bekendgemaakt", "Besluit bekendgemaakt op")
DATED = _day("dagtekening", "Datum op het eerste PIP")
CALCULATIONS = {
    one.name: one
    for one in (
        Calculation(
            "pip-deadline",
            "Uiterste dag voor het PIP",
            (
                _day("kennisgeving", "Kennisgeving van DUO"),
                _day("ingeschreven", "Inschrijving in de BRP", required=False),
                _day("info_derden", "Informatie van een ander ontvangen op", required=False),
                _day("verhuisd", "Na verhuizing: inschrijving bij u op", required=False),
            ),
            _pip,
        ),
        Calculation("termijn", "Inburgeringstermijn van 3 jaar", (DATED,), _term),
        Calculation(
            "routewijziging",
            "Leerroute wijzigen",
            (
                DATED,
                Field("van", "Leerroute nu", Route, required=True),
                Field("naar", "Nieuwe leerroute", Route, required=True),
                _day("op", "Dag van de wijziging"),
            ),
            _route,
        ),
        Calculation("bezwaar", "Uiterste dag voor bezwaar", (ANNOUNCED,), _objection),
        Calculation("betaling", "Uiterste dag om te betalen", (ANNOUNCED,), _payment),
        Calculation(
            "beslissing-bezwaar",
            "Uiterste dag om op bezwaar te beslissen",
            (
                _day("bezwaartermijn_eindigt", "Laatste dag van de bezwaartermijn"),
                Field("adviescommissie", "Met adviescommissie", bool),
            ),
            _objection_decision,
        ),
        Calculation(
            "boetebesluit",
            "Uiterste dag voor het boetebesluit",
            (_day("rapport", "Datum van het rapport"),),
            _fine_decision,
        ),
        Calculation(
            "bewaren",
            "Hoelang u gegevens mag bewaren",
            (
                _day("einde_plicht", "Einde van de inburgeringsplicht"),
                _day("overleden", "Overleden op", required=False),
            ),
            _keep,
        ),
    )
}
