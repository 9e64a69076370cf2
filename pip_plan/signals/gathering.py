"""The facts of every leerroute of a municipality, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Max, Sum

from cases.models import Case
from courses.models import (
    Ending,
    MonthlyHours,
    Observation,
    PartCompletion,
    Session,
    Start,
    Trajectory,
)
from law.wi2021 import integration_term
from pip_plan.signals.facts import ZERO, Course, Facts, Month, Thresholds
from tenancy.models import policy_of

MODULES: dict[str, str] = {Trajectory.Kind.PVT: "pvt", Trajectory.Kind.MAP: "map"}


def facts_of_all(cases: Iterable[Case], *, today: date) -> dict[UUID, Facts]:
    """By case, of those that follow a leerroute."""
    kept = _Kept()
    policy = policy_of(today)
    chosen = Thresholds(**{name: getattr(policy, name) for name in Thresholds.__dataclass_fields__})
    return {
        case.pk: kept.facts(case, case.plan_dated_on, today, chosen)
        for case in cases
        if case.plan_dated_on
    }


class _Kept:
    """What stands in the municipality, by case or by traject. Eight queries."""

    def __init__(self) -> None:
        self.trajects: defaultdict[UUID, list[Trajectory]] = defaultdict(list)
        for one in Trajectory.objects.standing():
            self.trajects[one.case_id].append(one)
        self.started = dict(Start.objects.standing().values_list("trajectory", "on"))
        self.ended = set(Ending.objects.standing().values_list("trajectory", flat=True))
        self.followed: dict[UUID, Decimal] = {}
        self.told: dict[UUID, date] = {}
        self._hours()
        seen = Observation.objects.standing().values("trajectory").annotate(last=Max("on"))
        for row in seen:
            self._heard(row["trajectory"], row["last"])
        self.begun: defaultdict[UUID, set[str]] = defaultdict(set)
        for case in Session.objects.standing().values_list("case", flat=True):
            self.begun[case].add("pvt")
        for case, part in PartCompletion.objects.standing().values_list("case", "part"):
            self.begun[case].add(part)
        self.months = _last_months()

    def _hours(self) -> None:
        rows = MonthlyHours.objects.standing().values("trajectory")
        for row in rows.annotate(total=Sum("followed"), last=Max("noted_on")):
            self.followed[row["trajectory"]] = row["total"]
            self._heard(row["trajectory"], row["last"])

    def _heard(self, traject: UUID, on: date) -> None:
        self.told[traject] = max(on, self.told.get(traject, on))

    def facts(self, case: Case, plan_dated: date, today: date, chosen: Thresholds) -> Facts:
        own = self.trajects[case.pk]
        begun = self.begun[case.pk] | {MODULES[k] for one in own if (k := one.kind) in MODULES}
        return Facts(
            today=today,
            plan_dated=plan_dated,
            ends=case.term_ends_on or integration_term(plan_dated=plan_dated).ends,
            asylum=case.target_group == Case.TargetGroup.ASYLUM,
            route=case.route,
            offered=any(one.offered_on for one in own),
            courses=tuple(self._course(one) for one in own if self._runs(one)),
            month=self.months.get(case.pk),
            begun=frozenset(begun),
            thresholds=chosen,
        )

    def _runs(self, one: Trajectory) -> bool:
        return one.pk in self.started and one.pk not in self.ended

    def _course(self, one: Trajectory) -> Course:
        started = self.started[one.pk]
        told = max(started, self.told.get(one.pk, started))
        return Course(started, one.planned_end, one.hours, self.followed.get(one.pk, ZERO), told)


def _last_months() -> dict[UUID, Month]:
    """Of each case the last month with hours, over its trajects. One query."""
    found: dict[UUID, Month] = {}
    rows = MonthlyHours.objects.standing().values("case", "month")
    for row in rows.annotate(asked=Sum("offered"), gone=Sum("unexcused")).order_by("month"):
        found[row["case"]] = Month(row["month"], row["asked"], row["gone"])
    return found
