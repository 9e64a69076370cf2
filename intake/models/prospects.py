"""Which chances on work someone has, and how they take part."""

from __future__ import annotations

from django.db import models

from intake.models.part import Part, chosen, said, versions_of_a_case


class Prospects(Part):
    """Bi art. 5.2, lid 1: the possibilities to take part in work."""

    class Chance(models.TextChoices):
        NOW = "now", "Kan nu werken"
        SUPPORTED = "supported", "Kan werken met ondersteuning"
        LATER = "later", "Nu nog niet, later wel"
        NONE = "none", "Werken is niet aan de orde"
        UNKNOWN = "unknown", "Onbekend"

    class Participation(models.TextChoices):
        ACTIVE = "active", "Doet al mee, bijvoorbeeld als vrijwilliger"
        WANTS = "wants", "Wil meedoen"
        NOT_YET = "not_yet", "Nog niet"
        UNKNOWN = "unknown", "Onbekend"

    chance = chosen("arbeidskansen", Chance)
    chance_why = said("toelichting op de arbeidskansen")
    participation = chosen("meedoen in de samenleving", Participation)
    participation_why = said("toelichting op het meedoen")

    class Meta(Part.Meta):
        constraints = versions_of_a_case()
