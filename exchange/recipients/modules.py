"""The providers of the PVT, the MAP and maatschappelijke begeleiding, as processors."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from exchange.message import Field, Made, Of, ToProvider
from exchange.recipients.shared import KEY, LAST_DAY, REACHED_BY, last_day, moved_to
from law.avg import AVG
from law.bi2021 import BI2021
from law.kit import Article
from law.wi2021 import WI2021
from privacy.vocabulary import Recipient

PROCESSOR = AVG.art("28:3")
IN_LETTERS = str.maketrans("0123456789", "ghijklmnop")


def in_letters(key: UUID) -> str:
    """A random key that never reads as a number."""
    return key.hex.translate(IN_LETTERS)


class MapProvider(ToProvider):
    """Who gives the module arbeidsmarkt en participatie."""

    channel: ClassVar[str] = "uit_map"
    title: ClassVar[str] = "Aanmelding voor de MAP"
    recipient: ClassVar[Recipient] = Recipient.MAP_PROVIDER
    basis: ClassVar[tuple[Article, ...]] = (PROCESSOR,)
    fields: ClassVar[tuple[Field, ...]] = (
        KEY,
        *REACHED_BY,
        Of("map_start_gepland", "trajectory.planned_start"),
        Made("map_uiterste_datum", last_day, LAST_DAY),
        Of("map_intensiteit_uren", "plan.map_hours"),
        Made("map_termijn_gewijzigd_naar", moved_to, ("case.term_ends_on",)),
    )


class PvtProvider(ToProvider):
    """Who gives the participatieverklaringstraject."""

    channel: ClassVar[str] = "uit_pvt"
    title: ClassVar[str] = "Aanmelding voor het PVT"
    recipient: ClassVar[Recipient] = Recipient.PVT_PROVIDER
    basis: ClassVar[tuple[Article, ...]] = (PROCESSOR,)
    fields: ClassVar[tuple[Field, ...]] = (
        KEY,
        *REACHED_BY,
        Of("afspraken", "plan.support"),
        Of("pvt_start_gepland", "trajectory.planned_start"),
        Made("pvt_uiterste_datum", last_day, LAST_DAY),
    )


class GuidanceProvider(ToProvider):
    """Who gives maatschappelijke begeleiding; its reference is random, as that of a traject."""

    channel: ClassVar[str] = "uit_maatschappelijke_begeleiding"
    title: ClassVar[str] = "Aanmelding voor maatschappelijke begeleiding"
    recipient: ClassVar[Recipient] = Recipient.GUIDANCE_PROVIDER
    basis: ClassVar[tuple[Article, ...]] = (WI2021.art("13"), BI2021.art("5.1"))
    fields: ClassVar[tuple[Field, ...]] = (
        Made("trajectkenmerk", in_letters, ("help.id",)),
        *REACHED_BY,
        Of("afspraken", "help.agreements"),
    )
