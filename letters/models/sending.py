"""What became of a letter: sent, proved, withdrawn; each is a dated record, never changed."""

from __future__ import annotations

from django.db import models

from letters.categories import LETTER
from letters.models.letter import Letter
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.constraints import NeverChanged
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Channel(models.TextChoices):
    """How a letter reaches someone."""

    POST = "post", "Per post"
    PORTAL = "portal", "Via de Berichtenbox"
    HANDED_OVER = "handed_over", "Uitgereikt"


class Dispatch(TenantModel):
    """That a letter was sent: how, when, and to whom when it was handed over."""

    letter = TenantForeignKey(Letter, on_delete=models.PROTECT, related_name="dispatches")
    channel = LETTER(models.CharField("manier van versturen", max_length=12, choices=Channel))
    on = LETTER(models.DateField("verstuurd op"))
    to_whom = LETTER(EncryptedTextField("uitgereikt aan", null=True))
    sent_by = STAFF(models.UUIDField("verstuurd door", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("letter"),
            NeverChanged(name="%(app_label)s_%(class)s_never_changed"),
            models.UniqueConstraint(
                fields=["municipality", "letter"], name="one_dispatch_per_letter"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        letter: Letter = self.letter
        return letter.data_key(core=core)
