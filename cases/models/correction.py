"""That a recorded fact was wrong, and what it became."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from cases.categories import GUIDANCE
from cases.models.case import Case
from cases.models.person import Person
from privacy.categories import TECHNICAL
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Correction(TenantModel):
    """Old and new value as shown, and why; the old value stays visible."""

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="corrections")
    fact = TECHNICAL(models.CharField(max_length=40))
    old = GUIDANCE(EncryptedTextField("oude waarde", null=True))
    new = GUIDANCE(EncryptedTextField("nieuwe waarde", null=True))
    reason = GUIDANCE(EncryptedTextField("reden van de correctie"))
    on = GUIDANCE(models.DateField("gecorrigeerd op"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [*own_rows_only(), *same_municipality("case")]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
