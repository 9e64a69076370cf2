"""The tasks that colleagues set themselves, around today."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from cases.demo.arrival import Errand
from cases.models import Task
from cases.models.case import Phase

Waiting = Task.Waiting
SHARE = 0.3  # of the open cases

TITLES = {
    Phase.REGISTERED: (
        "Gegevens van DUO vergelijken met de BRP",
        "Bellen om kennis te maken",
        "Dossier van het COA opvragen",
        "Uitzoeken of een tolk nodig is",
    ),
    Phase.SUMMONS: (
        "Tolk boeken voor de brede intake",
        "Uitnodiging in eenvoudige taal nabellen",
        "Spreekkamer reserveren",
        "Vragen of er kinderopvang nodig is",
    ),
    Phase.INTAKE: (
        "Leerbaarheidstoets inplannen",
        "Diploma's laten waarderen",
        "Uitslag van de leerbaarheidstoets bespreken",
        "Gesprek over werkervaring uitwerken",
        "Jobcoach vragen mee te denken",
    ),
    Phase.PLAN: (
        "Concept-PIP bespreken",
        "Leerroute afstemmen met de taalschool",
        "Afspraken over het MAP op papier zetten",
        "PIP laten nalezen door een collega",
        "Tolk boeken voor het PIP-gesprek",
    ),
    Phase.ROUTE: (
        "Voortgangsgesprek plannen",
        "Rapportage van de taalschool lezen",
        "Aanwezigheid bij de taallessen bespreken",
        "Aanmelden voor het participatieverklaringstraject",
        "Stageplek voor het MAP zoeken",
        "Bellen over het examen spreken",
    ),
}

# What the date is counted from today, and how often.
OVERDUE, TODAY, WEEK, LATER, WAITING, DONE = range(6)
KINDS = (OVERDUE, TODAY, WEEK, LATER, WAITING, DONE)
WEIGHTS = (8, 12, 24, 28, 16, 12)
DAYS = {OVERDUE: (-9, -1), TODAY: (0, 0), WEEK: (1, 6), LATER: (7, 45), WAITING: (2, 24)}
OTHERS = (Waiting.PERSON, Waiting.DUO, Waiting.COA, Waiting.PROVIDER, Waiting.COLLEAGUE)


def errands(rng: Random, phase: Phase, *, opened: date, today: date) -> tuple[Errand, ...]:
    """Two to four tasks in three of ten cases, in the others none."""
    if rng.random() >= SHARE:
        return ()
    titles = rng.sample(TITLES[phase], rng.randint(2, 4))
    return tuple(_errand(rng, title, opened, today) for title in titles)


def _errand(rng: Random, title: str, opened: date, today: date) -> Errand:
    kind = rng.choices(KINDS, weights=WEIGHTS)[0]
    added = max(opened, today - timedelta(days=rng.randint(3, 25)))
    if kind == DONE:
        done = added + timedelta(days=rng.randint(0, (today - added).days))
        return Errand(title, added, due_on=done, done_on=done)
    due = max(added, today + timedelta(days=rng.randint(*DAYS[kind])))
    others = rng.choice(OTHERS) if kind == WAITING else Waiting.NOBODY
    return Errand(title, added, due, others)
