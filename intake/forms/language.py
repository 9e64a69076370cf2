"""How much Dutch someone knows."""

from __future__ import annotations

from intake.forms.part import PartForm, one_of, own_words, yes_no
from intake.models import Language, Level


class LanguageForm(PartForm):
    listening = one_of("Luisteren", Level)
    reading = one_of("Lezen", Level)
    speaking = one_of("Spreken", Level)
    writing = one_of("Schrijven", Level)
    latin = yes_no("Leest en schrijft de inburgeraar het Latijnse schrift?", required=False)
    source = one_of("Hoe is het niveau bepaald?", Language.Source)
    explanation = own_words("Toelichting")
