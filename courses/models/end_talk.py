"""The end talk of the MAP or the Z-route."""

from __future__ import annotations

from django.db import models

from accounts.models import Mandate
from cases.models.person import DUO, MUNICIPALITY
from courses.categories import PROGRESS
from courses.models.noted import Noted, noted
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey

Q = models.Q


class EndTalk(Noted):
    """The end talk of the MAP or the Z-route, by the college (Bi art. 3.2, lid 2; 3.14, lid 2).

    `by` held it. `mandate` is by which they may; of the Z-route it is never a third party's.
    """

    class Kind(models.TextChoices):
        MAP = "map", "Eindgesprek MAP"
        Z = "z", "Eindgesprek Z-route"

    class Reliance(models.TextChoices):
        SELF = "self", "Zelfredzaam"
        HELPED = "helped", "Zelfredzaam met hulp"
        NOT = "not", "Nog niet zelfredzaam"

    kind = PROGRESS(models.CharField("soort eindgesprek", max_length=4, choices=Kind))
    on = PROGRESS(
        models.DateField("datum van het eindgesprek"), to=DUO | MUNICIPALITY | Recipient.CBS
    )
    mandate = TenantForeignKey(Mandate, on_delete=models.PROTECT, null=True, related_name="+")
    reliance = PROGRESS(
        models.CharField("mate van zelfredzaamheid", max_length=8, choices=Reliance, blank=True)
    )
    outcome = PROGRESS(EncryptedTextField("uitkomst van het eindgesprek", null=True))

    class Meta:
        constraints = [
            *noted("mandate"),
            models.UniqueConstraint(
                fields=["municipality", "case", "kind"],
                condition=Q(withdrawn_on=None),
                name="one_end_talk_per_kind",
            ),
            models.CheckConstraint(
                condition=~Q(kind="z") | (Q(mandate__isnull=False) & ~Q(reliance="")),
                name="z_end_talk_by_a_mandate",
            ),
        ]
