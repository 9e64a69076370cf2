"""Each progress interview that was planned, and what came of it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from guidance.categories import TALKS
from guidance.models.base import OfCase
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.models import own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

Q = models.Q


class ProgressTalkQuerySet(TenantQuerySet["ProgressTalk"]):
    def open(self) -> ProgressTalkQuerySet:
        """Planned, and nobody said yet what became of it."""
        return self.filter(outcome="")

    def held(self) -> ProgressTalkQuerySet:
        return self.filter(outcome=ProgressTalk.Outcome.HELD)


class ProgressTalk(OfCase):
    """A voortgangsgesprek: planned for a day, then held, missed or cancelled."""

    class Outcome(models.TextChoices):
        HELD = "held", "Gevoerd"
        MISSED = "missed", "De inburgeraar kwam niet"
        CANCELLED = "cancelled", "Afgezegd"

    planned_on = TALKS(models.DateField("voortgangsgesprek gepland op"))
    planned_by = STAFF(models.UUIDField("gepland door"))
    outcome = TALKS(
        models.CharField("wat er van het gesprek kwam", max_length=10, choices=Outcome, blank=True)
    )
    outcome_on = TALKS(models.DateField("dag van het gesprek", null=True))
    outcome_by = STAFF(models.UUIDField("vastgelegd door", null=True))
    report = TALKS(EncryptedTextField("verslag van het voortgangsgesprek", null=True))

    objects: ClassVar[Any] = ProgressTalkQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            models.CheckConstraint(
                condition=Q(outcome="", outcome_on=None, outcome_by=None, report__isnull=True)
                | ~Q(outcome="") & Q(outcome_on__isnull=False, outcome_by__isnull=False),
                name="talk_outcome_has_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=("held", "missed")) | Q(report__isnull=False),
                name="talk_held_or_missed_has_words",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case"], name="progress_talk_of_case")]
