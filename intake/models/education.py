"""Which education someone had, and how it was valued."""

from __future__ import annotations

from django.db import models

from cases.models import TvsEducation
from intake.categories import INTAKE
from intake.models.part import Line, Part, chosen, lines_of_a_part, said, versions_of_a_case
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey


class Had(models.TextChoices):
    """Whether there are lines, or why there are none."""

    LISTED = "listed", "Ja"
    NONE = "none", "Nee"
    UNKNOWN = "unknown", "Onbekend"
    TAKEN_OVER = "taken_over", "Overgenomen van de vorige gemeente (art. 15 lid 4)"


class Education(Part):
    """Wi art. 14, lid 3, onder b."""

    had = chosen("opleiding gevolgd", Had)

    class Meta(Part.Meta):
        constraints = versions_of_a_case()


class Schooling(Line):
    """One education; a diploma may be valued by IDW."""

    class Valuation(models.TextChoices):
        NOT_NEEDED = "not_needed", "Niet nodig"
        TO_REQUEST = "to_request", "Nog aanvragen"
        REQUESTED = "requested", "Aangevraagd bij IDW"
        VALUED = "valued", "Gewaardeerd door IDW"
        UNKNOWN = "unknown", "Onbekend"

    Level = TvsEducation.Level

    part = TenantForeignKey(Education, on_delete=models.PROTECT, related_name="+")
    country = said("land van de opleiding")
    studied = said("opleiding of richting")
    level = chosen("niveau van de opleiding", Level, to=Recipient.CBS)
    years = INTAKE(models.PositiveSmallIntegerField("aantal jaren", null=True))
    diploma = INTAKE(models.BooleanField("diploma behaald", null=True))
    valuation = chosen("diplomawaardering", Valuation)
    valued_as = said("uitkomst van de diplomawaardering")
    valued_on = INTAKE(models.DateField("datum van de diplomawaardering", null=True))

    class Meta(Line.Meta):
        constraints = lines_of_a_part()
