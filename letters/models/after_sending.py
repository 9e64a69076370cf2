"""What shows that a letter arrived, and that another took its place; never changed."""

from __future__ import annotations

from django.db import models

from letters.categories import LETTER
from letters.models.letter import Letter
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.constraints import NeverChanged
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Proof(TenantModel):
    """Something that shows that a letter was sent or arrived."""

    class Kind(models.TextChoices):
        TRACKING = "tracking", "Track-en-tracecode"
        RECEIPT = "receipt", "Ontvangstbevestiging"
        SIGNATURE = "signature", "Handtekening voor ontvangst"
        OTHER = "other", "Ander bewijs"

    letter = TenantForeignKey(Letter, on_delete=models.PROTECT, related_name="proofs")
    kind = LETTER(models.CharField("soort bewijs", max_length=10, choices=Kind))
    reference = LETTER(EncryptedTextField("kenmerk van het bewijs", null=True))
    on = LETTER(models.DateField("datum van het bewijs"))
    noted_by = STAFF(models.UUIDField("vastgelegd door", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("letter"),
            NeverChanged(name="%(app_label)s_%(class)s_never_changed"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        letter: Letter = self.letter
        return letter.data_key(core=core)


class Withdrawal(TenantModel):
    """That a letter no longer holds, because a newer one was sent."""

    letter = TenantForeignKey(Letter, on_delete=models.PROTECT, related_name="withdrawals")
    by_letter = TenantForeignKey(Letter, on_delete=models.PROTECT, related_name="+")
    on = LETTER(models.DateField("ingetrokken op"))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("letter", "by_letter"),
            NeverChanged(name="%(app_label)s_%(class)s_never_changed"),
            models.UniqueConstraint(
                fields=["municipality", "letter"], name="one_withdrawal_per_letter"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
