"""The hours that count from elsewhere in the Z-route."""

from __future__ import annotations

from django.db import models

from cases.models.person import DUO
from courses.categories import PROGRESS
from courses.models.noted import Noted, hours, noted

Q = models.Q


class Deduction(Noted):
    """Hours done elsewhere that count (Bi art. 3.14, lid 6, 9 and 10; art. 5.4, lid 4)."""

    class Part(models.TextChoices):
        LESSONS = "lessons", "Cursusuren"
        ACTIVITY = "activity", "Participatie-uren"

    class Ground(models.TextChoices):
        INTAKE = "intake", "Taallessen of participatie tijdens de brede intake (lid 6)"
        BENEFIT = "benefit", "Activiteiten op grond van de Participatiewet (lid 6)"
        GUIDANCE = "guidance", "Maatschappelijke begeleiding (lid 6)"
        SCHOOL = "school", "Praktijkonderwijs, vso of entree (lid 9 en 10)"
        ROUTE = "route", "Uren in een eerdere leerroute (art. 5.4 lid 4)"
        DISPENSED = "dispensed", "Gedeeltelijke ontheffing door DUO (art. 2.7)"

    part = PROGRESS(models.CharField("waarvan de uren afgaan", max_length=10, choices=Part))
    ground = PROGRESS(models.CharField("grond van de aftrek", max_length=10, choices=Ground))
    hours = PROGRESS(hours("uren aftrek"), to=DUO)
    since = PROGRESS(models.DateField("gevolgd vanaf"))
    until = PROGRESS(models.DateField("gevolgd tot en met"))

    class Meta:
        constraints = [
            *noted(),
            models.CheckConstraint(condition=Q(hours__gt=0), name="deduction_of_some_hours"),
            models.CheckConstraint(
                condition=Q(until__gte=models.F("since")), name="deduction_ends_after_it_began"
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case"], name="deduction_of_case")]
