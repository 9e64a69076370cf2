"""That someone was told which data are kept of them, and why."""

from __future__ import annotations

from django.db import models

from cases.categories import GUIDANCE
from cases.models import Case
from privacy.categories import STAFF
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Informed(TenantModel):
    """That someone was told which data are kept and why (AVG art. 13 and 14); the first time."""

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="informed")
    on = GUIDANCE(models.DateField("geïnformeerd op"))
    by = STAFF(models.UUIDField("geïnformeerd door", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            models.UniqueConstraint(fields=["municipality", "case"], name="informed_once"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
