"""How well someone manages their own affairs."""

from __future__ import annotations

from intake.forms.part import PartForm, one_of, own_words
from intake.models import Manages


class SelfRelianceForm(PartForm):
    money = one_of("Geld en administratie", Manages)
    housing = one_of("Wonen", Manages)
    digital = one_of("Computer en telefoon", Manages)
    travel = one_of("Reizen", Manages)
    explanation = own_words("Toelichting")
