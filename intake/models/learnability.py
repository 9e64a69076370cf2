"""Whether level B1 can be reached: the outcome of the leerbaarheidstoets."""

from __future__ import annotations

from django.db import models

from intake.categories import INTAKE
from intake.models.part import Part, chosen, said, versions_of_a_case
from privacy.vocabulary import Recipient


class Learnability(Part):
    """Wi art. 14, lid 3, onder a.

    Of a dispensation (lid 6) only that it was granted and when: why is health, and stands there.
    """

    class Outcome(models.TextChoices):
        ATTAINABLE = "attainable", "B1 haalbaar"
        NOT = "not", "B1 niet haalbaar"
        UNKNOWN = "unknown", "Nog onbekend"
        DISPENSED = "dispensed", "Ontheffing verleend door het college (art. 14 lid 6)"
        TAKEN_OVER = "taken_over", "Overgenomen van de vorige gemeente (art. 15 lid 4)"

    outcome = chosen("uitkomst van de leerbaarheidstoets", Outcome, to=Recipient.CBS)
    taken_on = INTAKE(models.DateField("datum van de toets", null=True), to=Recipient.CBS)
    body = said("wie de toets afnam")
    dispensed_on = INTAKE(models.DateField("datum van het besluit tot ontheffing", null=True))

    class Meta(Part.Meta):
        constraints = versions_of_a_case()
