"""The call to the broad intake (Wi art. 14, lid 1 and 2), with its appointment and its term."""

from __future__ import annotations

from django.db import models

from cases.categories import GUIDANCE
from cases.languages import LANGUAGES
from cases.models import Case
from intake.constraints import StandsOn
from intake.ladder import LAST, MISSED
from privacy.categories import STAFF, TECHNICAL
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Summons(TenantModel):
    """At most one is open for a case; another appointment replaces it with a letter of its own.

    Its letter is the one that names it as cause. The second and third stand on the summons that was
    missed before them: `follows`, with what that one said, so that it cannot change any more.
    """

    class End(models.TextChoices):
        MOVED = "moved", "Afspraak verzet"
        MISSED = "missed", "Niet gekomen"
        UNCOOPERATIVE = "uncoop", "Niet genoeg meegewerkt"
        EXCUSED = "excused", "Goede reden om niet te komen"
        APPEARED = "appeared", "Gekomen"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="summonses")
    number = TECHNICAL(models.PositiveSmallIntegerField())  # first, second or third
    appointment_on = GUIDANCE(models.DateField("dag van de afspraak"))
    appointment_at = GUIDANCE(models.TimeField("tijd van de afspraak"))
    place = GUIDANCE(models.CharField("plaats van de afspraak", max_length=120))
    interpreter = GUIDANCE(
        models.CharField("taal van de tolk", max_length=3, choices=LANGUAGES, blank=True)
    )
    dated_on = GUIDANCE(models.DateField("datum van de oproep"))
    respond_by = GUIDANCE(models.DateField("uiterste dag om te komen"))
    steps = GUIDANCE(models.TextField("hoe de termijn is geteld"))  # a sentence a line
    made_by = STAFF(models.UUIDField("opgeroepen door", null=True))
    replaces = TenantForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    follows = TenantForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    follows_number = TECHNICAL(models.PositiveSmallIntegerField(null=True))
    follows_end = TECHNICAL(models.CharField(max_length=10, null=True), to=Recipient.CBS)
    reminded_on = GUIDANCE(models.DateField("herinnerd op", null=True))
    ended_on = GUIDANCE(models.DateField("oproep vervallen op", null=True))
    end = GUIDANCE(
        models.CharField("hoe de oproep eindigde", max_length=10, choices=End, null=True)
    )

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "replaces"),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=models.Q(ended_on=None),
                name="one_open_summons_per_case",
            ),
            models.UniqueConstraint(
                fields=["municipality", "replaces"], name="one_summons_replaces_another"
            ),
            models.UniqueConstraint(
                fields=["municipality", "case", "number"],
                condition=~models.Q(end__in=["moved", "excused"]),
                name="one_summons_per_number",
            ),
            models.UniqueConstraint(
                fields=["municipality", "case", "id", "number", "end"], name="summons_as_it_ended"
            ),
            StandsOn(field="follows", name="intake_summons_follows_a_missed_one"),
            models.CheckConstraint(
                condition=models.Q(number__gte=1, number__lte=LAST), name="three_summonses_at_most"
            ),
            models.CheckConstraint(
                condition=models.Q(number=1, follows=None, follows_number=None, follows_end=None)
                | models.Q(
                    number__gt=1,
                    follows__isnull=False,
                    follows_number__isnull=False,
                    follows_end__isnull=False,
                    follows_number=models.F("number") - 1,
                    follows_end__in=MISSED,
                ),
                name="summons_follows_the_one_before",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_on=None, end=None)
                | models.Q(ended_on__isnull=False, end__isnull=False),
                name="summons_ended_somehow",
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "case", "dated_on"], name="summons_of_case"),
            models.Index(
                fields=["municipality", "appointment_on"],
                condition=models.Q(ended_on=None, reminded_on=None),
                name="summons_to_remind_of",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def was_missed(self) -> bool:
        return self.end in MISSED

    def explanation(self) -> list[str]:
        """How the term was counted."""
        return self.steps.splitlines()
