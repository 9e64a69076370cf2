"""How the product looks for a municipality."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from privacy.categories import STAFF, TECHNICAL
from tenancy.constraints import NeverChanged
from tenancy.models import TenantModel, own_rows_only
from tenancy.querysets import TenantQuerySet


class Colours(models.JSONField):
    """Names and colours of a theme; desk.setup.tokens reads and writes them."""

    shape = '{"brand-500": "#2b5178"}'


class ThemeQuerySet(TenantQuerySet["Theme"]):
    def current(self) -> Theme | None:
        """What was set last; None as long as nothing was set."""
        return self.order_by("-number").first()


class Theme(TenantModel):
    """Colours and logo as they were set. Never changed: a newer one takes its place."""

    class Base(models.TextChoices):
        NEUTRAL = "neutral", "Neutraal"
        RIVIERSTAD = "rivierstad", "Petrol"
        HEUVELRODE = "heuvelrode", "Bordeaux"
        OWN = "own", "Eigen kleuren"

    number = TECHNICAL(models.PositiveSmallIntegerField())
    base = TECHNICAL(models.CharField(max_length=12, choices=Base))
    colours = TECHNICAL(Colours(default=dict))
    logo = TECHNICAL(models.BinaryField(null=True))
    established_by = STAFF(models.UUIDField("huisstijl ingesteld door", null=True))

    objects: ClassVar[Any] = ThemeQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            NeverChanged(name="%(app_label)s_%(class)s_never_changed"),
            models.UniqueConstraint(fields=["municipality", "number"], name="one_theme_per_number"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
