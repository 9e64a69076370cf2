"""What DUO must hear of a case, and whether it was told."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.models import Case, Person
from duo.categories import TOLD
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

Q = models.Q


class ReportQuerySet(TenantQuerySet["Report"]):
    def owed(self) -> ReportQuerySet:
        """Not told yet, and not overtaken by something newer."""
        return self.filter(told_on=None, lapsed_on=None)


class Report(TenantModel):
    """One thing that DUO must hear (Wi art. 34, lid 1); `subject` is the record that it tells.

    At most one of a kind is owed for the same record: what is newer overtakes what was not told.
    """

    class Kind(models.TextChoices):
        PLAN = "plan", "PIP"
        OFFER = "offer", "Inburgeringsaanbod"
        PVT = "pvt", "Participatieverklaringstraject (PVT)"
        MAP = "map", "Module arbeidsmarkt en participatie (MAP)"
        Z_ROUTE = "z_route", "Afronding van de Z-route"
        INTAKE_HOURS = "intake_hours", "Uren taalles en KNM in de brede intake"
        LESSON_HOURS = "lesson_hours", "Uren taalles en KNM bij een instelling"
        ACTIVITY_HOURS = "activity_hours", "Uren participatie-activiteiten"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    kind = TOLD(models.CharField("wat DUO moet weten", max_length=16, choices=Kind))
    subject = TECHNICAL(models.UUIDField())
    owed_on = TOLD(models.DateField("moet worden doorgegeven sinds"))
    told_on = TOLD(models.DateField("doorgegeven op", null=True))
    told_by = STAFF(models.UUIDField("doorgegeven door", null=True))
    told = TOLD(EncryptedTextField("wat is doorgegeven", null=True))
    lapsed_on = TOLD(models.DateField("vervallen op", null=True))

    objects: ClassVar[Any] = ReportQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            models.UniqueConstraint(
                fields=["municipality", "case", "kind", "subject"],
                condition=Q(told_on=None, lapsed_on=None),
                name="one_owed_report_per_subject",
            ),
            models.CheckConstraint(
                condition=Q(told_on=None, told_by=None, told__isnull=True)
                | Q(
                    told_on__isnull=False,
                    told_on__gte=models.F("owed_on"),
                    told_by__isnull=False,
                    lapsed_on=None,
                ),
                name="told_by_someone",
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "case"],
                condition=Q(told_on=None, lapsed_on=None),
                name="owed_report_of_case",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def told_lines(self) -> list[str]:
        """What was told, a value a line."""
        return (self.told or "").splitlines()

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
