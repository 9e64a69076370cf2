"""Which work someone did before."""

from __future__ import annotations

from django.db import models

from intake.categories import INTAKE
from intake.models.education import Had
from intake.models.part import Line, Part, chosen, lines_of_a_part, said, versions_of_a_case
from tenancy.models import TenantForeignKey


class Work(Part):
    """Wi art. 14, lid 3, onder b."""

    had = chosen("werkervaring", Had)

    class Meta(Part.Meta):
        constraints = versions_of_a_case()


class Job(Line):
    """One occupation, from a year until a year."""

    part = TenantForeignKey(Work, on_delete=models.PROTECT, related_name="+")
    country = said("land van het werk")
    occupation = said("beroep")
    since = INTAKE(models.PositiveSmallIntegerField("van (jaar)", null=True))
    until = INTAKE(models.PositiveSmallIntegerField("tot (jaar)", null=True))

    class Meta(Line.Meta):
        constraints = lines_of_a_part()
