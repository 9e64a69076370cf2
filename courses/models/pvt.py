"""The meetings of the PVT, and the signing (Bi art. 3.1)."""

from __future__ import annotations

from django.db import models

from cases.models.person import DUO, MUNICIPALITY
from courses.categories import PROGRESS
from courses.models.noted import Noted, hours, noted
from privacy.vocabulary import Recipient

Q = models.Q


class Session(Noted):
    """One meeting of the PVT, and whether the person was there (Bi art. 3.1)."""

    class Kind(models.TextChoices):
        VALUES = "values", "Kernwaarden"
        ACTIVITY = "activity", "Activiteit of excursie"
        SIGNING = "signing", "Ondertekening"

    on = PROGRESS(models.DateField("datum van de bijeenkomst"), to=Recipient.CBS)
    kind = PROGRESS(models.CharField("soort bijeenkomst", max_length=10, choices=Kind))
    hours = PROGRESS(hours("uren van de bijeenkomst"))
    attended = PROGRESS(models.BooleanField("aanwezig"), to=MUNICIPALITY)

    class Meta:
        constraints = [
            *noted(),
            models.CheckConstraint(
                condition=Q(hours__gt=0, hours__lte=24), name="session_of_a_day"
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case", "on"], name="session_of_case")]


class Signing(Noted):
    """That the participatieverklaring was signed, at a signing meeting."""

    meeting_on = PROGRESS(models.DateField("datum van de bijeenkomst om te ondertekenen"))
    signed_on = PROGRESS(
        models.DateField("participatieverklaring ondertekend op"),
        to=DUO | MUNICIPALITY | Recipient.CBS,
    )

    class Meta:
        constraints = [
            *noted(),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=Q(withdrawn_on=None),
                name="one_signing_per_case",
            ),
        ]
