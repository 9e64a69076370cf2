"""That an appointment was moved or cancelled, and why; a choice, so that no story is kept."""

from __future__ import annotations

from django.db import models

from agenda.models.appointment import Appointment
from cases.categories import GUIDANCE
from privacy.categories import STAFF
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Why(models.TextChoices):
    """On whose account; never what the matter was."""

    PERSON = "person", "De inburgeraar kan niet"
    COLLEAGUE = "colleague", "De collega kan niet"
    INTERPRETER = "interpreter", "Er is geen tolk"
    PLACE = "place", "De ruimte is niet vrij"
    MISTAKE = "mistake", "De afspraak was een vergissing"
    OTHER = "other", "Een andere reden"


class Move(TenantModel):
    """When it was before, and why it was moved."""

    appointment = TenantForeignKey(Appointment, on_delete=models.PROTECT, related_name="moves")
    was_on = GUIDANCE(models.DateField("dag die verviel"))
    was_at = GUIDANCE(models.TimeField("tijd die verviel"))
    why = GUIDANCE(models.CharField("waarom verzet", max_length=12, choices=Why))
    moved_on = GUIDANCE(models.DateField("verzet op"))
    by = STAFF(models.UUIDField("verzet door", null=True))

    class Meta:
        constraints = [*own_rows_only(), *same_municipality("appointment")]

    def __str__(self) -> str:
        return str(self.pk)


class Cancellation(TenantModel):
    """That nobody is expected any more, and why; at most one."""

    appointment = TenantForeignKey(
        Appointment, on_delete=models.PROTECT, related_name="cancellation"
    )
    why = GUIDANCE(models.CharField("waarom afgezegd", max_length=12, choices=Why))
    cancelled_on = GUIDANCE(models.DateField("afgezegd op"))
    by = STAFF(models.UUIDField("afgezegd door", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("appointment"),
            models.UniqueConstraint(fields=["municipality", "appointment"], name="cancelled_once"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
