"""What became of a summons, with the facts; a wrong one is withdrawn, never changed."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from cases.categories import GUIDANCE
from cases.models import Case
from intake.models.recorded import withdrawn_with_a_reason
from intake.models.summons import Summons
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Outcome(TenantModel):
    """One stands for a summons. `facts`: what happened, when, how the person was sought."""

    class Kind(models.TextChoices):
        APPEARED = Summons.End.APPEARED.value, "Gekomen"
        MISSED = Summons.End.MISSED.value, "Niet gekomen"
        UNCOOPERATIVE = Summons.End.UNCOOPERATIVE.value, "Niet genoeg meegewerkt"
        EXCUSED = Summons.End.EXCUSED.value, "Goede reden om niet te komen"

    summons = TenantForeignKey(Summons, on_delete=models.PROTECT, related_name="outcomes")
    kind = GUIDANCE(models.CharField("uitkomst van de oproep", max_length=10, choices=Kind))
    facts = GUIDANCE(EncryptedTextField("wat er is gebeurd", null=True))
    on = GUIDANCE(models.DateField("uitkomst vastgelegd op"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    withdrawn_on = GUIDANCE(models.DateField("uitkomst ingetrokken op", null=True))
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    withdrawn_why = GUIDANCE(EncryptedTextField("reden van de correctie", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("summons"),
            withdrawn_with_a_reason(),
            models.UniqueConstraint(
                fields=["municipality", "summons"],
                condition=models.Q(withdrawn_on=None),
                name="one_outcome_per_summons",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        case: Case = self.summons.case
        key: bytes = case.person.data_key(core=core)
        return key
