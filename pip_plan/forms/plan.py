"""What the law asks of a version of the PIP, section by section."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from cases.fields import Day
from pip_plan.actions.proposing import FIRST_ONES, Content
from pip_plan.facts import Problem
from pip_plan.forms.fields import number, radio, target_day, words, yes_no
from pip_plan.forms.filled import content_of
from pip_plan.forms.sections import EARLIER, GROUND, SECTIONS, Section
from pip_plan.models import Objective, Plan

SKILLS = [("LE", "Lezen"), ("LU", "Luisteren"), ("SC", "Schrijven"), ("SP", "Spreken")]
REQUIRED_PARTS = (Objective.Part.LANGUAGE, Objective.Part.PVT)


class PlanForm(forms.Form):
    """One version. What does not apply to this case or this change is not asked."""

    change = forms.ChoiceField(label="Waarom stelt u dit PIP op?", widget=forms.RadioSelect)
    earlier_dated_on = Day(label="Dagtekening van het PIP van de vorige gemeente", required=False)
    earlier_route = radio("Leerroute in dat PIP", Plan.Route, required=False)
    why_b1 = words("De B1-route: wat pleit ervoor en ertegen?")
    b1_attainable = yes_no("Is de B1-route haalbaar?")
    why_education = words("De onderwijsroute: wat pleit ervoor en ertegen?")
    education_attainable = yes_no("Is de onderwijsroute haalbaar?")
    why_z = words("De Z-route: wat pleit ervoor en ertegen?")
    route = radio("Welke leerroute?", Plan.Route)
    level = radio("Welk taalniveau?", Plan.Level)
    lowered = forms.MultipleChoiceField(
        label="Welke onderdelen zijn op A2?",
        choices=SKILLS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Alleen na afschalen in de B1-route.",
    )
    intensity = words(
        "Hoe veel les krijgt de inburgeraar?", hint="Bijvoorbeeld: 12 uren in de week, 60 weken."
    )
    intensity_hours = number(
        "Geschat aantal uren voor DUO", most=9999, required=False, hint="Alleen bij de B1-route."
    )
    pvt_hours = number("Uren PVT", most=999, hint="Ten minste 12 uren.")
    map_hours = number(
        "Praktijkuren MAP",
        most=999,
        required=False,
        hint="Ten minste 40 uren. Leeg bij de onderwijsroute.",
    )
    talks = number("Hoe vaak is er een voortgangsgesprek?", most=60)
    literacy = radio("Alfabetisering", Plan.Literacy)
    may_finish_education = yes_no("Mag de inburgeraar een lopende opleiding afmaken?")
    optional_exams = yes_no(
        "Z-route: mag de inburgeraar ook examens doen op A2 of KNM?", required=False
    )
    support = words("Ondersteuning en begeleiding")
    early_education = words(
        "Afspraken over voor- en vroegschoolse educatie",
        required=False,
        hint="Alleen als er jonge kinderen zijn.",
    )
    benefit_decisions = words(
        "Besluiten op grond van de Participatiewet die bij dit PIP horen",
        required=False,
        hint="Alleen de naam en de datum van het besluit. Neem de inhoud niet over.",
    )
    provider_observations = words("Wat zag de aanbieder?", required=False)
    own_experience = words("Wat ervaart de inburgeraar zelf?", required=False)
    effort_hours = number(
        "Gevolgde cursusuren NT2",
        most=9999,
        required=False,
        hint="Bij een school met keurmerk. Alfabetisering telt mee.",
    )
    sufficient_effort = yes_no("Heeft de inburgeraar zich voldoende ingespannen?", required=False)
    carried_hours = number("Uren van de oude leerroute die meetellen", most=9999, required=False)
    exception = radio("Na anderhalf jaar: welke uitzondering geldt?", Plan.Later, required=False)
    exception_why = words("Waarom geldt die uitzondering?", required=False)
    late_why = words("Waarom is het PIP later dan de laatste dag?", required=False)

    def __init__(
        self, *args: Any, changes: Iterable[str], asylum: bool, late: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        listed = list(changes)
        choices = [(one.value, one.label) for one in Plan.Change if one in listed]
        self.fields["change"].choices = choices  # type: ignore[attr-defined]
        unasked = GROUND if set(listed) <= set(FIRST_ONES) else EARLIER
        for name in unasked:
            del self.fields[name]
        if not asylum:
            del self.fields["intensity"], self.fields["intensity_hours"]
        if not late:
            del self.fields["late_why"]
        for part in Objective.Part:
            self._ask_objective(part)

    def _ask_objective(self, part: Objective.Part) -> None:
        asked = part in REQUIRED_PARTS
        self.fields[f"goal_{part}"] = words(f"Doel: {part.label}", required=asked)
        self.fields[f"goal_{part}_on"] = target_day(part, asked)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for part in Objective.Part:
            self._both(f"goal_{part}", f"goal_{part}_on", "Vul ook de streefdatum in.")
            self._both(f"goal_{part}_on", f"goal_{part}", "Vul ook het doel in.")
        self._both("exception", "exception_why", "Leg uit waarom de uitzondering geldt.")
        change = data.get("change")
        if change == Plan.Change.MOVED:
            for name in EARLIER:
                self._ask(name, "Dit moet bekend zijn om de leerroute over te nemen.")
        if change in (Plan.Change.ROUTE, Plan.Change.LOWER, Plan.Change.RAISE):
            for name in GROUND[:2]:
                self._ask(name, "Wat de aanbieder zag en wat de inburgeraar ervaart zijn nodig.")
        return data

    def _both(self, one: str, other: str, message: str) -> None:
        if self.cleaned_data.get(one) and other not in self.errors:
            self._ask(other, message)

    def _ask(self, name: str, message: str) -> None:
        if name in self.fields and name not in self.errors and not self.cleaned_data.get(name):
            self.add_error(name, message)

    def blame(self, problems: Iterable[Problem]) -> None:
        """Each problem at its field, with the rule; at the top when the field is not asked."""
        for one in problems:
            name = one.field if one.field in self.fields else None
            self.add_error(name, f"{one.message} ({one.rule})")

    def content(self) -> Content:
        """What was filled in, as a version holds it."""
        return content_of(self.cleaned_data)

    def sections(self) -> list[Section]:
        """The fields as the page groups them; a group of which nothing is asked is left out."""
        listed = [
            Section(title, told, [self[name] for name in names if name in self.fields])
            for title, told, names in SECTIONS
        ]
        return [one for one in listed if one.fields]
