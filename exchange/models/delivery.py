"""That something went to a partner: what, by which way, by whom; and who released it."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from django.db import models

from cases.models import Case, Person
from exchange.categories import DELIVERED
from partners.models import Partner
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q


class Way(models.TextChoices):
    """How it left: each asks who reads it to sign in. E-mail is not among them."""

    PORTAL = "portal", "Ingevoerd in het portaal van de partner"
    SAFE_MAIL = "safe_mail", "Met beveiligde mail (NTA 7516)"
    TRANSFER = "transfer", "Via een beveiligde map of verbinding"
    BY_HAND = "by_hand", "Op papier overhandigd of aangetekend verstuurd"


class DeliveryQuerySet(TenantQuerySet["Delivery"]):
    def open(self) -> DeliveryQuerySet:
        """Made ready, and neither delivered nor dropped."""
        return self.filter(delivered_on=None, dropped_on=None)

    def made(self) -> DeliveryQuerySet:
        """What went, the newest first."""
        return self.filter(delivered_on__isnull=False).order_by("-delivered_on", "-created_at")


class Delivery(TenantModel):
    """One message as it was read and made ready; `subject` is the traject or begeleiding it tells.

    `shielded`: the address is secret in the BRP, so that a second person releases it.
    """

    Way = Way

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    partner = TenantForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    subject = TECHNICAL(models.UUIDField())
    channel = DELIVERED(models.CharField("soort levering", max_length=40))
    content = DELIVERED(EncryptedTextField("wat is geleverd"))
    shielded = DELIVERED(models.BooleanField("geheimhouding bij de levering"))
    prepared_on = DELIVERED(models.DateField("levering klaargezet op"))
    prepared_by = STAFF(models.UUIDField("levering klaargezet door"))
    released_on = DELIVERED(models.DateField("levering vrijgegeven op", null=True))
    released_by = STAFF(models.UUIDField("levering vrijgegeven door", null=True))
    way = DELIVERED(
        models.CharField("manier van leveren", max_length=10, choices=Way, blank=True, default="")
    )
    delivered_on = DELIVERED(models.DateField("geleverd op", null=True))
    delivered_by = STAFF(models.UUIDField("geleverd door", null=True))
    dropped_on = DELIVERED(models.DateField("levering ingetrokken op", null=True))
    dropped_by = STAFF(models.UUIDField("levering ingetrokken door", null=True))

    objects: ClassVar[Any] = DeliveryQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "partner"),
            models.UniqueConstraint(
                fields=["municipality", "case", "channel", "subject"],
                condition=Q(delivered_on=None, dropped_on=None),
                name="one_open_delivery_per_subject",
            ),
            models.CheckConstraint(
                condition=Q(released_on=None, released_by=None)
                | Q(released_on__isnull=False, released_by__isnull=False)
                & (Q(shielded=False) | ~Q(released_by=F("prepared_by"))),
                name="shielded_delivery_released_by_a_second",
            ),
            models.CheckConstraint(
                condition=Q(delivered_on=None, delivered_by=None, way="")
                | Q(delivered_on__isnull=False, delivered_by__isnull=False, dropped_on=None)
                & Q(delivered_on__gte=F("prepared_on"), released_on__isnull=False)
                & ~Q(way=""),
                name="delivered_once_released_by_a_way",
            ),
            models.CheckConstraint(
                condition=Q(dropped_on=None, dropped_by=None)
                | Q(dropped_on__isnull=False, dropped_by__isnull=False),
                name="delivery_dropped_by_someone",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case"], name="delivery_of_case")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def message(self) -> dict[str, Any]:
        """What was read and made ready, field by field."""
        found: dict[str, Any] = json.loads(self.content)
        return found

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
