"""How much Dutch someone knows, and whether they read our script."""

from __future__ import annotations

from django.db import models

from intake.categories import INTAKE
from intake.models.part import Part, chosen, said, versions_of_a_case


class Level(models.TextChoices):
    """Of the Common European Framework."""

    UNKNOWN = "unknown", "Onbekend"
    BELOW_A1 = "below_a1", "Onder A1"
    A1 = "a1", "A1"
    A2 = "a2", "A2"
    B1 = "b1", "B1"
    B2 = "b2", "B2 of hoger"


class Language(Part):
    """Bi art. 5.2, lid 1: the level of Dutch."""

    class Source(models.TextChoices):
        ESTIMATE = "estimate", "Inschatting in het gesprek"
        TEST = "test", "Een toets"
        DIPLOMA = "diploma", "Een diploma"

    listening = chosen("luisteren", Level)
    reading = chosen("lezen", Level)
    speaking = chosen("spreken", Level)
    writing = chosen("schrijven", Level)
    latin = INTAKE(models.BooleanField("leest en schrijft het Latijnse schrift", null=True))
    source = chosen("hoe het niveau is bepaald", Source)
    explanation = said("toelichting op het taalniveau")

    class Meta(Part.Meta):
        constraints = versions_of_a_case()
