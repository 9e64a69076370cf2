"""The tasks that colleagues set themselves, around today."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from cases.demo.arrival import Errand
from cases.demo.days import planned, workday
from cases.models.case import Phase
from cases.models.task import Task

SHARE = 0.3  # of the open cases

# What must be done, and for whom it waits when it does.
TITLES: dict[Phase, tuple[tuple[str, Task.Waiting], ...]] = {
    Phase.REGISTERED: (
        ("Gegevens van DUO vergelijken met de BRP", Task.Waiting.DUO),
        ("Bellen om kennis te maken", Task.Waiting.PERSON),
        ("Ontbrekende gegevens opvragen", Task.Waiting.OTHER),
        ("Uitzoeken of een tolk nodig is", Task.Waiting.PERSON),
    ),
    Phase.SUMMONS: (
        ("Tolk boeken voor de brede intake", Task.Waiting.OTHER),
        ("Uitnodiging in eenvoudige taal nabellen", Task.Waiting.PERSON),
        ("Spreekkamer reserveren", Task.Waiting.COLLEAGUE),
        ("Vragen of er kinderopvang nodig is", Task.Waiting.PERSON),
    ),
    Phase.INTAKE: (
        ("Leerbaarheidstoets inplannen", Task.Waiting.PROVIDER),
        ("Diploma's laten waarderen", Task.Waiting.OTHER),
        ("Uitslag van de leerbaarheidstoets bespreken", Task.Waiting.PERSON),
        ("Gesprek over werkervaring uitwerken", Task.Waiting.PERSON),
        ("Jobcoach vragen mee te denken", Task.Waiting.COLLEAGUE),
    ),
    Phase.PLAN: (
        ("Concept-PIP bespreken", Task.Waiting.PERSON),
        ("Leerroute afstemmen met de taalschool", Task.Waiting.PROVIDER),
        ("Afspraken over het MAP op papier zetten", Task.Waiting.COLLEAGUE),
        ("PIP laten nalezen door een collega", Task.Waiting.COLLEAGUE),
        ("Tolk boeken voor het PIP-gesprek", Task.Waiting.OTHER),
    ),
    Phase.ROUTE: (
        ("Voortgangsgesprek plannen", Task.Waiting.PERSON),
        ("Rapportage van de taalschool lezen", Task.Waiting.PROVIDER),
        ("Aanwezigheid bij de taallessen bespreken", Task.Waiting.PERSON),
        ("Aanmelden voor het participatieverklaringstraject", Task.Waiting.PROVIDER),
        ("Stageplek voor het MAP zoeken", Task.Waiting.COLLEAGUE),
        ("Uitslag van het examen spreken controleren", Task.Waiting.DUO),
    ),
}

# What the date is counted from today, and how often.
OVERDUE, TODAY, WEEK, LATER, WAITING, DONE = range(6)
KINDS = (OVERDUE, TODAY, WEEK, LATER, WAITING, DONE)
WEIGHTS = (8, 12, 24, 28, 16, 12)
DAYS = {OVERDUE: (-9, -1), TODAY: (0, 0), WEEK: (1, 6), LATER: (7, 45), WAITING: (2, 24)}


def errands(rng: Random, phase: Phase, *, opened: date, today: date) -> tuple[Errand, ...]:
    """Two to four tasks in three of ten cases, in the others none."""
    if rng.random() >= SHARE:
        return ()
    chosen = rng.sample(TITLES[phase], rng.randint(2, 4))
    return tuple(_errand(rng, what, opened, today) for what in chosen)


def _errand(rng: Random, what: tuple[str, Task.Waiting], opened: date, today: date) -> Errand:
    (title, whom), kind = what, rng.choices(KINDS, weights=WEIGHTS)[0]
    added = max(opened, workday(today - timedelta(days=rng.randint(3, 25))))
    if kind == DONE:
        done = max(added, workday(added + timedelta(days=rng.randint(0, (today - added).days))))
        return Errand(title, added, due_on=done, done_on=done)
    due = max(added, planned(today + timedelta(days=rng.randint(*DAYS[kind])), today=today))
    return Errand(title, added, due, whom if kind == WAITING else Task.Waiting.NOBODY)
