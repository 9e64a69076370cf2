"""That a traject ended, and with what result."""

from __future__ import annotations

from django.db import models

from cases.models.person import DUO, MUNICIPALITY
from courses.categories import PROGRESS
from courses.models.noted import Noted, noted
from courses.models.trajectory import Trajectory
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey

F, Q = models.F, models.Q


class Ending(Noted):
    """That the traject ended, why, and with what result and when (also of a taalschakel)."""

    class Reason(models.TextChoices):
        DONE = "done", "Traject afgerond"
        ROUTE = "route", "Andere leerroute"
        PARTNER = "partner", "Andere aanbieder"
        MOVED = "moved", "Verhuisd naar een andere gemeente"
        STOPPED = "stopped", "De inburgeraar is gestopt"
        PROVIDER = "provider", "De aanbieder is gestopt"
        DUTY = "duty", "Einde van de inburgeringsplicht"
        OTHER = "other", "Andere reden"

    class Result(models.TextChoices):
        REACHED = "reached", "Behaald"
        NOT_REACHED = "not_reached", "Niet behaald"
        PARTLY = "partly", "Gedeeltelijk behaald"
        NONE = "none", "Niet van toepassing"

    trajectory = TenantForeignKey(Trajectory, on_delete=models.PROTECT, related_name="+")
    on = PROGRESS(models.DateField("werkelijk einde"), to=DUO | MUNICIPALITY | Recipient.CBS)
    reason = PROGRESS(models.CharField("reden van het einde", max_length=12, choices=Reason))
    result = PROGRESS(
        models.CharField("resultaat", max_length=12, choices=Result), to=DUO | MUNICIPALITY
    )
    result_on = PROGRESS(
        models.DateField("datum van het resultaat", null=True), to=DUO | MUNICIPALITY
    )

    class Meta:
        constraints = [
            *noted("trajectory"),
            models.UniqueConstraint(
                fields=["municipality", "trajectory"],
                condition=Q(withdrawn_on=None),
                name="one_ending_per_trajectory",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case"], name="ending_of_case")]
