"""The PIP in the words of its letter: Dutch at B1, by the small signs of letters.markup."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from law.dates import in_words
from law.routes import last_day_to_change
from law.wi2021 import integration_term
from pip_plan.models import Objective, Plan

ROUTES = {
    "b1": "Uw leerroute is de B1-route. U leert Nederlands en doet het inburgeringsexamen.",
    "onderwijs": "Uw leerroute is de onderwijsroute. U volgt een taalschakeltraject. Dat bereidt u"
    " voor op een opleiding.",
    "z": "Uw leerroute is de Z-route. U leert Nederlands en u doet mee in de samenleving.",
}
SKILLS = {"LE": "lezen", "LU": "luisteren", "SC": "schrijven", "SP": "spreken"}


def letter_text(plan: Plan, objectives: list[Objective], *, on: date) -> str:
    """All that the decision establishes, part by part, as it is signed on this day."""
    blocks = [
        _route(plan),
        _why(plan),
        _ground(plan),
        _lessons(plan),
        _goals(objectives),
        f"## Hoe wij u helpen\n\n{plan.support}",
        *_agreements(plan),
        _timeline(plan, objectives, first_dated=plan.case.plan_dated_on or on),
    ]
    return "\n\n".join(block for block in blocks if block)


def level_in_words(plan: Plan) -> str:
    """What the exam asks, with the parts that were lowered."""
    if plan.route == Plan.Route.Z:
        return "Niveau: A2."
    if plan.level == Plan.Level.B1:
        return "Niveau van het examen: B1."
    parts = [SKILLS[code] for code in plan.lowered]
    if len(parts) == len(SKILLS):
        return "Niveau van het examen: A2."
    return f"Niveau van het examen: B1, en A2 voor {_listed(parts)}."


def _route(plan: Plan) -> str:
    lines = ["## Uw leerroute", ROUTES[plan.route] + " " + level_in_words(plan)]
    if plan.change == Plan.Change.MOVED and plan.earlier_dated_on:
        since = in_words(plan.earlier_dated_on)
        lines.append(
            f"U had al een PIP van een andere gemeente, van {since}. Uw leerroute blijft hetzelfde."
            " Uw termijn begint niet opnieuw."
        )
    return "\n\n".join(lines)


def _why(plan: Plan) -> str:
    return "\n\n".join(
        (
            "## Waarom deze leerroute?",
            "Wij hebben naar elke leerroute gekeken.",
            f"De B1-route: {plan.why_b1}",
            f"De onderwijsroute: {plan.why_education}",
            f"De Z-route: {plan.why_z}",
        )
    )


def _ground(plan: Plan) -> str:
    """Why it changed, with what both sides said."""
    if plan.provider_observations is None or plan.own_experience is None:
        return ""
    lines = [
        "## Waarom uw plan verandert",
        f"De reden: {plan.get_change_display().lower()}.",
        f"Wat uw school zag: {plan.provider_observations}",
        f"Wat u zelf vertelde: {plan.own_experience}",
    ]
    if plan.change == Plan.Change.LOWER:
        lines.append(
            f"U volgde {plan.effort_hours} uren Nederlandse les en u deed genoeg uw best."
            " Dat vraagt artikel 5.5 van het Besluit inburgering 2021."
        )
    if plan.exception_why:
        lines.append(f"Waarom wijzigen nog kan: {plan.exception_why}")
    if plan.carried_hours:
        lines.append(f"Van uw oude leerroute tellen {plan.carried_hours} uren mee.")
    return "\n\n".join(lines)


def _lessons(plan: Plan) -> str:
    lines = ["## Wat u gaat doen"]
    items = [f"- Participatieverklaringstraject (PVT): ten minste {plan.pvt_hours} uren."]
    if plan.map_hours:
        hours = f"ten minste {plan.map_hours} praktijkuren"
        items.append(f"- Module arbeidsmarkt en participatie (MAP): {hours}.")
    if plan.intensity:
        items.append(f"- Hoe veel les: {_one_line(plan.intensity)}")
    if plan.literacy != Plan.Literacy.NONE:
        items.append("- U leert ook lezen en schrijven in ons alfabet.")
    if plan.may_finish_education:
        items.append("- U mag de opleiding afmaken die u nu volgt.")
    if plan.optional_exams:
        items.append("- U mag examens doen op niveau A2, of het examen KNM.")
    items.append(f"- Wij hebben {plan.talks} keer een gesprek over hoe het gaat.")
    return "\n\n".join([*lines, "\n".join(items)])


def _goals(objectives: list[Objective]) -> str:
    items = [
        f"- {one.get_part_display()}: {_one_line(one.text)} Uiterlijk {in_words(one.target_on)}."
        for one in objectives
    ]
    return "\n\n".join(["## Uw doelen", "\n".join(items)]) if items else ""


def _timeline(plan: Plan, objectives: list[Objective], *, first_dated: date) -> str:
    """What comes when, in order; after a move the term runs from the earlier PIP."""
    first = plan.earlier_dated_on or first_dated
    term = integration_term(plan_dated=first)
    ends = (plan.case.term_ends_on or term.ends) - timedelta(days=1)
    moments = [
        (term.starts, "uw inburgeringstermijn begint."),
        (last_day_to_change(plan_dated=first), "tot en met deze dag kan uw leerroute wijzigen."),
        (ends, "de laatste dag van uw inburgeringstermijn. Dan moet u klaar zijn."),
        *((one.target_on, f"streefdatum voor {one.get_part_display()}.") for one in objectives),
    ]
    items = [f"- {in_words(day)}: {what}" for day, what in sorted(moments)]
    return "\n\n".join(["## Wat gebeurt wanneer?", "\n".join(items)])


def _agreements(plan: Plan) -> Iterator[str]:
    if plan.early_education:
        yield f"## Voorschool en vroegschool\n\n{plan.early_education}"
    if plan.benefit_decisions:
        yield f"## Besluiten over uw bijstand die bij dit plan horen\n\n{plan.benefit_decisions}"


def _one_line(text: str) -> str:
    found = " ".join(text.split())
    return found if found.endswith((".", "!", "?")) else f"{found}."


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} en {words[-1]}"
