"""That someone's data stay, although their day has come."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.models import Person
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from retention.categories import HELD_BACK
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q


class HoldQuerySet(TenantQuerySet["Hold"]):
    def standing(self) -> HoldQuerySet:
        """What was not released."""
        return self.filter(released_on=None)


class Hold(TenantModel):
    """Why, until which day that is looked at again, and who said so. It ends only by a hand."""

    class Reason(models.TextChoices):
        REQUEST = "request", "Verzoek van de betrokkene (AVG)"
        PROCEDURE = "procedure", "Procedure, klacht of geschil"
        INVESTIGATION = "investigation", "Onderzoek of toezicht"
        OTHER = "other", "Andere reden"

    person = TenantForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = HELD_BACK(models.CharField("reden om te bewaren", max_length=13, choices=Reason))
    why = HELD_BACK(EncryptedTextField("toelichting op het bewaren"))
    review_on = HELD_BACK(models.DateField("opnieuw bekijken op"))
    set_on = HELD_BACK(models.DateField("bewaren vanaf"))
    set_by = STAFF(models.UUIDField("bewaren vastgelegd door"))
    released_on = HELD_BACK(models.DateField("bewaren gestopt op", null=True))
    released_by = STAFF(models.UUIDField("bewaren gestopt door", null=True))

    objects: ClassVar[Any] = HoldQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("person"),
            models.CheckConstraint(
                condition=Q(review_on__gt=F("set_on")), name="hold_is_looked_at_again"
            ),
            models.CheckConstraint(
                condition=Q(released_on=None, released_by=None)
                | Q(released_on__gte=F("set_on"), released_by__isnull=False),
                name="hold_released_by_someone",
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "person"],
                condition=Q(released_on=None),
                name="standing_hold",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.person
        return person.data_key(core=core)
