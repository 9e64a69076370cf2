"""What a partner told of a month."""

from __future__ import annotations

from django.db import models

from cases.models.person import DUO, MUNICIPALITY
from courses.categories import PROGRESS
from courses.models.noted import Noted, hours, noted
from courses.models.trajectory import Trajectory
from privacy.categories import TECHNICAL
from tenancy.models import TenantForeignKey

F, Q = models.F, models.Q


class MonthlyHours(Noted):
    """One month of a traject; a correction is a new version, and the old one says why."""

    trajectory = TenantForeignKey(Trajectory, on_delete=models.PROTECT, related_name="+")
    month = PROGRESS(models.DateField("maand"))  # its first day
    version = TECHNICAL(models.PositiveSmallIntegerField(default=1))
    offered = PROGRESS(hours("aangeboden uren"), to=MUNICIPALITY)
    followed = PROGRESS(hours("gevolgde uren"), to=DUO | MUNICIPALITY)
    excused = PROGRESS(hours("uren geoorloofd verzuim"), to=DUO)
    unexcused = PROGRESS(hours("uren ongeoorloofd verzuim"), to=DUO)

    class Meta:
        constraints = [
            *noted("trajectory"),
            models.UniqueConstraint(
                fields=["municipality", "trajectory", "month"],
                condition=Q(withdrawn_on=None),
                name="one_count_per_month",
            ),
            models.CheckConstraint(condition=Q(month__day=1), name="hours_of_a_whole_month"),
            models.CheckConstraint(
                condition=Q(followed__gte=0, excused__gte=0, unexcused__gte=0)
                & Q(offered__gte=F("followed") + F("excused") + F("unexcused")),
                name="hours_within_what_was_offered",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case"], name="hours_of_case")]
