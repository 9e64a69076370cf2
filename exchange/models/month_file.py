"""The file that a provider sent about a month, and what it tells of each traject."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from courses.models import Observation, Trajectory
from courses.models.noted import hours
from exchange.categories import RECEIVED
from guidance.models.base import OfCase
from partners.models import Partner
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q
COUNTED = ("offered", "followed", "excused", "unexcused")


class MonthFile(TenantModel):
    """Read as a whole; its rows count for nobody until it was taken over. It holds no person."""

    partner = TenantForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    rows = TECHNICAL(models.PositiveIntegerField())
    read_on = TECHNICAL(models.DateField("ingelezen op"))
    read_by = STAFF(models.UUIDField("ingelezen door"))
    taken_on = TECHNICAL(models.DateField("overgenomen op", null=True))
    taken_by = STAFF(models.UUIDField("overgenomen door", null=True))
    undone_on = TECHNICAL(models.DateField("ongedaan gemaakt op", null=True))
    undone_by = STAFF(models.UUIDField("ongedaan gemaakt door", null=True))

    objects: ClassVar[Any] = TenantQuerySet["MonthFile"].as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("partner"),
            models.CheckConstraint(
                condition=Q(taken_on=None, taken_by=None)
                | Q(taken_on__gte=F("read_on"), taken_by__isnull=False),
                name="month_file_taken_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(undone_on=None, undone_by=None)
                | Q(undone_on__gte=F("read_on"), undone_by__isnull=False),
                name="month_file_undone_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


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
