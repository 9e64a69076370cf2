"""What someone can and cannot do because of their health; never what they suffer from."""

from __future__ import annotations

from django.db import models

from intake.categories import HEALTH
from intake.models.part import Part, versions_of_a_case
from privacy.fields import EncryptedTextField


class Health(Part):
    """Wi art. 37, lid 2, and art. 14, lid 3, onder c; who lacks the permission learns of no row."""

    class Effect(models.TextChoices):
        NONE = "none", "Nee"
        SOME = "some", "Ja"
        NOT_DISCUSSED = "not_discussed", "Niet besproken"

    class Ground(models.TextChoices):
        """Of a dispensation from the leerbaarheidstoets (Wi art. 14, lid 6)."""

        SEEING = "seeing", "Zien"
        HEARING = "hearing", "Horen"

    recorded_on = HEALTH(models.DateField("vastgelegd op"))
    why = HEALTH(EncryptedTextField("reden van de correctie", null=True))
    effect = HEALTH(EncryptedTextField("gevolgen van de gezondheid", null=True))
    can = HEALTH(EncryptedTextField("wat iemand wel en niet kan", null=True))
    ground = HEALTH(
        EncryptedTextField("grond van de ontheffing van de leerbaarheidstoets", null=True)
    )

    class Meta(Part.Meta):
        constraints = versions_of_a_case()
