"""How the page of the PIP groups its questions, and what the law says of each group."""

from __future__ import annotations

from dataclasses import dataclass

from django import forms

from pip_plan.models import Objective

GROUND = (
    "provider_observations",
    "own_experience",
    "effort_hours",
    "sufficient_effort",
    "carried_hours",
    "exception",
    "exception_why",
)
EARLIER = ("earlier_dated_on", "earlier_route")


@dataclass(frozen=True)
class Section:
    """A group of fields with its heading and what the law says of it."""

    title: str
    told: str
    fields: list[forms.BoundField]


SECTIONS = (
    ("Reden", "", ("change", *EARLIER, "late_why")),
    (
        "Drie leerroutes overwogen",
        "Schrijf bij elke leerroute een eigen motivering. Zonder die motivering kan de rechter het"
        " PIP vernietigen (ECLI:NL:RVS:2024:5413).",
        ("why_b1", "b1_attainable", "why_education", "education_attainable", "why_z"),
    ),
    ("Keuze", "Art. 15 lid 1 Wet inburgering 2021.", ("route", "level", "lowered")),
    (
        "Grond van de wijziging",
        "Nodig bij een andere leerroute, afschalen en opschalen.",
        GROUND,
    ),
    (
        "Lessen en uren",
        "De intensiteit van de leerroute staat alleen in het PIP van een asielstatushouder"
        " (art. 15 lid 2 Wet inburgering 2021).",
        (
            "intensity",
            "intensity_hours",
            "pvt_hours",
            "map_hours",
            "literacy",
            "may_finish_education",
            "optional_exams",
        ),
    ),
    (
        "Doelen",
        "Vul een doel met een streefdatum in voor elk onderdeel van dit plan.",
        tuple(f"goal_{part}{end}" for part in Objective.Part for end in ("", "_on")),
    ),
    (
        "Hulp en afspraken",
        "Het aantal voortgangsgesprekken moet in het PIP staan (art. 5.3 lid 4 Besluit inburgering"
        " 2021).",
        ("talks", "support", "early_education", "benefit_decisions"),
    ),
)
