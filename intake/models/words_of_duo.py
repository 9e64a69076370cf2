"""How DUO divides people further, and which rights it says count."""

from __future__ import annotations

from django.db import models


class DetailedGroup(models.TextChoices):
    """DUO's seven values, in DUO's words."""

    ASYLUM_HOLDER = "asylum_holder", "Asielstatushouder"
    MINISTER = "minister", "Geestelijk bedienaar"
    REUNITED = "reunited", "Gezinshereniger"
    REUNITED_ASYLUM = "reunited_asylum", "Gezinshereniger met Asielstatushouder"
    FORMED = "formed", "Gezinsvormer"
    FORMED_ASYLUM = "formed_asylum", "Gezinsvormer met Asielstatushouder"
    OTHER = "other", "Overig"


class Rights(models.TextChoices):
    """Which rights count after a change of permit: DUO's four values, in DUO's words."""

    ASYLUM_GRANTED = "asylum_granted", "Asielrechten toegekend"
    ASYLUM_KEPT = "asylum_kept", "Behoud asielrechten"
    FAMILY_KEPT = "family_kept", "Op verzoek behoud rechten van gezins- en overige migrant"
    FAMILY_GRANTED = (
        "family_granted",
        "Op verzoek rechten van gezins- en overige migrant toegekend",
    )
