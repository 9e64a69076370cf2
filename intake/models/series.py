"""Many summonses at once: done in the background, piece by piece, and to be stopped."""

from __future__ import annotations

from django.db import models

from cases.categories import GUIDANCE
from privacy.categories import STAFF, TECHNICAL
from tenancy.models import TenantModel, own_rows_only


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
