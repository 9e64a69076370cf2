"""Chances on work, and taking part."""

from __future__ import annotations

from intake.forms.part import PartForm, one_of, own_words
from intake.models import Prospects


class ProspectsForm(PartForm):
    chance = one_of("Welke kansen op werk heeft de inburgeraar?", Prospects.Chance)
    chance_why = own_words("Toelichting op de kansen op werk")
    participation = one_of("Doet de inburgeraar mee in de samenleving?", Prospects.Participation)
    participation_why = own_words("Toelichting op het meedoen")
