"""What a municipality may choose, within which bounds, and where those stand."""

from __future__ import annotations

from dataclasses import dataclass

from law.bi2021 import BI2021
from law.kit import Article
from law.wi2021 import WI2021
from tenancy.models import BOUNDS, MunicipalityPolicy


@dataclass(frozen=True)
class Setting:
    """One choice. `article` bounds it or asks for it; None says that no article does.

    `ground` says in Dutch what the article leaves open, or which guideline there is instead.
    """

    name: str
    label: str
    explanation: str
    unit: str
    ground: str
    article: Article | None = None

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and the most, in `unit`; the database keeps the same."""
        return BOUNDS[self.name]

    @property
    def range(self) -> str:
        """15 tot en met 60 minuten"""
        return f"{self.bounds[0]} tot en met {self.bounds[1]} {self.unit}"

    def of(self, policy: MunicipalityPolicy) -> int:
        return int(getattr(policy, self.name))


SETTINGS = (
    Setting(
        "summons_days",
        "Termijn in een oproep",
        "Zo lang heeft een inburgeraar om naar de brede intake te komen.",
        "dagen",
        "De wet vraagt een termijn, maar noemt geen lengte. De grenzen zijn van dit product.",
        WI2021.art("14:1"),
    ),
    Setting(
        "summon_within_days",
        "Oproepen binnen",
        "Zo snel na de kennisgeving van DUO vraagt een taak om de oproep.",
        "dagen",
        "Het PIP is er binnen 10 weken, dat is 70 dagen. Voor de oproep noemt het besluit geen"
        " eigen termijn.",
        BI2021.art("5.3:1"),
    ),
    Setting(
        "soon_days",
        "Waarschuwen voor een termijn",
        "Zo lang van tevoren staat bij een dossier dat een termijn bijna voorbij is.",
        "dagen",
        "Hierover gaat geen artikel. De gemeente kiest zelf; de grenzen zijn van dit product.",
    ),
    Setting(
        "idle_minutes",
        "Uitloggen zonder gebruik",
        "Zo lang blijft een medewerker ingelogd zonder iets te doen.",
        "minuten",
        "Geen artikel noemt een duur. De BIO2 laat de duur aan de gemeente; de grenzen zijn van"
        " dit product.",
    ),
)
