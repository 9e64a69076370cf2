"""Broad intakes of the people of a demonstration: some are running, some are done."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from accounts.models import User
from cases.demo.arrival import Course, dice
from cases.models import Case
from intake import actions, parts
from intake.models import Had, Learnability, Level, Manages, Prospects

RUNNING, DONE = 0.7, 0.25  # of the cases in the intake, and of those whose PIP is drawn up
REPORTS = (
    "Wil graag snel Nederlands leren om te kunnen werken.",
    "Werkte jaren in een winkel en wil dat hier ook doen.",
    "Kent een paar mensen in de buurt die helpen met brieven.",
)
TRADES = ("Kok", "Timmerman", "Winkelmedewerker", "Kapper", "Docent", "Chauffeur")


def hold(case: Case, what: Course, colleague: User, today: date) -> None:
    """A conversation and its parts, by the colleague of this case."""
    chance = dice("intake", case.sort_name, str(what.notified_on))
    running = case.phase == Case.Phase.INTAKE and chance.random() < RUNNING
    done = case.phase == Case.Phase.PLAN and chance.random() < DONE
    if not (running or done) or case.paused_since:
        return
    day = min(today, what.opened_on + timedelta(days=chance.randint(7, 21)))
    common: dict[str, Any] = {"case": case, "by": colleague, "on": day}
    actions.note_talk(
        on_day=day,
        told_alone=True,
        present="nobody",
        informed=True,
        interpreter=False,
        report=chance.choice(REPORTS),
        **common,
    )
    told = _told(chance, day)
    for section, values, lines in told if done else told[: chance.randint(1, len(told))]:
        actions.record_part(section=section, seen=0, values=values, lines=lines, **common)
    if done:
        actions.finish_intake(**common)


def _told(chance: Random, day: date) -> list[tuple[parts.Section, dict[str, Any], list[Any]]]:
    since = chance.randint(1998, 2018)
    level = chance.choice((Level.BELOW_A1, Level.A1, Level.A2))
    manages = [chance.choice((Manages.ALONE, Manages.HELPED)) for _ in range(4)]
    outcome = chance.choice((Learnability.Outcome.ATTAINABLE, Learnability.Outcome.NOT))
    areas = ("money", "housing", "digital", "travel")
    skills = ("listening", "reading", "speaking", "writing")
    job = {"occupation": chance.choice(TRADES), "since": since, "until": since + 4}
    prospects = {
        "chance": Prospects.Chance.SUPPORTED,
        "participation": Prospects.Participation.WANTS,
    }
    return [
        (parts.LEARNABILITY, {"outcome": outcome, "taken_on": day, "body": "Bureau ICE"}, []),
        (parts.EDUCATION, {"had": Had.NONE}, []),
        (parts.WORK, {"had": Had.LISTED}, [job]),
        (parts.LANGUAGE, dict.fromkeys(skills, level) | {"source": "estimate"}, []),
        (parts.PROSPECTS, prospects, []),
        (parts.SELF_RELIANCE, dict(zip(areas, manages, strict=True)), []),
        (parts.CIRCUMSTANCES, {"young_children": False}, []),
    ]
