"""That someone was called, spoken to or written, or did not answer."""

from __future__ import annotations

from django.db import models

from cases.categories import CONTACT
from cases.models.case import Case
from privacy.categories import STAFF
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class ContactMoment(TenantModel):
    """That someone was called, spoken to or written, or did not answer."""

    class Kind(models.TextChoices):
        CALLED = "called", "Gebeld"
        NO_ANSWER = "no_answer", "Geen gehoor"
        MESSAGE = "message", "Bericht gestuurd"
        DESK = "desk", "Gesprek aan de balie"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="contact_moments")
    kind = CONTACT(models.CharField("soort contact", max_length=10, choices=Kind))
    on = CONTACT(models.DateField("contact op"))
    by = STAFF(models.UUIDField("vastgelegd door"))

    class Meta:
        constraints = [*own_rows_only(), *same_municipality("case")]
        indexes = [models.Index(fields=["municipality", "case", "-on"], name="contact_of_case")]

    def __str__(self) -> str:
        return str(self.pk)
