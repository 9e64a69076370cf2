"""The versions of the PIP of a case, read at once. Loading the case has authorised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cases.models import Case, Task
from intake.access import standing_of
from intake.kept import completion_of
from pip_plan.facts import Before
from pip_plan.models import Objective, Plan

CLOSED = "Dit dossier is afgesloten. Er komt geen nieuw PIP."
NO_INTAKE = "De brede intake is nog niet klaar. Daarna komt het PIP (art. 15 Wet inburgering 2021)."


@dataclass(frozen=True)
class Versions:
    """Signed versions newest first, and what was proposed and is not signed yet."""

    signed: tuple[Plan, ...]
    proposal: Plan | None

    @property
    def current(self) -> Plan | None:
        """The version that holds: the newest of which the decision was not revoked."""
        return next((one for one in self.signed if one.decision.revoked_on is None), None)


def versions_of(case: Case) -> Versions:
    """One query."""
    kept = Plan.objects.filter(case=case, dropped_on=None).select_related("decision")
    found = list(kept.order_by("-number"))
    for one in found:
        one.case = case
        one.decision.case = case
    signed = tuple(one for one in found if one.dated_on)
    return Versions(signed, next((one for one in found if not one.dated_on), None))


def objectives_of(plan: Plan) -> list[Objective]:
    """In the order of the form."""
    order = list(Objective.Part)
    found = list(Objective.objects.filter(plan=plan))
    for one in found:
        one.plan = plan
    return sorted(found, key=lambda one: order.index(Objective.Part(one.part)))


def before_of(case: Case, versions: Versions) -> Before | None:
    """What held before the next version; None before the first."""
    now = versions.current
    if now is None or now.dated_on is None or case.plan_dated_on is None:
        return None
    return Before(case.plan_dated_on, now.dated_on, now.route, now.level)


def last_day(case: Case) -> date | None:
    """The last day to establish the first PIP, as its open task says."""
    task = Task.objects.open().filter(case=case, kind=Task.Kind.PLAN).first()
    return task.due_on if task else None


def why_no_plan(case: Case, *, change: str | None = None) -> str:
    """Why no version can be proposed or signed now, in Dutch; empty when one can.

    `change` None asks whether any can: who moved here had the intake elsewhere.
    """
    if case.phase == Case.Phase.CLOSED:
        return CLOSED
    if why := standing_of(case).why_no_summons():
        return why
    if change == Plan.Change.FIRST and completion_of(case) is None:
        return NO_INTAKE
    return ""
