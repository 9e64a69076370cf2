"""What a municipality calls a set of permissions."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.db import models

from privacy.categories import TECHNICAL
from tenancy.models import TenantModel, own_rows_only


class Role(TenantModel):
    """A set of permissions under a name. Its group holds them on the municipality (guardian)."""

    slug = TECHNICAL(models.SlugField(max_length=40))
    name = TECHNICAL(models.CharField(max_length=80))
    integration_tasks = TECHNICAL(models.BooleanField("voert inburgeringstaken uit", default=False))
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            *own_rows_only(),
            models.UniqueConstraint(fields=["municipality", "slug"], name="one_role_per_slug"),
            models.UniqueConstraint(fields=["municipality", "group"], name="one_role_per_group"),
        ]
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
