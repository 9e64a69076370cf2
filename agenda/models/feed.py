"""The secret address by which a program reads when a colleague has appointments."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from privacy.categories import STAFF, TECHNICAL
from tenancy.models import TenantModel, own_rows_only


class Feed(TenantModel):
    """One per colleague at a time; of the secret only what it hashes to is kept."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    digest = TECHNICAL(models.CharField(max_length=64))
    opened_on = STAFF(models.DateField("link gemaakt op"))
    closed_on = STAFF(models.DateField("link ingetrokken op", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            models.UniqueConstraint(fields=["municipality", "digest"], name="one_feed_per_secret"),
            models.UniqueConstraint(
                fields=["municipality", "user"],
                condition=models.Q(closed_on=None),
                name="one_feed_per_colleague",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
