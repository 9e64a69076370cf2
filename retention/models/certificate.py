"""The verklaring van vernietiging."""

from __future__ import annotations

from django.db import models

from privacy.categories import ACCOUNTABILITY, TECHNICAL
from retention.models.list import DestructionList
from tenancy.constraints import NeverChanged
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Certificate(TenantModel):
    """One per list: what it says, its sha256, and the signature of the municipality's key."""

    list = TenantForeignKey(DestructionList, on_delete=models.PROTECT, related_name="+")
    content = ACCOUNTABILITY(models.TextField("verklaring van vernietiging"))  # JSON, as signed
    digest = TECHNICAL(models.CharField(max_length=64))
    signature = TECHNICAL(models.CharField(max_length=128))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("list"),
            NeverChanged(name="%(app_label)s_%(class)s_never_changed"),
            models.UniqueConstraint(
                fields=["municipality", "list"], name="one_certificate_per_list"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
