"""That a part of the duty was done."""

from __future__ import annotations

from django.db import models

from cases.models.person import DUO, MUNICIPALITY
from courses.categories import COMPLETION, PROGRESS
from courses.models.kept import Kept
from courses.models.noted import noted

Q = models.Q


class PartCompletion(Kept):
    """The day on which a part was done; `blame` answers DUO's question when the term was over."""

    class Part(models.TextChoices):
        PVT = "pvt", "Participatieverklaringstraject (PVT)"
        MAP = "map", "Module arbeidsmarkt en participatie (MAP)"
        KNM = "knm", "Kennis van de Nederlandse maatschappij (KNM)"
        READING = "le", "Lezen"
        LISTENING = "lu", "Luisteren"
        WRITING = "sc", "Schrijven"
        SPEAKING = "sp", "Spreken"
        EDUCATION = "education", "Taalschakeltraject"
        Z_LESSONS = "z_lessons", "Z-route: cursusuren"
        Z_ACTIVITY = "z_activity", "Z-route: participatie-uren"
        Z_ROUTE = "z_route", "Z-route"

    class Blame(models.TextChoices):
        """DUO asks it only when the term ends within two months or is over."""

        NONE = "", "Niet van toepassing"
        YES = "ja", "Ja, verwijtbaar"
        NO = "nee", "Nee, niet verwijtbaar"

    part = COMPLETION(
        models.CharField("onderdeel", max_length=10, choices=Part), to=DUO | MUNICIPALITY
    )
    on = COMPLETION(models.DateField("afgerond op"), to=DUO | MUNICIPALITY)
    blame = PROGRESS(
        models.CharField("te laat door eigen schuld", max_length=4, choices=Blame, blank=True),
        to=DUO,
    )

    class Meta:
        constraints = [
            *noted(),
            models.UniqueConstraint(
                fields=["municipality", "case", "part"],
                condition=Q(withdrawn_on=None),
                name="one_completion_per_part",
            ),
            models.CheckConstraint(
                condition=Q(blame="") | Q(part__in=("pvt", "map")), name="blame_for_pvt_and_map"
            ),
        ]
