"""A breach of the duty to cooperate, as its report (rapport) tells it (Awb art. 5:48)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from enforcement.categories import BREACH
from guidance.models.base import OfCase
from intake.constraints import StandsOn
from intake.ladder import MISSED
from intake.models import Summons
from intake.models.recorded import RecordedQuerySet, withdrawn_with_a_reason
from law.fines import Duty
from pip_plan.models import Plan
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey, own_rows_only, same_municipality

F, Q = models.F, models.Q
STANDING = Q(withdrawn_on=None)


class Breach(OfCase):
    """What, where, when, by which evidence and from whom it is known; never changed.

    Of the intake (art. 22) it stands on a second or third summons that was missed, so there was a
    warning; of the PIP (art. 23) on a version of it. The database knows no other.
    """

    class Conduct(models.TextChoices):
        """What was not done; the first two are art. 22, the others art. 23."""

        APPEAR = "appear", "Niet op tijd naar de brede intake gekomen"
        COOPERATE = "cooperate", "Niet genoeg meegewerkt aan de brede intake"
        GUIDANCE = "guidance", "Niet meegewerkt aan ondersteuning en begeleiding"
        MODULES = "modules", "Niet genoeg deelgenomen aan PVT of MAP"
        ROUTE = "route", "Niet genoeg deelgenomen aan de leerroute"

    OF_INTAKE = (Conduct.APPEAR, Conduct.COOPERATE)

    class Seen(models.TextChoices):
        OWN = "own", "Eigen waarneming van de gemeente"
        PROVIDER = "provider", "Verslag van de aanbieder"

    duty = TECHNICAL(models.CharField(max_length=2, choices=[(d.value, d.value) for d in Duty]))
    conduct = BREACH(
        models.CharField("wat niet is gedaan", max_length=10, choices=Conduct), to=Recipient.CBS
    )
    summons = TenantForeignKey(Summons, on_delete=models.PROTECT, null=True, related_name="+")
    summons_number = TECHNICAL(models.PositiveSmallIntegerField(null=True))
    summons_end = TECHNICAL(models.CharField(max_length=10, null=True))
    plan = TenantForeignKey(Plan, on_delete=models.PROTECT, null=True, related_name="+")
    happened_on = BREACH(models.DateField("dag van de overtreding"))
    observed_on = BREACH(models.DateField("overtreding vastgesteld op"))
    what = BREACH(EncryptedTextField("wat er is gebeurd"))
    place = BREACH(EncryptedTextField("plaats van de overtreding"))
    evidence = BREACH(EncryptedTextField("bewijs van de overtreding"))
    seen = BREACH(models.CharField("van wie dit komt", max_length=8, choices=Seen))
    dated_on = BREACH(models.DateField("datum van het rapport"))
    reported_by = STAFF(models.UUIDField("rapport opgemaakt door"))
    decide_by = BREACH(models.DateField("uiterlijk beslissen over een boete"))
    steps = BREACH(models.TextField("hoe die termijn is geteld"))
    lapses_on = BREACH(models.DateField("laatste dag voor een boete"))
    withdrawn_on = BREACH(models.DateField("rapport ingetrokken op", null=True))
    withdrawn_by = STAFF(models.UUIDField("rapport ingetrokken door", null=True))
    withdrawn_why = BREACH(EncryptedTextField("waarom het rapport is ingetrokken", null=True))

    objects: ClassVar[Any] = RecordedQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "summons", "plan"),
            withdrawn_with_a_reason(),
            StandsOn(field="summons", name="breach_of_the_intake_after_a_missed_summons"),
            models.CheckConstraint(
                condition=Q(
                    duty="22",
                    plan=None,
                    summons__isnull=False,
                    summons_number__isnull=False,
                    summons_number__gte=2,
                    summons_end__isnull=False,
                    summons_end__in=MISSED,
                    conduct__in=("appear", "cooperate"),
                )
                | Q(
                    duty="23",
                    plan__isnull=False,
                    summons=None,
                    summons_number=None,
                    summons_end=None,
                    conduct__in=("guidance", "modules", "route"),
                ),
                name="breach_after_a_warning_or_a_plan",
            ),
            models.CheckConstraint(
                condition=Q(observed_on__gte=F("happened_on"), dated_on__gte=F("observed_on")),
                name="breach_dates_in_order",
            ),
            models.UniqueConstraint(
                fields=["municipality", "summons"],
                condition=STANDING,
                name="one_breach_per_summons",
            ),
            models.UniqueConstraint(
                fields=["municipality", "case", "conduct", "happened_on"],
                condition=STANDING,
                name="one_breach_per_conduct_and_day",
            ),
            models.UniqueConstraint(
                fields=["municipality", "id", "case", "duty", "reported_by"],
                name="breach_with_its_reporter",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case"], name="breach_of_case")]

    def explanation(self) -> list[str]:
        """How the last day to decide was counted, in Dutch."""
        return self.steps.splitlines()
