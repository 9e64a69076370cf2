"""What a user looked for, kept for a day so that Back and bookmarks work."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from cases.categories import NAME
from privacy.fields import EncryptedTextField
from privacy.keys import municipality_data_key
from tenancy.models import TenantModel, own_rows_only


class Search(TenantModel):
    """The address of a search holds its number, never what was typed."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    text = NAME(EncryptedTextField("gezochte tekst"))

    class Meta:
        constraints = own_rows_only(deletes=True)

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        return municipality_data_key(self.municipality_id)
