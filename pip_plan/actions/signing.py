"""Sign a version of the PIP: it becomes a decision, the case goes on, and DUO must be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case, Task
from decisions import actions as decisions
from decisions.actions import Making
from duo.actions import owe
from duo.models import Report
from guidance.actions import agree_talks
from pip_plan.access import Versions, objectives_of, versions_of, why_no_plan
from pip_plan.actions.proposing import (
    ARTICLES,
    ASKED,
    FIRST_ONES,
    LOWERED,
    MayNot,
    NotAllowed,
    facts_of,
)
from pip_plan.models import Plan
from pip_plan.rules import problems
from pip_plan.wording import letter_text

EVENTS = {
    Plan.Change.FIRST: Event.Kind.PLAN_ESTABLISHED,
    Plan.Change.MOVED: Event.Kind.PLAN_TAKEN_OVER,
    Plan.Change.ROUTE: Event.Kind.ROUTE_CHANGED,
}


class AlreadyDecided(Exception):
    """A colleague signed or dropped this proposal a moment earlier."""


@transaction.atomic
def sign(*, plan: Plan, making: Making, by: User, on: date) -> Plan:
    """Signed today and sent today. Only the first PIP starts the term (Wi art. 11, lid 1 and 3).

    What the law and DUO ask is judged again, as of today. Raises AlreadyDecided, MayNot,
    NotAllowed, and what decisions.sign raises.
    """
    case = cases.hold(plan.case)
    versions = versions_of(case)
    held = versions.proposal
    if held is None or held.pk != plan.pk:
        raise AlreadyDecided
    _judge(case, held, versions, on=on)
    text = letter_text(held, objectives_of(held), on=on)
    making = replace(making, text=text)
    held.decision = decisions.sign(decision=held.decision, making=making, by=by, on=on)
    held.dated_on = on
    held.save(update_fields=["dated_on"])
    _go_on(case, held, by=by, on=on)
    kind = EVENTS.get(Plan.Change(held.change), Event.Kind.PLAN_CHANGED)
    basis = ARTICLES[held.change]
    detail = held.get_change_display()
    record(kind, held, by=by.pk, on=on, case=case.pk, basis=basis, detail=detail)
    return held


def _judge(case: Case, plan: Plan, versions: Versions, *, on: date) -> None:
    if why := why_no_plan(case, change=plan.change):
        raise MayNot(why)
    names = ("change", *ASKED, *LOWERED.values(), "earlier_dated_on", "late_why")
    values = {name: getattr(plan, name) for name in names}
    if found := problems(facts_of(case, versions, values, on=on)):
        raise NotAllowed(found)


def _go_on(case: Case, plan: Plan, *, by: User, on: date) -> None:
    """The task of the PIP is done, the case follows its leerroute, and the term runs."""
    cases.finish_legal_task(case=case, kind=Task.Kind.PLAN, by=by, on=on)
    for phase in (Case.Phase.REGISTERED, Case.Phase.SUMMONS, Case.Phase.INTAKE, Case.Phase.PLAN):
        cases.enter_phase(case=case, phase=Case.Phase.ROUTE, after=phase)
    first_dated = (plan.earlier_dated_on or on) if plan.change in FIRST_ONES else None
    cases.set_plan(
        case=case,
        route=plan.route,
        level=plan.level,
        first_dated=first_dated,
        by=by,
        on=on,
        why=plan.get_change_display(),
    )
    agree_talks(case=case, number=plan.talks, on=on)
    owe(case=case, kind=Report.Kind.PLAN, subject=plan.pk, by=by, on=on)
