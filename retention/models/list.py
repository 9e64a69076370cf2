"""A list of what must go: proposed, reviewed, approved by another, waited for, carried out."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from django.db import models

from privacy.categories import ACCOUNTABILITY, STAFF, TECHNICAL
from tenancy.models import TenantModel, own_rows_only
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q
COOLING = timedelta(days=7)


class Ground(models.TextChoices):
    """Why someone's data must go."""

    ENDED = "ended", "De termijn na het einde van de plicht is om"
    DIED = "died", "De inburgeraar is overleden"
    UNUSED = "unused", "Er is hier geen dossier"
    CORE = "core", "De termijn van de kern is om"


class Counts(models.JSONField):
    """How many rows of each table."""

    shape = '{"table": 0}'


class ListQuerySet(TenantQuerySet["DestructionList"]):
    def open(self) -> ListQuerySet:
        """Neither carried out, cancelled nor refused."""
        return self.filter(done_on=None, cancelled_on=None, refused_on=None)

    def due(self, day: Any) -> ListQuerySet:
        """Approved, and the days to think it over are past."""
        return self.open().filter(executes_on__lte=day)


class DestructionList(TenantModel):
    """`digest` seals who is on it: with one other key on the list it is refused whole.

    `counts` is what the rows were when it was proposed, `destroyed` what went so far.
    """

    proposed_on = ACCOUNTABILITY(models.DateField("vernietiging voorgesteld op"))
    counts = ACCOUNTABILITY(Counts("rijen bij het voorstel", default=dict))
    digest = TECHNICAL(models.CharField(max_length=64))
    reviewed_on = ACCOUNTABILITY(models.DateField("lijst beoordeeld op", null=True))
    reviewed_by = STAFF(models.UUIDField("lijst beoordeeld door", null=True))
    approved_on = ACCOUNTABILITY(models.DateField("vernietiging goedgekeurd op", null=True))
    approved_by = STAFF(models.UUIDField("vernietiging goedgekeurd door", null=True))
    executes_on = ACCOUNTABILITY(models.DateField("vernietiging niet eerder dan", null=True))
    cancelled_on = ACCOUNTABILITY(models.DateField("vernietiging afgelast op", null=True))
    cancelled_by = STAFF(models.UUIDField("vernietiging afgelast door", null=True))
    started_on = ACCOUNTABILITY(models.DateField("vernietiging begonnen op", null=True))
    destroyed = ACCOUNTABILITY(Counts("vernietigde rijen", default=dict))
    refused_on = ACCOUNTABILITY(models.DateField("lijst geweigerd op", null=True))
    done_on = ACCOUNTABILITY(models.DateField("vernietiging klaar op", null=True))

    objects: ClassVar[Any] = ListQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            models.CheckConstraint(
                condition=Q(reviewed_on=None, reviewed_by=None)
                | Q(reviewed_on__isnull=False, reviewed_by__isnull=False),
                name="list_reviewed_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(approved_on=None, approved_by=None, executes_on=None)
                | Q(approved_by__isnull=False, reviewed_on__isnull=False)
                & Q(executes_on__gte=F("approved_on") + COOLING)
                & ~Q(approved_by=F("reviewed_by")),
                name="list_approved_by_another_and_waited_for",
            ),
            models.CheckConstraint(
                condition=Q(started_on=None) | Q(started_on__gte=F("executes_on")),
                name="list_begun_after_its_wait",
            ),
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(started_on__isnull=False, cancelled_on=None),
                name="list_done_after_it_began",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_on=None, cancelled_by=None)
                | Q(cancelled_on__isnull=False, cancelled_by__isnull=False, started_on=None),
                name="list_cancelled_before_it_began",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
