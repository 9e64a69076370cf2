"""That the duty to integrate was established, rested, and ended."""

from __future__ import annotations

from django.db import models

from cases.categories import DUTY, DUTY_END
from cases.models.person import DUO, MUNICIPALITY
from intake.models.recorded import Recorded, Source, withdrawn_with_a_reason
from tenancy.models import own_rows_only, same_municipality

STANDING = models.Q(withdrawn_on=None)


class Duty(Recorded):
    """That the Minister established the duty (Wi art. 3), and from which day it holds."""

    established_on = DUTY(models.DateField("plicht geldt vanaf"), to=DUO | MUNICIPALITY)
    notified_on = DUTY(models.DateField("kennisgeving van DUO", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            withdrawn_with_a_reason(),
            models.UniqueConstraint(
                fields=["municipality", "case"], condition=STANDING, name="one_duty_per_case"
            ),
        ]


class Pause(Recorded):
    """A temporary exemption (Wi art. 4): the duty rests from a day through a day. It is no end."""

    since = DUTY(models.DateField("tijdelijke vrijstelling vanaf"), to=MUNICIPALITY)
    until = DUTY(models.DateField("tijdelijke vrijstelling tot en met", null=True), to=MUNICIPALITY)
    renotified_on = DUTY(models.DateField("nieuwe kennisgeving van DUO", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            withdrawn_with_a_reason(),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="pause_ends_after_it_began",
            ),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=STANDING & models.Q(until=None),
                name="one_open_pause_per_case",
            ),
        ]


class DutyEnd(Recorded):
    """That the duty ended, and why: from this day the terms for keeping data run (Bi art. 9.9)."""

    class Reason(models.TextChoices):
        """DUO's reasons, without the temporary exemption, which is no end."""

        DISPENSED = "dispensed", "Volledige ontheffing"
        EXEMPT = "exempt", "Volledige vrijstelling"
        MET = "met", "Inburgeringsplicht voldaan"
        PURPOSE = "purpose", "Verblijfsdoel gewijzigd"
        LEFT_NL = "left_nl", "Vertrek uit Nederland langer dan een jaar"
        DECEASED = "deceased", "Overlijden"
        OTHER = "other", "Overig"

    on = DUTY_END(models.DateField("laatste dag van de plicht"), to=DUO | MUNICIPALITY)
    reason = DUTY_END(
        models.CharField("reden van het einde", max_length=10, choices=Reason), to=MUNICIPALITY
    )

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            withdrawn_with_a_reason(),
            models.UniqueConstraint(
                fields=["municipality", "case"], condition=STANDING, name="one_duty_end_per_case"
            ),
        ]


__all__ = ["Duty", "DutyEnd", "Pause", "Source"]
