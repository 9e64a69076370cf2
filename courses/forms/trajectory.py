"""What is asked of a traject at a partner, and of its hours."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.fields import AnyDay, Day, GuardedLine
from courses.forms.fields import Hours, Month, choice
from courses.models import Ending, Observation, Trajectory
from intake.forms.part import own_words
from partners.models import ContactPerson, Partner

PARTS = (
    ("language", "Nederlands (NT2)"),
    ("literacy", "Alfabetisering"),
    ("knm", "Kennis van de Nederlandse maatschappij (KNM)"),
)


class StepForm(forms.Form):
    """A form about a case or a traject; `facts` is what its verb asks."""

    def __init__(self, *args: Any, about: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.about = about

    def facts(self) -> dict[str, Any]:
        return dict(self.cleaned_data)


class TrajectoryForm(StepForm):
    kind = choice("Soort traject", Trajectory.Kind)
    partner = forms.TypedChoiceField(label="Aanbieder")
    contact = forms.TypedChoiceField(
        label="Contactpersoon bij de aanbieder", required=False, empty_value=None
    )
    name = GuardedLine(120, label="Naam van de cursus of het traject", required=False)
    parts = forms.MultipleChoiceField(
        label="Wat zit er in?",
        choices=PARTS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    hours = forms.IntegerField(
        label="Afgesproken uren", min_value=1, max_value=9999, required=False
    )
    offered_on = Day(
        label="Datum van het inburgeringsaanbod",
        required=False,
        help_text="Alleen bij een aanbod van de gemeente aan een asielstatushouder"
        " (art. 16 Wet inburgering 2021). DUO hoort dit.",
    )
    planned_start = AnyDay(label="Beoogde start", required=False)
    planned_end = AnyDay(label="Beoogd einde", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        working = {str(one.pk): one for one in Partner.objects.working().order_by("name", "kind")}
        people = ContactPerson.objects.filter(partner__in=[*working]).select_related("partner")
        named = {str(one.pk): one for one in people}
        self._choose("partner", [(pk, _named(one)) for pk, one in working.items()], working.get)
        listed = sorted((f"{one.partner.name}: {one.name}", pk) for pk, one in named.items())
        self._choose("contact", [(pk, label) for label, pk in listed], _key_of(named))

    def _choose(self, field: str, choices: list[tuple[str, str]], coerce: Any) -> None:
        chosen = self.fields[field]
        chosen.choices = [("", "Kies"), *choices]  # type: ignore[attr-defined]
        chosen.coerce = coerce  # type: ignore[attr-defined]

    def facts(self) -> dict[str, Any]:
        told = dict(self.cleaned_data)
        chosen = told.pop("parts")
        told["name"] = told["name"] or None
        return told | {name: name in chosen for name, _ in PARTS}


class StartForm(StepForm):
    on_day = Day(label="Op welke dag is het traject begonnen?")
    late_why = own_words("Waarom later dan gepland?")


class EndForm(StepForm):
    on_day = Day(label="Op welke dag is het traject geëindigd?")
    reason = choice("Waarom?", Ending.Reason)
    result = choice("Resultaat", Ending.Result)
    result_on = Day(
        label="Datum van het resultaat", required=False, help_text="Nodig bij een taalschakel."
    )


class HoursForm(StepForm):
    month = Month(label="Maand")
    offered = Hours(label="Aangeboden uren")
    followed = Hours(label="Gevolgde uren")
    excused = Hours(label="Gemist met een geldige reden (geoorloofd)")
    unexcused = Hours(label="Gemist zonder geldige reden (ongeoorloofd)")
    why = own_words("Reden van de wijziging", hint="Nodig als deze maand al is ingevuld.")


class ObservationForm(StepForm):
    on_day = Day(label="Datum van het bericht van de aanbieder")
    progress = choice("Voortgang", Observation.Progress)
    effort = choice("Inzet", Observation.Effort)
    text = own_words("Wat ziet de aanbieder?")


def _named(partner: Partner) -> str:
    return f"{partner.name} ({partner.get_kind_display()})"


def _key_of(named: dict[str, ContactPerson]) -> Any:
    return lambda pk: named[pk].pk
