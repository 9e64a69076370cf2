"""One case of a series of summonses, and what became of it."""

from __future__ import annotations

from django.db import models

from cases.categories import GUIDANCE
from cases.models import Case
from intake.models.series import Series
from intake.models.summons import Summons
from privacy.categories import TECHNICAL
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class SeriesItem(TenantModel):
    """One case of a series, and what became of it."""

    class State(models.TextChoices):
        WAITING = "waiting", "Wacht"
        SENT = "sent", "Verstuurd"
        SKIPPED = "skipped", "Overgeslagen"

    series = TenantForeignKey(Series, on_delete=models.PROTECT, related_name="items")
    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    position = TECHNICAL(models.PositiveIntegerField())
    state = TECHNICAL(models.CharField(max_length=8, choices=State, default=State.WAITING))
    why = GUIDANCE(models.CharField("waarom overgeslagen", max_length=160, blank=True))
    summons = TenantForeignKey(Summons, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("series", "case", "summons"),
            models.UniqueConstraint(
                fields=["municipality", "series", "case"], name="one_item_per_case"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "series", "state", "position"], name="item_of_series"
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)
