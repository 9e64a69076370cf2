"""What was done to collect a fine, or to let the person off (Awb title 4.4)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from enforcement.categories import FINE
from enforcement.models.fine import Fine, euros
from guidance.models.base import OfCase
from letters.models import Letter
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q


class Collection(OfCase):
    """A step on a day: more time, instalments, a reminder, a hand-off, or less to pay."""

    class Kind(models.TextChoices):
        EXTENSION = "extension", "Uitstel van betaling (art. 4:94 Awb)"
        INSTALMENTS = "instalments", "Betalen in delen (art. 4:94 Awb)"
        REMINDER = "reminder", "Aanmaning (art. 4:112 Awb)"
        HANDED = "handed", "Overgedragen voor een dwangbevel (art. 4:114 Awb)"
        REMITTED = "remitted", "Kwijtgescholden (art. 4:94a Awb)"
        LOWERED = "lowered", "Verlaagd nadat een eerdere boete verviel"

    LESS = (Kind.REMITTED, Kind.LOWERED)
    LATER = (Kind.EXTENSION, Kind.INSTALMENTS, Kind.REMINDER)

    fine = TenantForeignKey(Fine, on_delete=models.PROTECT, related_name="collections")
    kind = FINE(models.CharField("stap in de invordering", max_length=11, choices=Kind))
    on = FINE(models.DateField("dag van die stap"))
    until = FINE(models.DateField("betalen uiterlijk op", null=True))
    amount = FINE(euros("bedrag van die stap", null=True))
    why = FINE(EncryptedTextField("toelichting bij die stap"))
    letter = TenantForeignKey(Letter, on_delete=models.PROTECT, null=True, related_name="+")
    by = STAFF(models.UUIDField("gedaan door"))

    objects: ClassVar[Any] = TenantQuerySet["Collection"].as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "fine", "letter"),
            models.CheckConstraint(
                condition=~Q(kind__in=("extension", "instalments", "reminder"))
                | Q(until__isnull=False, until__gte=F("on")),
                name="collection_gives_time",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=("remitted", "lowered", "instalments"))
                | Q(amount__isnull=False, amount__gt=0),
                name="collection_of_an_amount",
            ),
        ]
