"""One person on a list of what must go."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from privacy.categories import ACCOUNTABILITY, STAFF
from retention.models.list import DestructionList, Ground
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

Q = models.Q


class ItemQuerySet(TenantQuerySet["DestructionItem"]):
    def included(self) -> ItemQuerySet:
        """What the reviewer did not except."""
        return self.filter(excepted_on=None)

    def left(self) -> ItemQuerySet:
        """What is still to be done."""
        return self.included().filter(outcome="")


class DestructionItem(TenantModel):
    """`subject` is the key of a person or of a kept core; no relation, for it outlives them."""

    class Exception(models.TextChoices):
        DATE = "date", "De datum klopt niet"
        PROCEDURE = "procedure", "Er loopt een procedure of een verzoek"
        NEEDED = "needed", "De gegevens zijn nog nodig voor de plicht"
        KEPT = "kept", "Moet blijven volgens de selectielijst"

    class Outcome(models.TextChoices):
        LEFT = "", "Nog te doen"
        DESTROYED = "destroyed", "Vernietigd"
        HELD = "held", "Niet vernietigd: er is een reden om te bewaren"
        NOT_DUE = "not_due", "Niet vernietigd: de termijn loopt niet of nog"
        GONE = "gone", "Was er niet meer"

    list = TenantForeignKey(DestructionList, on_delete=models.PROTECT, related_name="items")
    subject = ACCOUNTABILITY(models.UUIDField("wie op de lijst staat"))
    ground = ACCOUNTABILITY(
        models.CharField("grond voor vernietiging", max_length=6, choices=Ground)
    )
    due_on = ACCOUNTABILITY(models.DateField("moet weg op"))
    excepted_on = ACCOUNTABILITY(models.DateField("uitgezonderd op", null=True))
    excepted_by = STAFF(models.UUIDField("uitgezonderd door", null=True))
    excepted_why = ACCOUNTABILITY(
        models.CharField("waarom uitgezonderd", max_length=9, choices=Exception, blank=True)
    )
    outcome = ACCOUNTABILITY(
        models.CharField("afloop", max_length=9, choices=Outcome, blank=True, default="")
    )
    outcome_on = ACCOUNTABILITY(models.DateField("afloop op", null=True))

    objects: ClassVar[Any] = ItemQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("list"),
            models.UniqueConstraint(
                fields=["municipality", "list", "subject"], name="once_on_a_destruction_list"
            ),
            models.CheckConstraint(
                condition=Q(excepted_on=None, excepted_by=None, excepted_why="")
                | Q(excepted_on__isnull=False, excepted_by__isnull=False) & ~Q(excepted_why=""),
                name="excepted_by_someone_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", outcome_on=None)
                | Q(outcome_on__isnull=False, excepted_on=None) & ~Q(outcome=""),
                name="outcome_of_what_was_not_excepted",
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "list", "outcome"], name="item_by_outcome"),
            models.Index(fields=["municipality", "subject"], name="item_by_subject"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
