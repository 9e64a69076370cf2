"""Whom a colleague is about to open a case for: looked up before anything is made."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from cases.categories import BSN, GUIDANCE, NAME, V_NUMBER
from cases.models.case import Case
from privacy.categories import TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.keys import municipality_data_key
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class ArrivalCheck(TenantModel):
    """A case is made from this and from nothing else; unused it is forgotten after a day."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    bsn = BSN(EncryptedTextField("gezocht BSN", null=True))
    v_number = V_NUMBER(EncryptedTextField("gezocht V-nummer", null=True))
    family_name = NAME(EncryptedTextField("gezochte achternaam"))
    prefix = NAME(EncryptedTextField("gezocht voorvoegsel", null=True))
    given_names = NAME(EncryptedTextField("gezochte voornamen", null=True))
    birth_date = NAME(EncryptedTextField("gezochte geboortedatum"))
    judged = GUIDANCE(EncryptedTextField("waarom dit iemand anders is", null=True))
    case = TenantForeignKey(Case, on_delete=models.PROTECT, null=True, related_name="+")
    used_at = TECHNICAL(models.DateTimeField(null=True))

    class Meta:
        constraints = [*own_rows_only(deletes=True), *same_municipality("case")]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        return municipality_data_key(self.municipality_id)
