"""That someone moved, and what the address was."""

from __future__ import annotations

from django.db import models

from cases.categories import CONTACT
from cases.models.case import Case
from cases.models.person import Person
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class AddressChange(TenantModel):
    """From which address to which, since when, and who told it; a new one never changes an old."""

    class Source(models.TextChoices):
        PERSON = "person", "De inburgeraar zelf"
        BRP = "brp", "De BRP"
        COA = "coa", "Het COA"
        OTHER = "other", "Iemand anders"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    old = CONTACT(EncryptedTextField("vorig adres", null=True))
    new = CONTACT(EncryptedTextField("nieuw adres", null=True))
    since = CONTACT(models.DateField("adres geldt vanaf"))
    source = CONTACT(models.CharField("bron van het adres", max_length=6, choices=Source))
    recorded_on = CONTACT(models.DateField("vastgelegd op"))
    by = STAFF(models.UUIDField("vastgelegd door", null=True))

    class Meta:
        constraints = [*own_rows_only(), *same_municipality("case")]
        indexes = [models.Index(fields=["municipality", "case"], name="address_change_of_case")]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
