"""What the PIP aims at, part by part, and what came of it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.models import Person
from pip_plan.categories import PLAN
from pip_plan.models.plan import Plan
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

Q = models.Q


class Objective(TenantModel):
    """A doelstelling of one part of the plan, with the day by which it should be reached."""

    class Part(models.TextChoices):
        LANGUAGE = "language", "Taal"
        KNM = "knm", "Kennis van de Nederlandse maatschappij (KNM)"
        PVT = "pvt", "Participatieverklaringstraject (PVT)"
        MAP = "map", "Module arbeidsmarkt en participatie (MAP)"
        PARTICIPATION = "participation", "Werk en meedoen"

    class Outcome(models.TextChoices):
        REACHED = "reached", "Gehaald"
        PARTLY = "partly", "Deels gehaald"
        MISSED = "missed", "Niet gehaald"

    plan = TenantForeignKey(Plan, on_delete=models.PROTECT, related_name="objectives")
    part = PLAN(models.CharField("onderdeel van de doelstelling", max_length=14, choices=Part))
    text = PLAN(EncryptedTextField("doelstelling"), to=Recipient.Z_ROUTE_PROVIDER)
    target_on = PLAN(models.DateField("streefdatum van de doelstelling"))
    outcome = PLAN(
        models.CharField("uitkomst van de doelstelling", max_length=8, choices=Outcome, blank=True)
    )
    outcome_on = PLAN(models.DateField("uitkomst vastgesteld op", null=True))
    outcome_by = STAFF(models.UUIDField("uitkomst vastgesteld door", null=True))
    outcome_note = PLAN(EncryptedTextField("toelichting bij de uitkomst", null=True))

    objects: ClassVar[Any] = TenantQuerySet["Objective"].as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("plan"),
            models.CheckConstraint(
                condition=Q(outcome="", outcome_on=None, outcome_by=None)
                | ~Q(outcome="") & Q(outcome_on__isnull=False, outcome_by__isnull=False),
                name="outcome_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.plan.case.person
        return person.data_key(core=core)
