"""What a field of the COA's record held before; nothing is overwritten without a trace."""

from __future__ import annotations

from django.db import models

from cases.categories import TVS
from cases.models.person import Person
from cases.models.tvs import TvsRecord, TvsSource, sealed
from privacy.categories import TECHNICAL
from tenancy.constraints import NeverChanged
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class TvsEarlier(TenantModel):
    """A value in words, with where it came from, until a day. Never changed."""

    record = TenantForeignKey(TvsRecord, on_delete=models.PROTECT, related_name="+")
    field = TECHNICAL(models.CharField(max_length=30))
    value = sealed("eerdere waarde")
    source = TVS(models.CharField("bron", max_length=10, choices=TvsSource.Source, blank=True))
    as_of = TVS(models.DateField("peildatum", null=True))
    until = TVS(models.DateField("vervangen op"))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("record"),
            NeverChanged(name="%(app_label)s_%(class)s_never_changed"),
        ]
        indexes = [models.Index(fields=["municipality", "record"], name="tvs_earlier_of_record")]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.record.case.person
        return person.data_key(core=core)
