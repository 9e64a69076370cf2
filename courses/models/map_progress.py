"""The themes and the practice of the MAP (Bi art. 3.2)."""

from __future__ import annotations

from django.db import models

from courses.categories import PROGRESS
from courses.models.noted import Noted, hours, noted
from privacy.fields import EncryptedTextField

Q = models.Q


THEMES = (
    ("orientation", "beroepenoriëntatie"),
    ("competences", "werknemerscompetenties"),
    ("picture", "realistisch beroepsbeeld"),
    ("chances", "beroepskansen"),
    ("acquiring", "beroepscompetenties verwerven"),
    ("network", "netwerk opbouwen"),
    ("finding", "werk vinden"),
    ("culture", "werkcultuur"),
)


class MapProgress(Noted):
    """How far the MAP is: its eight themes (Bi art. 3.2, lid 1) and the hours of practice."""

    potential = PROGRESS(EncryptedTextField("arbeidsmarktpotentieel", null=True))
    orientation = PROGRESS(models.BooleanField("beroepenoriëntatie gedaan"))
    competences = PROGRESS(models.BooleanField("werknemerscompetenties gedaan"))
    picture = PROGRESS(models.BooleanField("realistisch beroepsbeeld gedaan"))
    chances = PROGRESS(models.BooleanField("beroepskansen gedaan"))
    acquiring = PROGRESS(models.BooleanField("beroepscompetenties verwerven gedaan"))
    network = PROGRESS(models.BooleanField("netwerk opbouwen gedaan"))
    finding = PROGRESS(models.BooleanField("werk vinden gedaan"))
    culture = PROGRESS(models.BooleanField("werkcultuur gedaan"))
    practice = PROGRESS(hours("uren praktijk"))

    class Meta:
        constraints = [
            *noted(),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=Q(withdrawn_on=None),
                name="one_map_progress_per_case",
            ),
            models.CheckConstraint(condition=Q(practice__gte=0), name="practice_not_negative"),
        ]

    @property
    def themes_left(self) -> list[str]:
        """The themes that were not done yet, in Dutch."""
        return [label for name, label in THEMES if not getattr(self, name)]
