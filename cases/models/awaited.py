"""Information without which the PIP cannot be established (Bi art. 5.3, lid 2)."""

from __future__ import annotations

from django.db import models

from cases.categories import GUIDANCE
from cases.models.case import Case
from privacy.categories import STAFF
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class AwaitedInformation(TenantModel):
    """From whom it must come, since when, and when it came. At most one is open for a case."""

    class Source(models.TextChoices):
        TEST = "test", "De afnemer van de leerbaarheidstoets"
        DIPLOMA = "diploma", "IDW, over een diploma"
        SCHOOL = "school", "Een school of opleiding"
        DUO = "duo", "DUO"
        COA = "coa", "COA"
        OTHER = "other", "Een andere organisatie"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="awaited")
    source = GUIDANCE(models.CharField("van wie de informatie komt", max_length=10, choices=Source))
    asked_on = GUIDANCE(models.DateField("wacht op informatie sinds"))
    received_on = GUIDANCE(models.DateField("informatie ontvangen op", null=True))
    asked_by = STAFF(models.UUIDField("wachten vastgelegd door", null=True))
    received_by = STAFF(models.UUIDField("ontvangst vastgelegd door", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=models.Q(received_on=None),
                name="one_open_wait_for_information",
            ),
            models.CheckConstraint(
                condition=models.Q(received_on=None)
                | models.Q(received_on__gte=models.F("asked_on")),
                name="information_came_after_it_was_asked",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
