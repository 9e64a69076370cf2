"""To the CBS: what the handreiking lists under a to i (Wi art. 39; Bi art. 9.12)."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from exchange.message import Count, Field, Made, Message, Of, Rows
from law.bi2021 import BI2021
from law.kit import Article
from law.wi2021 import WI2021
from privacy.vocabulary import Recipient

LITERACY = {"NVT": "gealfabetiseerd", "A": "analfabeet", "AA": "anders_gealfabetiseerd"}
COURSES = {
    "course": "nt2",
    "education": "taalschakel",
    "z_lessons": "nt2",
    "knm": "knm",
}


def took_part(start: date | None, *ends: date | None) -> dict[str, Any]:
    """Whether, and from when until when; the first end that is known counts."""
    end = min((day for day in ends if day), default=None)
    days = {"start": start.isoformat() if start else None, "eind": end.isoformat() if end else None}
    return {"deelname": start is not None, **days}


def lowered(on: date | None) -> bool:
    return on is not None


def literacy(said: str | None) -> str | None:
    return LITERACY.get(said or "")


def kind_of_course(kind: str) -> str | None:
    return COURSES.get(kind)


class Statistics(Message):
    """One person in one quarter. The words of the real file are not known: these are its facts."""

    channel: ClassVar[str] = "uit_cbs"
    title: ClassVar[str] = "Statistiek Wet inburgering"
    recipient: ClassVar[Recipient] = Recipient.CBS
    basis: ClassVar[tuple[Article, ...]] = (WI2021.art("39"), BI2021.art("9.12"))
    fields: ClassVar[tuple[Field, ...]] = (
        Of("bsn", "person.bsn"),
        Of("gemeentecode", "home.code"),
        Of("verslagkwartaal", "quarter.name"),
        Of("koppelingsdatum", "case.notified_on"),
        Made(
            "deelname_maatschappelijke_begeleiding", took_part, ("help.starts_on", "help.ended_on")
        ),
        Made(
            "deelname_ontzorgen",
            took_part,
            ("relief.right_from", "relief.until", "relief.ended_on"),
        ),
        Made("deelname_brede_intake", took_part, ("talk.on", "completion.on")),
        Made("deelname_pvt", took_part, ("session.on", "signing.signed_on")),
        Made("deelname_map", took_part, ("map_start.on", "end_talk.on")),
        Of("pip_vastgesteld_op", "first.dated_on"),
        Rows("pip_gewijzigd_op[]", "changes", (Of("", "plan.dated_on"),)),
        Of("lbt_afgenomen_op", "test.taken_on"),
        Of("lbt_uitslag", "test.outcome"),
        Of("leerroute", "plan.route"),
        Made("leerroute_deelname", took_part, ("route_start.on", "route_end.on")),
        Rows(
            "leerroute_wisselingen[]",
            "route_changes",
            (Of("per", "plan.dated_on"), Of("van", "earlier.route"), Of("naar", "plan.route")),
        ),
        Made("afgeschaald", lowered, ("lowering.dated_on",)),
        Of("afgeschaald_op", "lowering.dated_on"),
        Rows(
            "cursussen[]",
            "courses",
            (
                Of("cursusinstelling_naam", "partner.name"),
                Of("start", "start.on"),
                Of("eind", "ending.on"),
                Made("soort", kind_of_course, ("trajectory.kind",)),
            ),
        ),
        Count("waarschuwingen_aantal", "warnings"),
        Rows("waarschuwing_redenen[]", "warnings", (Of("", "summons.follows_end"),)),
        Count("boetes_aantal", "fines"),
        Rows("boetes[]", "fines", (Of("reden", "breach.conduct"), Of("bedrag_eur", "fine.amount"))),
        Of("opleidingsniveau", "schooling.level"),
        Made("alfabetisering", literacy, ("plan.literacy",)),
    )
