"""Many summonses at once: done in the background, piece by piece, and to be stopped."""

from __future__ import annotations

from django.db import models

from cases.categories import GUIDANCE
from cases.models import Case
from intake.models.summons import Summons
from privacy.categories import STAFF, TECHNICAL
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Series(TenantModel):
    """What a colleague asked for: which place, from when, how many at the same time."""

    started_by = STAFF(models.UUIDField("gestart door"))
    on = GUIDANCE(models.DateField("datum van de oproepen"))
    place = GUIDANCE(models.CharField("plaats van de afspraken", max_length=120))
    first_on = GUIDANCE(models.DateField("eerste dag met afspraken"))
    first_at = GUIDANCE(models.TimeField("eerste tijd op een dag"))
    minutes = GUIDANCE(models.PositiveSmallIntegerField("minuten per gesprek"))
    per_day = GUIDANCE(models.PositiveSmallIntegerField("gesprekken na elkaar op een dag"))
    parallel = GUIDANCE(models.PositiveSmallIntegerField("gesprekken tegelijk"))
    channel = GUIDANCE(models.CharField("manier van versturen", max_length=12))
    stopped_at = TECHNICAL(models.DateTimeField(null=True))
    done_at = TECHNICAL(models.DateTimeField(null=True))

    class Meta:
        constraints = own_rows_only()
        indexes = [models.Index(fields=["municipality", "-created_at"], name="series_newest")]

    def __str__(self) -> str:
        return str(self.pk)


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
            *own_rows_only(noted=False),
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
