"""The personal circumstances, without health, and what follows for young children."""

from __future__ import annotations

from django.db import models

from intake.categories import INTAKE
from intake.models.part import Part, chosen, said, versions_of_a_case


class Circumstances(Part):
    """Wi art. 14, lid 3, onder c."""

    family = said("gezinssituatie")
    network = said("sociaal netwerk")
    young_children = INTAKE(models.BooleanField("kinderen jonger dan 6 jaar in het gezin"))

    class Meta(Part.Meta):
        constraints = versions_of_a_case()


class EarlyEducation(Part):
    """Wi art. 14, lid 3, onder d: only asked when there are young children."""

    class Chance(models.TextChoices):
        ATTENDS = "attends", "Gaat er al naartoe"
        POSSIBLE = "possible", "Kan er naartoe"
        NOT = "not", "Kan er nu niet naartoe"
        UNKNOWN = "unknown", "Onbekend"

    chance = chosen("voor- en vroegschoolse educatie", Chance)
    explanation = said("toelichting op de voor- en vroegschoolse educatie")

    class Meta(Part.Meta):
        constraints = versions_of_a_case()
