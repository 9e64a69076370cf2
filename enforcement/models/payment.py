"""Money that came in for a fine."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from enforcement.categories import FINE
from enforcement.models.fine import Fine, euros
from guidance.models.base import OfCase
from intake.models.recorded import RecordedQuerySet, withdrawn_with_a_reason
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, own_rows_only, same_municipality

Q = models.Q


class Payment(OfCase):
    """`reference` is how the bank or the cashier knows it: the same one counts once."""

    fine = TenantForeignKey(Fine, on_delete=models.PROTECT, related_name="payments")
    amount = FINE(euros("betaald bedrag"))
    paid_on = FINE(models.DateField("betaald op"))
    reference = TECHNICAL(models.CharField(max_length=64))
    recorded_on = FINE(models.DateField("betaling vastgelegd op"))
    recorded_by = STAFF(models.UUIDField("betaling vastgelegd door"))
    withdrawn_on = FINE(models.DateField("betaling ingetrokken op", null=True))
    withdrawn_by = STAFF(models.UUIDField("betaling ingetrokken door", null=True))
    withdrawn_why = FINE(EncryptedTextField("waarom de betaling is ingetrokken", null=True))

    objects: ClassVar[Any] = RecordedQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "fine"),
            withdrawn_with_a_reason(),
            models.CheckConstraint(condition=Q(amount__gt=0), name="payment_is_something"),
            models.UniqueConstraint(
                fields=["municipality", "reference"],
                condition=Q(withdrawn_on=None),
                name="one_payment_per_reference",
            ),
        ]
