"""Which columns a municipality chose last time."""

from __future__ import annotations

import json

from django.db import models

from imports.categories import HANDED_IN
from privacy.fields import EncryptedTextField
from privacy.keys import municipality_data_key
from tenancy.models import TenantModel, own_rows_only


class Remembered(TenantModel):
    """One per municipality. Sealed: a name of a column is text from a file."""

    columns = HANDED_IN(EncryptedTextField("onthouden kolommen"))  # {name: field} in JSON

    class Meta:
        constraints = [
            *own_rows_only(),
            models.UniqueConstraint(fields=["municipality"], name="one_memory_of_columns"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        return municipality_data_key(self.municipality_id)

    def fields(self) -> dict[str, str]:
        """Which field a column of this name held."""
        found: dict[str, str] = json.loads(self.columns)
        return found
