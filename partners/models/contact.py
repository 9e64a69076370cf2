"""Who answers at a partner."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from partners.categories import PARTNER_CONTACT
from partners.models.partner import Partner
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.keys import municipality_data_key
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet


class ContactPerson(TenantModel):
    """Someone who works at a partner; removed when they no longer answer or the work ends."""

    partner = TenantForeignKey(Partner, on_delete=models.PROTECT, related_name="contacts")
    name = PARTNER_CONTACT(EncryptedTextField("naam van de contactpersoon"))
    role = PARTNER_CONTACT(EncryptedTextField("functie van de contactpersoon", null=True))
    email = PARTNER_CONTACT(EncryptedTextField("e-mailadres van de contactpersoon", null=True))
    phone = PARTNER_CONTACT(EncryptedTextField("telefoonnummer van de contactpersoon", null=True))
    version = TECHNICAL(models.PositiveIntegerField(default=1))
    changed_by = STAFF(models.UUIDField("gewijzigd door", null=True))
    changed_at = TECHNICAL(models.DateTimeField(auto_now=True))

    objects: ClassVar[Any] = TenantQuerySet["ContactPerson"].as_manager()

    class Meta:
        constraints = [*own_rows_only(deletes=True), *same_municipality("partner")]
        indexes = [models.Index(fields=["municipality", "partner"], name="contact_of_partner")]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        return municipality_data_key(self.municipality_id)
