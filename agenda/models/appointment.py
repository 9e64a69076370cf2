"""When and where one or more people of a family are expected, and by whom."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from cases.categories import GUIDANCE
from cases.languages import LANGUAGES
from cases.models import Case
from privacy.categories import STAFF, TECHNICAL
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet


class AppointmentQuerySet(TenantQuerySet["Appointment"]):
    def standing(self) -> AppointmentQuerySet:
        """What was not cancelled."""
        return self.filter(cancellation=None)


class Appointment(TenantModel):
    """As it stands now; `version` counts how often it was moved or cancelled."""

    class Kind(models.TextChoices):
        INTAKE = "intake", "Brede intake"
        TALK = "talk", "Gesprek"
        OTHER = "other", "Anders"

    kind = GUIDANCE(models.CharField("soort afspraak", max_length=6, choices=Kind))
    on = GUIDANCE(models.DateField("dag van de afspraak"))
    at = GUIDANCE(models.TimeField("tijd van de afspraak"))
    minutes = GUIDANCE(models.PositiveSmallIntegerField("duur in minuten"))
    place = GUIDANCE(models.CharField("plaats van de afspraak", max_length=120))
    interpreter = GUIDANCE(
        models.CharField("taal van de tolk", max_length=3, choices=LANGUAGES, blank=True)
    )
    colleague = STAFF(
        models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    )
    made_by = STAFF(models.UUIDField("gemaakt door", null=True))
    version = TECHNICAL(models.PositiveSmallIntegerField(default=0))

    objects: ClassVar[Any] = AppointmentQuerySet.as_manager()

    class Meta:
        constraints = [*own_rows_only()]
        indexes = [
            models.Index(fields=["municipality", "colleague", "on"], name="appointment_with")
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def starts(self) -> datetime:
        """By the clock on the wall, without a time zone."""
        return datetime.combine(self.on, self.at)

    @property
    def ends(self) -> datetime:
        return self.starts + timedelta(minutes=self.minutes)


class AppointmentCase(TenantModel):
    """That someone is expected at an appointment; a family comes together."""

    appointment = TenantForeignKey(Appointment, on_delete=models.PROTECT, related_name="guests")
    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("appointment", "case"),
            models.UniqueConstraint(
                fields=["municipality", "appointment", "case"], name="a_case_comes_once"
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case"], name="appointment_of_case")]

    def __str__(self) -> str:
        return str(self.pk)
