"""What a provider tells of one traject in one month."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from courses.models import Observation, Trajectory
from courses.models.noted import hours
from exchange.categories import RECEIVED
from exchange.models.month_file import MonthFile
from guidance.models.base import OfCase
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q
COUNTED = ("offered", "followed", "excused", "unexcused")


class MonthReportQuerySet(TenantQuerySet["MonthReport"]):
    def taken(self) -> MonthReportQuerySet:
        """Of files that were taken over."""
        return self.filter(file__taken_on__isnull=False, file__undone_on=None)

    def undecided(self) -> MonthReportQuerySet:
        """Taken over, and neither accepted nor disputed."""
        return self.taken().filter(decided_on=None)


class MonthReport(OfCase):
    """What a provider tells of one traject; it counts when a colleague accepted it."""

    Effort = Observation.Effort

    file = TenantForeignKey(MonthFile, on_delete=models.PROTECT, related_name="told")
    trajectory = TenantForeignKey(Trajectory, on_delete=models.PROTECT, related_name="+")
    row = TECHNICAL(models.PositiveIntegerField())
    month = RECEIVED(models.DateField("maand van de opgave"))
    offered = RECEIVED(hours("opgegeven aangeboden uren"))
    followed = RECEIVED(hours("opgegeven gevolgde uren"))
    excused = RECEIVED(hours("opgegeven geoorloofd verzuim"))
    unexcused = RECEIVED(hours("opgegeven ongeoorloofd verzuim"))
    effort = RECEIVED(
        models.CharField("opgegeven inzet", max_length=12, choices=Observation.Effort)
    )
    text = RECEIVED(EncryptedTextField("toelichting van de aanbieder", null=True))
    decided_on = RECEIVED(models.DateField("opgave beoordeeld op", null=True))
    decided_by = STAFF(models.UUIDField("opgave beoordeeld door", null=True))
    accepted = RECEIVED(models.BooleanField("opgave aanvaard", null=True))
    why = RECEIVED(EncryptedTextField("waarom de opgave is betwist", null=True))

    objects: ClassVar[Any] = MonthReportQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(deletes=True),
            *same_municipality("case", "file", "trajectory"),
            models.UniqueConstraint(
                fields=["municipality", "file", "row"],
                name="one_report_per_row",
            ),
            models.CheckConstraint(
                condition=Q(decided_on=None, decided_by=None, accepted=None)
                | Q(decided_on__isnull=False, decided_by__isnull=False, accepted__isnull=False),
                name="month_report_decided_by_someone",
            ),
            models.CheckConstraint(
                condition=~Q(accepted=False) | Q(why__isnull=False), name="disputed_with_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(followed__gte=0, excused__gte=0, unexcused__gte=0)
                & Q(offered__gte=F("followed") + F("excused") + F("unexcused")),
                name="reported_hours_within_what_was_offered",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case"], name="month_report_of_case")]

    @property
    def hours(self) -> dict[str, Any]:
        """As record_hours asks them."""
        return {
            name: getattr(self, name) for name in ("offered", "followed", "excused", "unexcused")
        }
