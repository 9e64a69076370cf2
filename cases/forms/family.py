"""Who belongs to a family, and what they are to it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.access import Access
from cases.access import visible_cases
from cases.fields import Line, Year
from cases.models import Case, FamilyMember
from cases.tvs_list import ANSWERS
from privacy.reading import may_read

RELATIONS = FamilyMember.Relation.choices
UNKNOWN = "Dit zaaknummer is niet gevonden in uw gemeente. Controleer het nummer."
HERSELF = "Dit is het zaaknummer van dit dossier zelf."


class Member(forms.Form):
    """What every form about a member asks; the first also asks who the person of the case is."""

    relation = forms.ChoiceField(label="Wie is dit in het gezin?", choices=RELATIONS)
    own_relation = forms.ChoiceField(
        label="Wie is de persoon van dit dossier in het gezin?", choices=RELATIONS
    )
    coupled_along = forms.TypedChoiceField(
        label="Gekoppeld mee door het COA?",
        choices=ANSWERS,
        required=False,
        coerce=lambda said: said == "ja",
        empty_value=None,
    )

    def __init__(self, *args: Any, access: Access, first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.access = access
        if not first:
            del self.fields["own_relation"]
        if not may_read(FamilyMember, "coupled_along", access.permissions):
            del self.fields["coupled_along"]

    def given(self) -> dict[str, Any]:
        """What a verb gets; only of a valid form."""
        return {"own_relation": "", "coupled_along": None} | self.cleaned_data


class Link(Member):
    """A family member who has a case of their own here."""

    other = Line(
        20,
        label="Zaaknummer van het gezinslid",
        help_text="Het nummer staat bovenaan het andere dossier.",
    )
    field_order = ("other", "relation", "own_relation", "coupled_along")

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case

    def clean_other(self) -> Case:
        number = self.cleaned_data["other"].upper()
        found = visible_cases(self.access).select_related("person").filter(number=number).first()
        if found is None:
            raise ValidationError(UNKNOWN)
        if found == self.case:
            raise ValidationError(HERSELF)
        return found


class Relative(Member):
    """A family member without a case: no name and no number is asked."""

    birth_year = Year(label="Geboortejaar", help_text="Vul geen naam en geen BSN in.")
    field_order = ("relation", "birth_year", "own_relation", "coupled_along")

    def clean_birth_year(self) -> int:
        year: int = self.cleaned_data["birth_year"]
        if year > timezone.localdate().year:
            raise ValidationError("Dit jaar ligt in de toekomst.")
        return year
