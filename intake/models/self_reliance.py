"""How well someone manages their own affairs."""

from __future__ import annotations

from django.db import models

from intake.models.part import Part, chosen, said, versions_of_a_case


class Manages(models.TextChoices):
    ALONE = "alone", "Zelfstandig"
    HELPED = "helped", "Met hulp"
    NOT_YET = "not_yet", "Nog niet"
    UNKNOWN = "unknown", "Onbekend"


class SelfReliance(Part):
    """Bi art. 5.2, lid 1; health is no area of life here."""

    money = chosen("geld en administratie", Manages)
    housing = chosen("wonen", Manages)
    digital = chosen("computer en telefoon", Manages)
    travel = chosen("reizen", Manages)
    explanation = said("toelichting op de zelfredzaamheid")

    class Meta(Part.Meta):
        constraints = versions_of_a_case()
