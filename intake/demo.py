"""The duty of the people of a demonstration: established, changed, paused and ended."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from accounts.models import User
from cases.demo.admission import Chapters
from cases.demo.arrival import Course, dice
from cases.models import Case, Closure
from intake import actions
from intake.demo_talks import hold
from intake.models import DetailedGroup, DutyEnd, Rights, Source

GROUP = Case.TargetGroup
DETAILED = {
    GROUP.ASYLUM: (DetailedGroup.ASYLUM_HOLDER, DetailedGroup.REUNITED_ASYLUM),
    GROUP.FAMILY: (DetailedGroup.REUNITED, DetailedGroup.FORMED, DetailedGroup.OTHER),
}
ENDS = {
    Closure.Ground.DUTY_MET: DutyEnd.Reason.MET,
    Closure.Ground.EXEMPT: DutyEnd.Reason.EXEMPT,
    Closure.Ground.DECEASED: DutyEnd.Reason.DECEASED,
}
CHANGED, PAUSED = 0.08, 0.06  # of the cases in their route


class Duties(Chapters):
    """Everyone has a duty; a few changed group or are exempt for a time."""

    def __init__(self, today: date) -> None:
        self.today = today

    def opened(self, case: Case, what: Course) -> None:
        chance = dice("duty", case.sort_name, str(what.notified_on))
        actions.establish_duty(
            case=case,
            established_on=what.notified_on,
            notified_on=what.notified_on,
            source=Source.PORTAL,
            reference=f"Signaal SS101 van {what.notified_on:%d-%m-%Y}",
            by=None,
            on=what.opened_on,
        )
        _groups(case, what, chance)
        _pause(case, what, chance, self.today)

    def worked(self, case: Case, what: Course, colleague: User) -> None:
        hold(case, what, colleague, self.today)

    def closed(self, case: Case, what: Course, colleague: User | None) -> None:
        """Who moved still has the duty: only the case ends."""
        reason = ENDS.get(Closure.Ground(what.ground))
        if reason is None or what.closed_on is None:
            super().closed(case, what, colleague)
            return
        actions.end_duty(
            case=case,
            last_day=what.deceased_on or what.closed_on,
            reason=reason,
            source=Source.PORTAL,
            by=colleague,
            on=what.closed_on,
        )


def _groups(case: Case, what: Course, chance: Random) -> None:
    """The present group is that of the case; whoever changed had the other one before."""
    group, since = GROUP(what.target_group), what.notified_on
    told: dict[str, Any] = {"source": Source.PORTAL, "by": None, "on": what.opened_on}
    detailed, rights = chance.choice(DETAILED[group]), ""
    route = case.phase == Case.Phase.ROUTE and what.closed_on is None
    if route and group == GROUP.ASYLUM and chance.random() < CHANGED:
        before = DetailedGroup.REUNITED
        actions.change_group(
            case=case, group=GROUP.FAMILY, detailed_group=before, since=since, **told
        )
        detailed, rights = before, Rights.ASYLUM_GRANTED
        since += timedelta(days=40)
        told["on"] = since
    told |= {"group": group, "detailed_group": detailed, "rights": rights}
    actions.change_group(case=case, since=since, **told)


def _pause(case: Case, what: Course, chance: Random, today: date) -> None:
    """Someone young in a school that exempts for a time."""
    running = case.phase == Case.Phase.ROUTE and what.closed_on is None
    if running and chance.random() < PAUSED:
        since = max(what.notified_on, today - timedelta(days=chance.randint(20, 80)))
        actions.pause_duty(case=case, since=since, source=Source.PORTAL, by=None, on=since)
