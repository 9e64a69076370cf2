"""The file that a provider sent about a month."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from partners.models import Partner
from privacy.categories import STAFF, TECHNICAL
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q


class MonthFile(TenantModel):
    """Read as a whole; its rows count for nobody until it was taken over. It holds no person."""

    partner = TenantForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    rows = TECHNICAL(models.PositiveIntegerField())
    read_on = TECHNICAL(models.DateField("ingelezen op"))
    read_by = STAFF(models.UUIDField("ingelezen door"))
    taken_on = TECHNICAL(models.DateField("overgenomen op", null=True))
    taken_by = STAFF(models.UUIDField("overgenomen door", null=True))
    undone_on = TECHNICAL(models.DateField("ongedaan gemaakt op", null=True))
    undone_by = STAFF(models.UUIDField("ongedaan gemaakt door", null=True))

    objects: ClassVar[Any] = TenantQuerySet["MonthFile"].as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("partner"),
            models.CheckConstraint(
                condition=Q(taken_on=None, taken_by=None)
                | Q(taken_on__gte=F("read_on"), taken_by__isnull=False),
                name="month_file_taken_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(undone_on=None, undone_by=None)
                | Q(undone_on__gte=F("read_on"), undone_by__isnull=False),
                name="month_file_undone_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
