"""The parts of the broad intake in the order in which they are asked."""

from __future__ import annotations

from dataclasses import dataclass

from intake import models
from law.bi2021 import BI2021
from law.kit import Article
from law.wi2021 import WI2021


@dataclass(frozen=True)
class Section:
    """One page: its name in code, its address, what it is called, and on which article it rests."""

    name: str
    address: str
    title: str
    model: type[models.Part]
    basis: Article

    @property
    def url_name(self) -> str:
        return f"intake:part_{self.name}"


LEARNABILITY = Section(
    "learnability", "leerbaarheidstoets", "Leerbaarheidstoets",
    models.Learnability, WI2021.art("14:3:a"),
)  # fmt: skip
EDUCATION = Section(
    "education", "opleiding", "Opleiding",
    models.Education, WI2021.art("14:3:b"),
)  # fmt: skip
WORK = Section(
    "work", "werkervaring", "Werkervaring",
    models.Work, WI2021.art("14:3:b"),
)  # fmt: skip
LANGUAGE = Section(
    "language", "taal", "Taalniveau",
    models.Language, BI2021.art("5.2:1"),
)  # fmt: skip
PROSPECTS = Section(
    "prospects", "werk-en-meedoen", "Arbeidskansen en meedoen",
    models.Prospects, BI2021.art("5.2:1"),
)  # fmt: skip
SELF_RELIANCE = Section(
    "self_reliance", "zelfredzaamheid", "Zelfredzaamheid",
    models.SelfReliance, BI2021.art("5.2:1"),
)  # fmt: skip
CIRCUMSTANCES = Section(
    "circumstances", "persoonlijke-situatie", "Persoonlijke situatie",
    models.Circumstances, WI2021.art("14:3:c"),
)  # fmt: skip
EARLY_EDUCATION = Section(
    "early_education", "voor-en-vroegschools", "Voor- en vroegschoolse educatie",
    models.EarlyEducation, WI2021.art("14:3:d"),
)  # fmt: skip
HEALTH = Section(
    "health", "gezondheid", "Gevolgen van de gezondheid",
    models.Health, WI2021.art("37:2"),
)  # fmt: skip
SECTIONS = (
    LEARNABILITY, EDUCATION, WORK, LANGUAGE, PROSPECTS, SELF_RELIANCE, CIRCUMSTANCES,
    EARLY_EDUCATION, HEALTH,
)  # fmt: skip
