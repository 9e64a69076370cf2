"""What the COA handed over from its Taakstellingvolgsysteem, for tasks of the Wi only."""

from __future__ import annotations

from django.db import models

from cases.categories import TVS
from cases.models.case import Case
from cases.models.person import Person
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class TvsRecord(TenantModel):
    """One record per case; who lacks the permission does not learn that it exists."""

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="tvs_records")
    received_on = TVS(models.DateField("ontvangen van het COA op"))
    linked_on = TVS(models.DateField("gekoppeld aan de gemeente op", null=True))
    preparation = TVS(EncryptedTextField("voorinburgering", null=True))
    handover = TVS(EncryptedTextField("warme overdracht", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            models.UniqueConstraint(
                fields=["municipality", "case"], name="one_tvs_record_per_case"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
