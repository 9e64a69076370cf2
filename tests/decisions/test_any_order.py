"""Whoever does whatever on whatever day: the dates follow each other, and what is final stays."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time, timedelta
from typing import Any
from unittest import mock

import pytest
from django.db import transaction
from django.db.models import F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.actions import add_member
from accounts.models import Role
from audit.models import Event
from cases.models import Task
from decisions import actions
from decisions.models import Appeal, Decision, Objection, Step
from letters.actions import NoMandate
from tests.cast import LONG_AGO, MONDAY
from tests.decisions.steps import SENT, drafted, jet_of
from tests.intake.test_any_step import PDF

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
REFUSED = (
    actions.Refused,
    actions.OwnDecision,
    actions.SignedByItsDrafter,
    actions.AlreadySigned,
    NoMandate,
)
# Mostly the way on, so that courts are reached.
VERBS = (
    *("receive", "hear", "rule", "sign", "lodge", "judge") * 3,
    *("draft", "excuse", "invite", "waive", "postpone", "agree", "suspend", "resume", "withdraw"),
    *("settle", "review", "undo", "drop"),
)
WHO = ("bas", "noor", "jet")
steps = st.lists(
    st.tuples(
        st.sampled_from(VERBS),
        st.sampled_from((0, 1, 8, 30, 50)),  # days that go by
        st.sampled_from((0, 0, 1, 9, -1)),  # how long ago it was, as somebody types
        st.sampled_from(WHO),
        st.sampled_from(("unfounded", "founded", "inadmissible", "annulled", "again")),
    ),
    max_size=24,
)


def the_latest_objection():
    """The clock stands still in a test, so when a row was made tells nothing."""
    found = Objection.objects.select_related("decision__case__person")
    return found.order_by(F("ended_on").desc(nulls_first=True)).first()


class Desk:
    """Three who may all sign everything, and one case."""

    def __init__(self, cast):
        jet_of(cast)
        self.cast, self.on, self.final = cast, MONDAY, {}
        self.people = {"bas": cast.bas, "noor": cast.noor, "jet": jet_of(cast)}
        for slug in ("klantmanager", "bezwaarjurist"):
            for name in WHO:
                person, role = self.people[name], Role.objects.get(slug=slug)
                if not person.memberships.filter(role=role).exists():
                    add_member(user=person, role=role, since=LONG_AGO, by=None, on=LONG_AGO)
        self.do("draft", 0, "bas", "")
        self.do("sign", 0, "bas", "")

    def do(self, verb, ago, who, outcome):
        told = {"by": self.people[who], "on": self.on}
        day = self.on - timedelta(days=ago)
        decisions = Decision.objects.select_related("case__person").filter(dropped_on=None)
        decision = decisions.order_by(F("dated_on").desc(nulls_first=True)).first()
        objection = the_latest_objection()
        if verb in ("draft", "sign", "receive", "settle", "review", "drop"):
            self.of_decision(verb, decision, day, outcome, told)
        elif objection:
            self.of_objection(verb, objection, day, outcome, told)

    def of_decision(self, verb, decision, day, outcome, told):
        if verb == "draft":
            drafted(self.cast, on=self.on)
        elif verb == "sign" and decision.is_signed:
            if objection := the_latest_objection():
                actions.sign_ruling(objection=objection, making=SENT, **told)
        elif verb == "sign":
            making = actions.Making("portal", "Wij helpen u.")
            actions.sign(decision=decision, making=making, **told)
        elif verb == "receive":
            days: Any = {"received_on": day, "posted_on": None, "committee": False}
            actions.receive(decision=decision, making=SENT, **days, **told)
        elif verb == "review":
            actions.review(decision=decision, what="Nieuw plan", **told)
        elif verb == "drop":
            actions.drop(decision=decision, **told)
        else:
            actions.settle_all(on=self.on)

    def of_objection(self, verb, objection, day, outcome, told):
        appeal = objection.appeals.order_by(F("judged_on").desc(nulls_first=True)).first()
        about = {"objection": objection, **told}
        if verb == "judge" and appeal:
            appeal.objection = objection
            actions.judge(appeal=appeal, outcome=outcome, day=day, **told)
        elif verb == "undo":
            if step := Step.objects.standing().filter(objection=objection).first():
                step.objection = objection
                actions.withdraw_step(step=step, why="Fout", **told)
        elif verb in SIMPLE:
            SIMPLE[verb](about, day, outcome)


HEARING: Any = {"at": time(10), "place": "Stadhuis", "making": SENT}
SIMPLE = {
    "excuse": lambda o, day, _: actions.excuse(why="Ziek", **o),
    "invite": lambda o, day, _: actions.invite(day=o["on"] + timedelta(12), **HEARING, **o),
    "hear": lambda o, day, _: actions.hear(day=day, why="", **o),
    "waive": lambda o, day, _: actions.waive(ground="c", why="", **o),
    "postpone": lambda o, day, _: actions.postpone(
        until=o["objection"].decide_by + timedelta(30), making=SENT, **o
    ),
    "agree": lambda o, day, _: actions.agree(
        until=o["objection"].decide_by + timedelta(9), why="Zij stemde in", **o
    ),
    "suspend": lambda o, day, _: actions.suspend(since=day, why="Onvolledig", **o),
    "resume": lambda o, day, _: actions.resume(until=day, **o),
    "rule": lambda o, day, outcome: actions.draft_ruling(
        outcome=outcome if outcome not in ("annulled", "again") else "unfounded", reason="Zo.", **o
    ),
    "withdraw": lambda o, day, _: actions.withdraw_objection(day=day, **o),
    "lodge": lambda o, day, _: actions.lodge(side="person", day=day, **o),
}


def everything_agrees(desk):
    for decision in Decision.objects.all():
        the_decision_is_whole(decision, desk)
    for objection in Objection.objects.select_related("decision"):
        the_objection_follows(objection)
    for appeal in Appeal.objects.select_related("objection"):
        the_appeal_follows(appeal)
    the_task_is_that_of_the_first()
    for event in Event.objects.filter(kind__startswith="decision_") | Event.objects.filter(
        kind__startswith="objection_"
    ):
        assert event.basis
        assert event.actor or event.kind == Event.Kind.DECISION_FINAL


def the_decision_is_whole(decision, desk):
    assert decision.article
    assert decision.drafted_by
    if decision.is_signed:
        assert decision.signed_by
        assert decision.mandate_id
        assert decision.drafted_on <= decision.dated_on < decision.object_until
    else:
        assert not decision.objections.exists()
    if decision.final_on:
        assert decision.object_until < decision.final_on
        assert decision.final_on <= desk.on
    was = desk.final.setdefault(decision.pk, decision.final_on)
    assert was in (None, decision.final_on)
    desk.final[decision.pk] = decision.final_on
    assert decision.revoked_on is None or decision.revoked_on >= decision.dated_on


def the_objection_follows(objection):
    decision = objection.decision
    assert decision.dated_on <= objection.received_on < objection.decide_by
    assert objection.taken_by == decision.signed_by
    if objection.ended_on is None:
        return
    assert objection.received_on <= objection.ended_on
    if objection.mandate_id is None:
        assert objection.outcome == "withdrawn"
        return
    assert objection.ended_by != decision.signed_by
    assert objection.ended_on < objection.appeal_until
    heard = Step.objects.standing().filter(objection=objection, kind__in=("heard", "not_heard"))
    assert objection.again_after_id or heard.filter(on__lte=objection.ended_on).exists()
    if objection.outcome == "founded":
        assert decision.revoked_on


def the_appeal_follows(appeal):
    assert appeal.objection.ended_on <= appeal.lodged_on
    assert appeal.judged_on is None or appeal.lodged_on <= appeal.judged_on
    if appeal.court == "highest":
        first = Appeal.objects.get(objection=appeal.objection, court="first")
        assert first.judged_on <= appeal.lodged_on


def the_task_is_that_of_the_first():
    still = Step.objects.standing().filter(kind="suspended", until=None).values("objection")
    running = Objection.objects.open().exclude(pk__in=still)
    task = Task.objects.open().filter(kind="objection").first()
    first = min((one.decide_by for one in running), default=None)
    assert (task.due_on if task else None) == first


def go(desk, chosen):
    with mock.patch("letters.rendering.pdf", return_value=PDF):
        for verb, days, ago, who, outcome in chosen:
            desk.on += timedelta(days=days)
            with suppress(*REFUSED), transaction.atomic():
                desk.do(verb, ago, who, outcome)
            everything_agrees(desk)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps)
def test_everything_agrees_after_every_step(here, chosen):
    start = transaction.savepoint()
    with mock.patch("letters.rendering.pdf", return_value=PDF):
        desk = Desk(here)
    go(desk, chosen)
    transaction.savepoint_rollback(start)


def test_these_steps_reach_the_highest_court(here):
    """The steps above are not refused as a whole. Until 4 January others might object too."""
    with mock.patch("letters.rendering.pdf", return_value=PDF):
        desk = Desk(here)
    way = ("receive", "hear", "rule", "sign", "lodge", "judge", "lodge", "judge", "settle")
    go(desk, [(verb, 1, 0, "jet", "unfounded") for verb in way])
    assert Appeal.objects.filter(judged_on__isnull=False).count() == 2
    go(desk, [("settle", 50, 0, "jet", "")])
    decision = Decision.objects.get()
    assert (decision.final_why, decision.final_on) == ("court", date(2027, 1, 5))
