"""An appeal to a court against what the college decided on an objection."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from decisions.categories import OBJECTION
from decisions.models.objection import Objection
from privacy.categories import STAFF
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q
JUDGED = ("judged_on", "judged_by")


class Appeal(TenantModel):
    """Before the rechtbank, and after it before the Afdeling (ABRvS); one of each."""

    class Court(models.TextChoices):
        FIRST = "first", "Beroep bij de rechtbank"
        HIGHEST = "highest", "Hoger beroep bij de Raad van State"

    class Side(models.TextChoices):
        PERSON = "person", "De inburgeraar"
        COLLEGE = "college", "Het college"

    class Outcome(models.TextChoices):
        INADMISSIBLE = "inadmissible", "Niet-ontvankelijk"
        UNFOUNDED = "unfounded", "Ongegrond: het besluit blijft staan"
        ANNULLED = "annulled", "Gegrond: het besluit geldt niet meer"
        AGAIN = "again", "Gegrond: het college beslist opnieuw op het bezwaar"
        WITHDRAWN = "withdrawn", "Ingetrokken"

    objection = TenantForeignKey(Objection, on_delete=models.PROTECT, related_name="appeals")
    court = OBJECTION(models.CharField("welke rechter", max_length=8, choices=Court))
    side = OBJECTION(models.CharField("wie in beroep ging", max_length=8, choices=Side))
    lodged_on = OBJECTION(models.DateField("beroep ingesteld op"))
    recorded_on = OBJECTION(models.DateField("beroep vastgelegd op"))
    recorded_by = STAFF(models.UUIDField("vastgelegd door"))
    outcome = OBJECTION(
        models.CharField("uitkomst van het beroep", max_length=12, choices=Outcome, blank=True)
    )
    judged_on = OBJECTION(models.DateField("uitspraak verzonden op", null=True))
    judged_by = STAFF(models.UUIDField("uitspraak vastgelegd door", null=True))
    further_until = OBJECTION(models.DateField("hoger beroep tot en met", null=True))
    further_steps = OBJECTION(models.TextField("hoe de termijn is geteld", blank=True))

    objects: ClassVar[Any] = TenantQuerySet["Appeal"].as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("objection"),
            *(
                models.UniqueConstraint(
                    fields=["municipality", "objection"],
                    condition=Q(court=court),
                    name=f"one_appeal_to_the_{court}_court",
                )
                for court in ("first", "highest")
            ),
            models.CheckConstraint(
                condition=Q(**{f"{name}__isnull": True for name in JUDGED}, outcome="")
                | Q(judged_on__isnull=False, judged_on__gte=F("lodged_on"), judged_by__isnull=False)
                & ~Q(outcome=""),
                name="appeal_judged_whole",
            ),
            models.CheckConstraint(
                condition=Q(further_until=None)
                | Q(judged_on__isnull=False, further_until__gt=F("judged_on"), court="first"),
                name="appeal_further_after_judgement",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def explanation(self) -> list[str]:
        """How the last day to go further was counted, in Dutch."""
        return self.further_steps.splitlines()

    def data_key(self, *, core: bool) -> bytes:
        objection: Objection = self.objection
        return objection.data_key(core=core)
