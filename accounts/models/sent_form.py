"""That a form did its work."""

from __future__ import annotations

from django.db import models

from accounts.models.user import User
from privacy.categories import TECHNICAL
from tenancy.models import TenantModel, own_rows_only


class SentForm(TenantModel):
    """A form that was sent and did its work, by the key that stood in it; kept for a day.

    `created_at` is when, `answer` the page that the user was sent to.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    key = TECHNICAL(models.UUIDField())
    answer = TECHNICAL(models.CharField(max_length=200))

    class Meta:
        constraints = [
            *own_rows_only(deletes=True, noted=False),
            models.UniqueConstraint(
                fields=["municipality", "user", "key"], name="one_work_per_form"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
