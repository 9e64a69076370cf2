"""How often a medical document was returned, for the municipality as a whole."""

from __future__ import annotations

from django.db import models

from privacy.categories import TECHNICAL
from tenancy.models import TenantModel, own_rows_only


class RefusedMedical(TenantModel):
    """A number of a month: no case, no user, no day. It is not noted who changed it."""

    month = TECHNICAL(models.DateField())  # its first day
    count = TECHNICAL(models.PositiveIntegerField(default=0))

    class Meta:
        constraints = [
            *own_rows_only(noted=False),
            models.UniqueConstraint(
                fields=["municipality", "month"], name="one_count_of_refused_medical_per_month"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
