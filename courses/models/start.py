"""That a traject began."""

from __future__ import annotations

from django.db import models

from cases.models.person import DUO, MUNICIPALITY
from courses.categories import PROGRESS
from courses.models.noted import Noted, noted
from courses.models.trajectory import Trajectory
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey

F, Q = models.F, models.Q


class Start(Noted):
    """That the traject began, and why it was later than planned."""

    trajectory = TenantForeignKey(Trajectory, on_delete=models.PROTECT, related_name="+")
    on = PROGRESS(models.DateField("werkelijke start"), to=DUO | MUNICIPALITY | Recipient.CBS)
    late_why = PROGRESS(EncryptedTextField("waarom later dan gepland", null=True), to=DUO)

    class Meta:
        constraints = [
            *noted("trajectory"),
            models.UniqueConstraint(
                fields=["municipality", "trajectory"],
                condition=Q(withdrawn_on=None),
                name="one_start_per_trajectory",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case"], name="start_of_case")]
