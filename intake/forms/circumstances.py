"""The personal circumstances, and what follows for young children."""

from __future__ import annotations

from intake.forms.part import PartForm, one_of, own_words, yes_no
from intake.models import EarlyEducation

FAMILY = "In eigen woorden, alleen wat nodig is voor het plan. Niets over gezondheid of geloof."


class CircumstancesForm(PartForm):
    family = own_words("Gezinssituatie", hint=FAMILY)
    network = own_words(
        "Sociaal netwerk", hint="Op wie kan de inburgeraar rekenen? Bijvoorbeeld buren of vrienden."
    )
    young_children = yes_no(
        "Zijn er kinderen jonger dan 6 jaar in het gezin?",
        hint="Bij ja vragen wij ook naar de voor- en vroegschoolse educatie.",
    )


class EarlyEducationForm(PartForm):
    chance = one_of("Kan het kind naar voor- of vroegschoolse educatie?", EarlyEducation.Chance)
    explanation = own_words("Toelichting")
