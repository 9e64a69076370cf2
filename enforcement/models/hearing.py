"""The intention to fine, and what the person said of it (zienswijze; Awb art. 5:50 and 4:9)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.languages import LANGUAGES
from enforcement.categories import BREACH
from enforcement.models.breach import Breach
from guidance.models.base import OfCase
from letters.models import Letter
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q


class Hearing(OfCase):
    """One per breach: sent with the report, and answered orally, in writing, or not at all."""

    class Answer(models.TextChoices):
        ORAL = "oral", "Mondeling, in een gesprek"
        WRITTEN = "written", "Schriftelijk"
        NONE = "none", "De inburgeraar wil geen zienswijze geven"

    breach = TenantForeignKey(Breach, on_delete=models.PROTECT, related_name="hearings")
    letter = TenantForeignKey(Letter, on_delete=models.PROTECT, null=True, related_name="+")
    sent_on = BREACH(models.DateField("voornemen verzonden op"))
    sent_by = STAFF(models.UUIDField("voornemen verzonden door"))
    respond_by = BREACH(models.DateField("zienswijze tot en met"))
    answer = BREACH(
        models.CharField("soort zienswijze", max_length=8, choices=Answer, blank=True, default="")
    )
    answered_on = BREACH(models.DateField("zienswijze gegeven op", null=True))
    said = BREACH(EncryptedTextField("wat de inburgeraar zei", null=True))
    cautioned = BREACH(models.BooleanField("gezegd dat antwoorden niet hoeft (cautie)", null=True))
    interpreter = BREACH(
        models.CharField(
            "taal van de tolk bij de zienswijze", max_length=3, choices=LANGUAGES, blank=True
        )
    )
    inspected = BREACH(models.BooleanField("inzage in het dossier gegeven", null=True))
    answer_by = STAFF(models.UUIDField("zienswijze vastgelegd door", null=True))

    objects: ClassVar[Any] = TenantQuerySet["Hearing"].as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "breach", "letter"),
            models.UniqueConstraint(
                fields=["municipality", "breach"], name="one_hearing_per_breach"
            ),
            models.UniqueConstraint(
                fields=["municipality", "id", "breach"], name="hearing_of_its_breach"
            ),
            models.CheckConstraint(
                condition=Q(respond_by__gt=F("sent_on")), name="hearing_gives_time"
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_on=None, answer_by=None)
                | ~Q(answer="")
                & Q(
                    answered_on__isnull=False,
                    answered_on__gte=F("sent_on"),
                    answer_by__isnull=False,
                ),
                name="hearing_answered_whole",
            ),
            models.CheckConstraint(
                condition=~Q(answer="oral") | Q(cautioned__isnull=False, cautioned=True),
                name="nobody_heard_without_the_cautie",
            ),
        ]

    @property
    def is_answered(self) -> bool:
        return self.answered_on is not None
