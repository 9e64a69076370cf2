"""How a person is reached, and when they were."""

from __future__ import annotations

from django.db import models

from cases.categories import CONTACT
from cases.languages import LANGUAGES
from cases.models.person import Person
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality

# Who gives a course by address and e-mail has its own administration; the others must reach them.
REACHING = (
    Recipient.LANGUAGE_BRIDGE
    | Recipient.Z_ROUTE_PROVIDER
    | Recipient.MAP_PROVIDER
    | Recipient.PVT_PROVIDER
    | Recipient.GUIDANCE_PROVIDER
)


class ContactDetails(TenantModel):
    """One per person; `version` tells whether someone else changed it meanwhile."""

    class Channel(models.TextChoices):
        UNKNOWN = "", "Nog niet gevraagd"
        PHONE = "phone", "Telefoon"
        SMS = "sms", "Sms"
        EMAIL = "email", "E-mail"
        POST = "post", "Brief"
        DESK = "desk", "Gesprek aan de balie"

    person = TenantForeignKey(Person, on_delete=models.PROTECT, related_name="contact_details")
    phone = CONTACT(EncryptedTextField("telefoonnummer", null=True), to=REACHING)
    email = CONTACT(EncryptedTextField("e-mailadres", null=True), to=REACHING)
    channel = CONTACT(
        models.CharField("liefst bereikt via", max_length=6, choices=Channel, blank=True)
    )
    language = CONTACT(models.CharField("contacttaal", max_length=3, choices=LANGUAGES, blank=True))
    interpreter = CONTACT(models.BooleanField("tolk nodig", null=True))
    version = TECHNICAL(models.PositiveIntegerField(default=1))
    changed_by = STAFF(models.UUIDField("gewijzigd door", null=True))
    changed_at = TECHNICAL(models.DateTimeField(auto_now=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("person"),
            models.UniqueConstraint(
                fields=["municipality", "person"], name="one_contact_details_per_person"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.person
        return person.data_key(core=core)
