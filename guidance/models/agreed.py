"""How many progress interviews the PIP names (Bi art. 5.3, lid 4)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from guidance.categories import TALKS
from guidance.models.base import OfCase
from tenancy.models import own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

Q = models.Q


class AgreedTalks(OfCase):
    """The number that a version of the PIP names; the newest holds. Never changed."""

    number = TALKS(models.PositiveSmallIntegerField("afgesproken aantal voortgangsgesprekken"))
    agreed_on = TALKS(models.DateField("aantal afgesproken op"))

    objects: ClassVar[Any] = TenantQuerySet["AgreedTalks"].as_manager()

    class Meta:
        constraints = [*own_rows_only(), *same_municipality("case")]
        indexes = [models.Index(fields=["municipality", "case"], name="agreed_talks_of_case")]
