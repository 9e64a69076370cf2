"""What was typed and not yet sent."""

from __future__ import annotations

from django.db import models

from accounts.models.user import User
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.keys import municipality_data_key
from tenancy.models import TenantModel, own_rows_only


class Draft(TenantModel):
    """What a user had typed in a form when the session ended, or was sending; kept for a day.

    Its coming and going is not noted: every form that is sent is a draft for a moment.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    path = TECHNICAL(models.CharField(max_length=200))
    fields = STAFF(EncryptedTextField("getypte tekst in een formulier"))
    focus = TECHNICAL(models.CharField(max_length=60, blank=True))
    left_out = TECHNICAL(models.BooleanField(default=False))  # a field that may not be kept
    unsaved = TECHNICAL(models.BooleanField(default=False))  # the form was being sent
    saved_at = TECHNICAL(models.DateTimeField(auto_now=True))

    class Meta:
        constraints = [
            *own_rows_only(deletes=True, noted=False),
            models.UniqueConstraint(
                fields=["municipality", "user", "path"], name="one_draft_per_form"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        return municipality_data_key(self.municipality_id)
