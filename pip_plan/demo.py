"""A few signed PIPs in a demonstration, so that the leerroute can be seen from its first day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from accounts.models import User
from cases.demo.arrival import Course
from cases.models import Case
from decisions.actions import Making
from intake.demo import Duties
from intake.kept import completion_of
from pip_plan import actions
from pip_plan.actions import Content
from pip_plan.models import Objective

MOST = 6  # a letter takes a second
AFTER = timedelta(days=14)
WORDS: dict[str, Any] = {
    "change": "first",
    "route": "b1",
    "level": "b1",
    "b1_attainable": True,
    "education_attainable": False,
    "why_b1": "De leerbaarheidstoets en de gesprekken laten zien dat B1 haalbaar is.",
    "why_education": "De inburgeraar wil werken en geen opleiding op mbo of hbo volgen.",
    "why_z": "De B1-route is haalbaar. Daarom is de Z-route niet nodig.",
    "pvt_hours": 12,
    "map_hours": 40,
    "talks": 4,
    "support": "Elke drie maanden een gesprek met de klantmanager.",
    "literacy": "NVT",
    "may_finish_education": False,
    "optional_exams": False,
}
GOALS = {
    Objective.Part.LANGUAGE: ("Examens op niveau B1 halen.", 900),
    Objective.Part.PVT: ("De participatieverklaring ondertekenen.", 300),
    Objective.Part.MAP: ("Een baan zoeken die past.", 600),
}


class Plans(Duties):
    """As Duties; of the first few whose intake was done in time the PIP is signed too."""

    def __init__(self, today: date) -> None:
        super().__init__(today)
        self.left = MOST

    def worked(self, case: Case, what: Course, colleague: User) -> None:
        super().worked(case, what, colleague)
        done = completion_of(case) if case.phase == Case.Phase.PLAN else None
        if done is None or not self.left or case.paused_since:
            return
        day = min(done.on + AFTER, self.today)
        asylum = case.target_group == Case.TargetGroup.ASYLUM
        values = WORDS | {"intensity": "12 uren in de week." if asylum else None}
        goals = {part.value: (text, day + timedelta(days)) for part, (text, days) in GOALS.items()}
        common: dict[str, Any] = {"by": colleague, "on": day}
        try:
            plan = actions.propose(case=case, content=Content(values, goals), **common)
        except (actions.NotAllowed, actions.MayNot):  # late, or the duty rests: left to the user
            return
        actions.sign(plan=plan, making=Making("portal"), **common)
        self.left -= 1
