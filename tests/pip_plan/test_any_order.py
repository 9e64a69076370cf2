"""Whatever is proposed, signed, revoked or told on whatever day: only DUO moves the term."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import Any
from unittest import mock

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.models import Case, Task
from decisions.actions import AlreadySigned
from decisions.consequences import REVOKED
from decisions.models import Decision
from guidance import actions as guidance
from guidance.models import TermRecord
from intake.models import Source
from law.wi2021 import integration_term
from pip_plan import actions
from pip_plan.access import versions_of
from pip_plan.models import Plan
from tests.cast import MONDAY
from tests.intake.test_any_step import PDF
from tests.pip_plan.planning import A2_PARTS, GROUND, Z_VALUES, complete, propose, sign

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
REFUSED = (
    actions.MayNot,
    actions.NotAllowed,
    actions.AlreadyDecided,
    AlreadySigned,
    guidance.Refused,
)
EDUCATION = {
    "route": "onderwijs",
    "education_attainable": True,
    "map_hours": None,
    "intensity_hours": None,
}
LOWER = {"level": "a2", "effort_hours": 600, "sufficient_effort": True, **A2_PARTS}
WANTED: dict[str, Any] = {
    "first": {"change": "first"},
    "to z": {"change": "route", **Z_VALUES, **GROUND},
    "to onderwijs": {"change": "route", **EDUCATION, **GROUND},
    "to b1": {"change": "route", **GROUND},
    "lower": {"change": "lower", **LOWER, **GROUND},
    "raise": {"change": "raise", **GROUND},
    "other": {"change": "other"},
    "moved": {"change": "moved", "earlier_route": "b1", "earlier_dated_on": date(2026, 5, 1)},
}
VERBS = (*WANTED, *("sign",) * 6, "drop", "revoke", "extend", "withdraw")
steps = st.lists(
    st.tuples(st.sampled_from(VERBS), st.sampled_from((0, 1, 30, 200, 400))), max_size=12
)


class Desk:
    """Bas and the case of Amina, whose intake is done."""

    def __init__(self, cast):
        self.cast, self.on, self.first = cast, MONDAY, None
        complete(cast)

    def do(self, verb):
        case = Case.objects.select_related("person").get(pk=self.cast.amina.pk)
        versions, who = versions_of(case), {"by": self.cast.bas, "on": self.on}
        if verb in WANTED:
            goals = {"pvt": ("Ondertekenen", self.on)}
            propose(self.cast, on=self.on, goals=goals, **WANTED[verb])
        elif verb == "sign" and versions.proposal:
            sign(self.cast, versions.proposal, on=self.on)
        elif verb == "drop" and versions.proposal:
            actions.drop(plan=versions.proposal, **who)
        elif verb == "revoke" and versions.current:
            self.revoke(versions.current.decision)
        elif verb == "extend":
            self.extend(case, who)
        elif made := TermRecord.objects.standing().filter(case=case).first():
            made.case = case
            guidance.withdraw_term(made=made, why="Fout", **who)

    def revoke(self, decision):
        decision.revoked_on, decision.revoked_why = self.on, "Bezwaar gegrond"
        decision.save()
        for consequence in REVOKED[decision.kind]:
            consequence(decision, by=self.cast.bas, on=self.on)

    def extend(self, case, who):
        now = case.term_ends_on or self.on + timedelta(days=1200)
        told: Any = {"kind": "extension", "decided_on": self.on, "on_request": True}
        source: Any = {"source": Source.PORTAL, "reference": None}
        ends_on = now + timedelta(days=180)
        guidance.record_term(case=case, ends_on=ends_on, **told, **source, **who)

    def holds(self):
        """What must be so after every step."""
        case = Case.objects.get(pk=self.cast.amina.pk)
        self.first = self.first or case.plan_dated_on
        assert case.plan_dated_on == self.first
        told = TermRecord.objects.standing().filter(case=case).order_by("-ends_on").first()
        assert case.term_ends_on == (told.ends_on if told else None)
        if self.first:
            ends = case.term_ends_on or integration_term(plan_dated=self.first).ends
            task = Task.objects.open().get(case=case, kind=Task.Kind.TERM)
            assert task.due_on == ends - timedelta(days=1)
        signed: Any = Decision.objects.filter(case=case, dated_on__isnull=False)
        for one in signed:
            assert one.signed_by
            assert one.mandate_id
            assert one.article
            assert one.drafted_on <= one.dated_on < one.object_until
        dates: list[Any] = [one.dated_on for one in Plan.objects.filter(case=case).signed()]
        assert dates == sorted(dates, reverse=True)


@pytest.fixture
def desk(rivierstad):
    return rivierstad


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_only_duo_moves_the_term(desk, told):
    with mock.patch("letters.rendering.pdf", return_value=PDF), transaction.atomic():
        at = Desk(desk)
        for verb, days in told:
            at.on += timedelta(days=days)
            with suppress(*REFUSED), transaction.atomic():
                at.do(verb)
            at.holds()
        transaction.set_rollback(True)
