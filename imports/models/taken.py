"""That a row became a case, and perhaps that this was undone."""

from __future__ import annotations

from django.db import models

from cases.categories import GUIDANCE
from cases.models import Case
from imports.models.run import Import
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.keys import municipality_data_key
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Taken(TenantModel):
    """A row becomes a case once, whoever asks for it again: the database sees to that.

    `last_event` is the last that happened in the case when it was taken over.
    """

    run = TenantForeignKey(Import, on_delete=models.PROTECT, related_name="+")
    number = TECHNICAL(models.PositiveIntegerField())
    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    last_event = TECHNICAL(models.BigIntegerField())
    undone_on = GUIDANCE(models.DateField("teruggedraaid op", null=True))
    undone_by = STAFF(models.UUIDField("teruggedraaid door", null=True))
    undone_why = GUIDANCE(EncryptedTextField("waarom teruggedraaid", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("run", "case"),
            models.UniqueConstraint(
                fields=["municipality", "run", "number"], name="one_case_per_row"
            ),
            models.UniqueConstraint(fields=["municipality", "case"], name="one_row_per_case"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        return municipality_data_key(self.municipality_id)
