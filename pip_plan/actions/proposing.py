"""Propose a version of the PIP, or drop the proposal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case
from decisions import actions as decisions
from decisions.models import Decision
from intake.access import duty_of
from law.bi2021 import BI2021
from law.kit import Article
from law.wi2021 import WI2021
from pip_plan.access import Versions, before_of, last_day, versions_of, why_no_plan
from pip_plan.facts import Facts, Problem
from pip_plan.models import Objective, Plan
from pip_plan.rules import problems

ARTICLES: Mapping[str, Article] = {
    Plan.Change.FIRST: WI2021.art("15:1"),
    Plan.Change.MOVED: BI2021.art("5.3:3"),
    Plan.Change.ROUTE: WI2021.art("17:2"),
    Plan.Change.LOWER: WI2021.art("17:3"),
    Plan.Change.RAISE: WI2021.art("17:2"),
    Plan.Change.REMADE: WI2021.art("11:3"),
    Plan.Change.OTHER: WI2021.art("15:1"),
}
FIRST_ONES = (Plan.Change.FIRST, Plan.Change.MOVED)
LOWERED = {"LE": "reading_a2", "LU": "listening_a2", "SC": "writing_a2", "SP": "speaking_a2"}
ASKED = (  # of the values of a version, by which it is judged
    "route",
    "level",
    "intensity_hours",
    "map_hours",
    "pvt_hours",
    "b1_attainable",
    "education_attainable",
    "effort_hours",
    "sufficient_effort",
    "exception",
    "earlier_route",
)


class MayNot(Exception):
    """Why there can be no version of the PIP now; the message is Dutch."""


class NotAllowed(Exception):
    """What in this version the law or DUO refuses."""

    def __init__(self, found: list[Problem]) -> None:
        self.problems = found
        super().__init__(f"{len(found)} problems")


@dataclass(frozen=True)
class Content:
    """What a version says: the values of its fields, and its objectives by part."""

    values: Mapping[str, Any]
    objectives: Mapping[str, tuple[str, date]]


@transaction.atomic
def propose(*, case: Case, content: Content, by: User, on: date) -> Plan:
    """A version that waits for its signature; an earlier proposal is dropped.

    Raises MayNot and NotAllowed.
    """
    held = cases.hold(case)
    versions, change = versions_of(held), content.values["change"]
    if why := _why_not(held, versions, change):
        raise MayNot(why)
    if found := problems(facts_of(held, versions, content.values, on=on)):
        raise NotAllowed(found)
    if versions.proposal:
        _drop(versions.proposal, by=by, on=on)
    made = _keep(held, content, by=by, on=on)
    basis = ARTICLES[change]
    record(Event.Kind.PLAN_PROPOSED, made, by=by.pk, on=on, case=held.pk, basis=basis)
    return made


@transaction.atomic
def drop(*, plan: Plan, by: User, on: date) -> None:
    """The proposal is not going to be signed. Raises decisions.AlreadySigned."""
    cases.hold(plan.case)
    _drop(plan, by=by, on=on)
    kind, basis = Event.Kind.PLAN_RETURNED, ARTICLES[plan.change]
    record(kind, plan, by=by.pk, on=on, case=plan.case_id, basis=basis)


def facts_of(case: Case, versions: Versions, values: Mapping[str, Any], *, on: date) -> Facts:
    """What the rules judge this version by; None is not said yet. Three queries at most."""
    duty, change = duty_of(case), values.get("change") or ""
    told = {name: value for name in ASKED if (value := values.get(name)) is not None}
    return Facts(
        on=on,
        change=change,
        asylum=case.target_group == Case.TargetGroup.ASYLUM,
        lowered=tuple(code for code, name in LOWERED.items() if values.get(name)),
        earlier_dated=values.get("earlier_dated_on"),
        duty_since=duty.established_on if duty else None,
        settled_on=case.registered_on,
        last_day=last_day(case) if change in FIRST_ONES else None,
        late_said=bool(values.get("late_why")),
        before=before_of(case, versions),
        **told,
    )


def _why_not(case: Case, versions: Versions, change: str) -> str:
    if change in FIRST_ONES and versions.signed:
        return "Er is al een PIP. Wijzig dat."
    if change not in FIRST_ONES and versions.current is None:
        return "Er is nog geen PIP om te wijzigen."
    return why_no_plan(case, change=change)


def _drop(plan: Plan, *, by: User, on: date) -> None:
    decisions.drop(decision=plan.decision, by=by, on=on)
    plan.dropped_on = on
    plan.save(update_fields=["dropped_on"])


def _keep(case: Case, content: Content, *, by: User, on: date) -> Plan:
    last = Plan.objects.filter(case=case).aggregate(last=Max("number"))["last"] or 0
    home = case.municipality_id
    asylum = case.target_group == Case.TargetGroup.ASYLUM
    made = Plan(municipality_id=home, case=case, number=last + 1, asylum=asylum, **content.values)
    made.proposed_on, made.proposed_by = on, by.pk
    kinds = Decision.Kind
    kind = kinds.PLAN if made.change in FIRST_ONES else kinds.PLAN_CHANGED
    article = ARTICLES[made.change]
    made.decision = decisions.draft(
        case=case, kind=kind, subject=made.pk, article=article, by=by, on=on
    )
    made.save()
    for part, (text, target_on) in content.objectives.items():
        Objective(municipality_id=home, plan=made, part=part, text=text, target_on=target_on).save()
    return made
