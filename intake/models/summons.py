"""The call to the broad intake (Wi art. 14, lid 1), with its appointment and its term."""

from __future__ import annotations

from django.db import models

from cases.categories import GUIDANCE
from cases.languages import LANGUAGES
from cases.models import Case
from privacy.categories import STAFF
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Summons(TenantModel):
    """At most one is open for a case; another appointment replaces it with a letter of its own.

    Its letter is the one that names it as cause.
    """

    class End(models.TextChoices):
        MOVED = "moved", "Afspraak verzet"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="summonses")
    number = GUIDANCE(models.PositiveSmallIntegerField("hoeveelste oproep"))
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
    ended_on = GUIDANCE(models.DateField("oproep vervallen op", null=True))
    end = GUIDANCE(
        models.CharField("waarom de oproep verviel", max_length=10, choices=End, blank=True)
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
        ]
        indexes = [
            models.Index(fields=["municipality", "case", "dated_on"], name="summons_of_case")
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def explanation(self) -> list[str]:
        """How the term was counted."""
        return self.steps.splitlines()
