"""What a partner saw of someone's progress and effort."""

from __future__ import annotations

from django.db import models

from cases.models.person import DUO, MUNICIPALITY
from courses.categories import PROGRESS
from courses.models.noted import Noted, noted
from courses.models.trajectory import Trajectory
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey

F, Q = models.F, models.Q


class Observation(Noted):
    """Progress and effort as the partner sees them (Bi art. 9.2, lid 4)."""

    class Effort(models.TextChoices):
        SUFFICIENT = "sufficient", "Voldoende"
        INSUFFICIENT = "insufficient", "Onvoldoende"
        UNKNOWN = "unknown", "Niet te zeggen"

    class Progress(models.TextChoices):
        AHEAD = "ahead", "Sneller dan gepland"
        ON_TRACK = "on_track", "Zoals gepland"
        BEHIND = "behind", "Langzamer dan gepland"
        NONE = "none", "Geen voortgang"

    trajectory = TenantForeignKey(Trajectory, on_delete=models.PROTECT, related_name="+")
    on = PROGRESS(models.DateField("datum van het verslag van de aanbieder"))
    progress = PROGRESS(
        models.CharField("voortgang", max_length=12, choices=Progress), to=DUO | MUNICIPALITY
    )
    effort = PROGRESS(
        models.CharField("inzet", max_length=12, choices=Effort), to=DUO | MUNICIPALITY
    )
    text = PROGRESS(EncryptedTextField("wat de aanbieder ziet", null=True))

    class Meta:
        constraints = noted("trajectory")
        indexes = [models.Index(fields=["municipality", "case", "-on"], name="observation_of_case")]
