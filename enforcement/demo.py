"""A report or two in a demonstration, so that the handhaver has something to weigh."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from accounts.models import User
from cases.demo.arrival import Course
from cases.models import Case
from enforcement import actions
from enforcement.actions import Refused, Seen
from pip_plan.demo import Plans

REPORTS = 2
AFTER = timedelta(days=7)


class Fines(Plans):
    """As Plans; of the first migrants with a PIP there is a report of a missed week."""

    def __init__(self, today: date) -> None:
        super().__init__(today)
        self.reports = REPORTS

    def worked(self, case: Case, what: Course, colleague: User) -> None:
        super().worked(case, what, colleague)
        now = Case.objects.select_related("person").get(pk=case.pk)
        day = now.plan_dated_on + AFTER if now.plan_dated_on else self.today
        if not self.reports or now.target_group != Case.TargetGroup.FAMILY or day >= self.today:
            return
        seen = Seen(
            observed_on=day + timedelta(days=1),
            what="U kwam deze week niet naar de les en meldde zich niet af.",
            place="Taalschool",
            evidence="De aanwezigheidslijst van de taalschool.",
            seen="provider",
        )
        about: dict[str, Any] = {"conduct": "route", "happened_on": day, "seen": seen}
        try:
            actions.report_plan(case=now, **about, by=colleague, on=seen.observed_on)
        except Refused:  # without a PIP, or the duty rests: left to the user
            return
        self.reports -= 1
