"""The providers of a course: what they get (Wi art. 35, lid 3; Bi art. 9.2, lid 3)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from exchange.message import Field, Made, Of, Rows, ToProvider
from exchange.recipients.shared import AGREEMENTS_CHANGED, KEY, NAME_AND_ADDRESS, REACHED_BY
from law.bi2021 import BI2021
from law.kit import Article
from law.wi2021 import WI2021
from privacy.vocabulary import Recipient

COURSES = (WI2021.art("35:3"), BI2021.art("9.2:3"))


def a_week(
    asylum: bool | None, hours: int | None, start: date | None, end: date | None
) -> float | None:
    """The agreed hours over the planned weeks, of asylum status holders only."""
    if not (asylum and hours and start and end):
        return None
    weeks = ((end - start).days + 1) / 7
    return round(hours / max(weeks, 1), 1)


def parts(language: bool, knm: bool, literacy: bool) -> list[str]:
    """What the course is about."""
    chosen = (("taal", language), ("knm", knm), ("alfabetisering", literacy))
    return [name for name, is_in in chosen if is_in]


class CourseProvider(ToProvider):
    """A cursusinstelling, and a school of the onderwijsroute."""

    channel: ClassVar[str] = "uit_cursusinstelling"
    title: ClassVar[str] = "Leerroute, voor de cursusinstelling"
    recipient: ClassVar[Recipient] = Recipient.COURSE_PROVIDER
    basis: ClassVar[tuple[Article, ...]] = COURSES
    fields: ClassVar[tuple[Field, ...]] = (
        KEY,
        *NAME_AND_ADDRESS,
        Of("leerroute", "plan.route"),
        Made(
            "leerroute_intensiteit",
            a_week,
            (
                "plan.asylum",
                "trajectory.hours",
                "trajectory.planned_start",
                "trajectory.planned_end",
            ),
        ),
        Of("leerroute_start", "trajectory.planned_start"),
        Of("leerroute_einde", "trajectory.planned_end"),
        Rows(
            "leerroute_wijzigingen[]",
            "route_changes",
            (Of("per", "plan.dated_on"), Of("van", "earlier.route"), Of("naar", "plan.route")),
        ),
    )


class LanguageProvider(ToProvider):
    """A provider of the B1-route and of a taalschakeltraject."""

    channel: ClassVar[str] = "uit_b1_taalschakel"
    title: ClassVar[str] = "Aanmelding, voor de B1-route of het taalschakeltraject"
    recipient: ClassVar[Recipient] = Recipient.LANGUAGE_BRIDGE
    basis: ClassVar[tuple[Article, ...]] = COURSES
    fields: ClassVar[tuple[Field, ...]] = (
        KEY,
        *REACHED_BY,
        Of("taalniveau_eerste_pip", "first.level"),
        Of("start_beoogd", "trajectory.planned_start"),
        Of("einde_beoogd", "trajectory.planned_end"),
        Of("cursusnaam", "trajectory.name"),
        Made(
            "cursusonderdelen[]",
            parts,
            ("trajectory.language", "trajectory.knm", "trajectory.literacy"),
        ),
        Of("uren_te_besteden", "trajectory.hours"),
        AGREEMENTS_CHANGED,
    )


class ZRouteProvider(ToProvider):
    """A provider of the Z-route; who is no cursusinstelling gets it as a processor."""

    channel: ClassVar[str] = "uit_zroute"
    title: ClassVar[str] = "Aanmelding voor de Z-route"
    recipient: ClassVar[Recipient] = Recipient.Z_ROUTE_PROVIDER
    basis: ClassVar[tuple[Article, ...]] = COURSES
    fields: ClassVar[tuple[Field, ...]] = (
        KEY,
        *REACHED_BY,
        Of("afspraken", "plan.support"),
        Rows("z_doelen[]", "objectives", (Of("", "objective.text"),)),
        Of("z_doel_taalniveau", "plan.level"),
        Of("uren_taal", "trajectory.hours"),
        AGREEMENTS_CHANGED,
    )
