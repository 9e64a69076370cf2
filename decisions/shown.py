"""What pages show of decisions and objections, read at once. Loading the case has authorised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from accounts.models import User
from cases.models import Case
from decisions.models import Appeal, Decision, Objection, Step
from law.awb import AWB

TERM = AWB.art("6:7")
DECIDING = AWB.art("7:10")
Counted = dict[str, Any]


@dataclass(frozen=True)
class Shown:
    """A decision with what was brought against it, and the names of who did something."""

    decision: Decision
    objections: list[Objection]
    names: dict[UUID, str]

    @property
    def until(self) -> Counted:
        """How the last day to object was counted."""
        return counted(self.decision.explanation())

    def who(self, key: UUID | None) -> str:
        return self.names.get(key, "") if key else ""

    def state(self) -> tuple[str, str]:
        """A colour and a word: how the decision stands."""
        one = self.decision
        if one.revoked_on:
            return "fout", "Herroepen of vernietigd"
        if one.dropped_on:
            return "neutraal", "Concept weggelegd"
        if not one.is_signed:
            return "info", "Concept"
        if any(objection.is_open for objection in self.objections):
            return "let-op", "Bezwaar loopt"
        if any(not a.judged_on for objection in self.objections for a in objection.appeals.all()):
            return "let-op", "Beroep loopt"
        return ("goed", "Onherroepelijk") if one.final_on else ("info", "Geldt")


def counted(steps: list[str], article: Any = TERM) -> Counted:
    """For “Waarom deze datum?”."""
    return {"steps": steps, "article": str(article), "article_url": article.url}


def decisions_of(case: Case) -> list[Shown]:
    """Newest first; four queries, however many there are."""
    found = Decision.objects.filter(case=case).select_related("mandate__role")
    found = found.prefetch_related("objections__appeals").order_by("-drafted_on", "-created_at")
    return _shown(case, list(found))


def decision_of(case: Case, key: UUID) -> Shown | None:
    """The same of one; None when this case has no such decision."""
    found = Decision.objects.filter(case=case, pk=key).select_related("mandate__role")
    shown = _shown(case, list(found.prefetch_related("objections__appeals")))
    return shown[0] if shown else None


def _shown(case: Case, decisions: list[Decision]) -> list[Shown]:
    by_decision: dict[UUID, list[Objection]] = {}
    for decision in decisions:
        decision.case = case
        found = sorted(decision.objections.all(), key=_came)
        for objection in found:
            objection.decision = decision
        by_decision[decision.pk] = found
    names = names_of(_doers(decisions))
    return [Shown(one, by_decision[one.pk], names) for one in decisions]


def _came(objection: Objection) -> tuple[date, Any]:
    return objection.received_on, objection.created_at


def _doers(decisions: Iterable[Decision]) -> set[UUID | None]:
    return {key for one in decisions for key in (one.drafted_by, one.signed_by, one.reviewed_by)}


@dataclass(frozen=True)
class Course:
    """An objection with its steps and what courts said."""

    objection: Objection
    steps: list[Step]
    appeals: list[Appeal]
    names: dict[UUID, str]

    def who(self, key: UUID | None) -> str:
        return self.names.get(key, "") if key else ""

    def standing(self, *kinds: str) -> Step | None:
        """The latest of these steps that was not withdrawn."""
        found = (s for s in self.steps if s.withdrawn_on is None and s.kind in kinds)
        return max(found, key=lambda step: step.on, default=None)

    @property
    def stop(self) -> Step | None:
        """The suspension that lasts still."""
        step = self.standing(Step.Kind.SUSPENDED)
        return step if step and step.until is None else None

    @property
    def term(self) -> Counted:
        return counted(self.objection.explanation(), DECIDING)

    @property
    def appeal_term(self) -> Counted:
        return counted(self.objection.appeal_explanation())


def course_of(case: Case, key: UUID) -> Course | None:
    """Four queries; None when this case has no such objection."""
    found = Objection.objects.filter(decision__case=case, pk=key)
    objection = found.select_related("decision", "mandate__role").first()
    if objection is None:
        return None
    objection.decision.case = case
    steps = list(Step.objects.filter(objection=objection).order_by("recorded_on", "created_at"))
    appeals = list(objection.appeals.order_by("lodged_on", "created_at"))
    for step in steps:
        step.objection = objection
    for appeal in appeals:
        appeal.objection = objection
    keys = {objection.recorded_by, objection.drafted_by, objection.ended_by, objection.taken_by}
    return Course(objection, steps, appeals, names_of(keys | {step.by for step in steps}))


def names_of(keys: Iterable[UUID | None]) -> dict[UUID, str]:
    """The names of colleagues, by key."""
    found = User.objects.filter(pk__in={key for key in keys if key})
    return dict(found.values_list("pk", "name"))
