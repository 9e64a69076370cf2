"""Amina objects to a decision that Bas signed; Jet handles it."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from accounts.mandates import give_mandate
from accounts.models import Membership, Role
from audit.models import Event
from cases import actions as cases
from cases.models import Task
from decisions import actions
from decisions.actions import OwnDecision, Refused, SignedByItsDrafter
from decisions.consequences import REVOKED
from decisions.models import Decision, Objection
from letters.actions import NoMandate
from letters.models import Letter
from tests.cast import LONG_AGO, MONDAY
from tests.decisions.steps import SENT, heard, later, objected, ruled, signed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def task_of(case, kind):
    return Task.objects.open().filter(case=case, kind=kind).first()


def test_the_receipt_says_by_when_is_decided(here):
    """Signed on Monday 23 November: objecting until 4 January, so deciding until 15 February."""
    objection = objected(here)
    assert objection.decision.object_until == date(2027, 1, 4)
    assert objection.decide_by == date(2027, 2, 15)
    body = Letter.objects.get(kind="objection_receipt").body
    assert "uiterlijk op maandag 15 februari 2027" in body
    assert "besluit van 23 november 2026" in body
    task = task_of(here.amina, "objection")
    assert (task.due_on, task.counted_from) == (date(2027, 2, 15), date(2027, 1, 4))


def test_with_a_committee_there_are_twelve_weeks(here):
    """84 days after 4 January 2027 is Monday 29 March: Easter Monday, so Tuesday 30."""
    assert objected(here, committee=True).decide_by == date(2027, 3, 30)


@pytest.mark.parametrize(
    "days",
    [
        {"received": later(-1)},  # before the decision
        {"received": later(1)},  # to come
        {"received": MONDAY, "posted_on": later(-1)},
    ],
)
def test_an_impossible_day_is_refused(here, days):
    with pytest.raises(Refused):
        objected(here, **days)
    assert not Objection.objects.exists()


def test_one_objection_at_a_time(here):
    decision = objected(here).decision
    with pytest.raises(Refused, match="Er loopt al een bezwaar"):
        objected(here, decision)


def test_posted_on_the_last_day_is_in_time(here, clock):
    clock.move_to(date(2027, 1, 11))
    posted = objected(here, received=later(49), on=later(49), posted_on=date(2027, 1, 4))
    assert posted.in_time


def test_who_is_late_is_inadmissible_unless_it_is_excusable(here, jet):
    decision, day = signed(here), date(2027, 1, 20)
    objection = objected(here, decision, received=day, on=day)
    assert not objection.in_time
    heard(here, objection, on=day)
    told: Any = {"objection": objection, "by": jet, "on": day}
    with pytest.raises(Refused, match="te laat"):
        actions.draft_ruling(outcome="founded", reason="U hebt gelijk.", **told)
    actions.draft_ruling(outcome="inadmissible", reason="U was te laat.", **told)
    actions.excuse(why="De brief lag bij de buren.", **told)
    actions.draft_ruling(outcome="founded", reason="U hebt gelijk.", **told)


def test_who_is_in_time_needs_no_excuse(here, jet):
    with pytest.raises(Refused, match="op tijd"):
        actions.excuse(objection=objected(here), why="Zo maar", by=jet, on=MONDAY)


def test_nothing_is_decided_before_somebody_was_heard(here, jet):
    told: Any = {"objection": objected(here), "by": jet, "on": MONDAY}
    with pytest.raises(Refused, match="gehoord"):
        actions.draft_ruling(outcome="unfounded", reason="Nee.", **told)
    actions.waive(ground="c", why="", **told)
    actions.draft_ruling(outcome="unfounded", reason="Nee.", **told)


def test_the_invitation_leaves_ten_days_for_papers(here, jet):
    told: Any = {"objection": objected(here), "at": time(10), "place": "Stadhuis", "making": SENT}
    with pytest.raises(Refused, match="10 dagen"):
        actions.invite(day=later(9), by=jet, on=MONDAY, **told)
    step = actions.invite(day=later(10), by=jet, on=MONDAY, **told)
    assert "donderdag 3 december 2026" in step.letter.body


def test_a_decision_is_postponed_once_by_letter(here, jet):
    """15 February 2027 and 42 days is Monday 29 March, Easter Monday: Tuesday 30 at most."""
    objection = objected(here)
    told: Any = {"objection": objection, "making": SENT, "by": jet, "on": MONDAY}
    with pytest.raises(Refused):
        actions.postpone(until=date(2027, 3, 31), **told)
    step = actions.postpone(until=date(2027, 3, 30), **told)
    assert "uiterlijk op dinsdag 30 maart 2027" in step.letter.body
    assert task_of(here.amina, "objection").due_on == date(2027, 3, 30)
    with pytest.raises(Refused):
        actions.postpone(until=date(2027, 4, 6), **told)
    assert Event.objects.filter(kind=Event.Kind.OBJECTION_POSTPONED).count() == 1
    with pytest.raises(Refused, match="brief"):
        actions.withdraw_step(step=step, why="Fout", by=jet, on=MONDAY)


def test_while_the_term_stands_still_there_is_no_task(here, jet):
    objection = objected(here)
    told: Any = {"objection": objection, "by": jet}
    actions.suspend(since=MONDAY, why="De gronden ontbreken.", on=MONDAY, **told)
    assert task_of(here.amina, "objection") is None
    with pytest.raises(Refused, match="staat stil"):
        actions.suspend(since=MONDAY, why="Nog eens", on=MONDAY, **told)
    actions.resume(until=later(10), on=later(10), **told)
    assert task_of(here.amina, "objection").due_on == date(2027, 2, 25)


def test_a_stop_that_was_wrong_is_taken_out_of_the_count(here, jet):
    objection = objected(here)
    told: Any = {"objection": objection, "by": jet}
    step = actions.suspend(since=MONDAY, why="De gronden ontbreken.", on=MONDAY, **told)
    actions.resume(until=later(10), on=later(10), **told)
    actions.withdraw_step(step=step, why="Verkeerd dossier", by=jet, on=later(10))
    assert task_of(here.amina, "objection").due_on == date(2027, 2, 15)
    step.refresh_from_db()
    assert (step.withdrawn_by, step.withdrawn_why) == (jet.pk, "Verkeerd dossier")


def test_the_letter_says_how_to_go_to_court(here, jet):
    done = ruled(here)
    assert (done.outcome, done.ended_by, done.appeal_until) == (
        "unfounded", jet.pk, date(2027, 1, 4)
    )  # fmt: skip
    body = Letter.objects.get(kind="objection_decision").body
    assert "Uw bezwaar is ongegrond." in body
    assert "uiterlijk op maandag 4 januari 2027" in body
    assert task_of(here.amina, "objection") is None


def test_bas_does_not_decide_on_the_objection_against_his_own_decision(here, jet):
    objection = objected(here)
    heard(here, objection)
    told: Any = {"objection": objection, "on": MONDAY}
    actions.draft_ruling(outcome="unfounded", reason="Nee.", by=jet, **told)
    jurist = Role.objects.get(slug="bezwaarjurist")
    Membership.objects.filter(user=here.bas).update(role=jurist)
    with pytest.raises(OwnDecision):
        actions.sign_ruling(making=SENT, by=here.bas, **told)


def test_the_database_refuses_it_too(here):
    done = ruled(here)
    with pytest.raises(IntegrityError, match="objection_ruled_by_another"), transaction.atomic():
        Objection.objects.filter(pk=done.pk).update(ended_by=here.bas.pk)
    with pytest.raises(IntegrityError, match="objection_knows_who_signed"), transaction.atomic():
        Objection.objects.filter(pk=done.pk).update(taken_by=here.noor.pk)


def test_a_mandate_for_two_asks_for_two(here, jet):
    jurist = Role.objects.get(slug="bezwaarjurist")
    kind = "letter:objection_decision"
    jurist.mandates.filter(kind=kind).update(until=LONG_AGO)
    common: Any = {"since": LONG_AGO, "text": "Samen", "by": None, "on": LONG_AGO}
    give_mandate(role=jurist, kind=kind, two_persons=True, **common)
    with pytest.raises(SignedByItsDrafter):
        ruled(here)


def test_without_a_mandate_nobody_decides(here, jet):
    objection = objected(here)
    heard(here, objection)
    told: Any = {"objection": objection, "on": MONDAY}
    actions.draft_ruling(outcome="unfounded", reason="Nee.", by=jet, **told)
    with pytest.raises(NoMandate):
        actions.sign_ruling(making=SENT, by=here.noor, **told)
    assert Objection.objects.get().is_open


def test_what_is_upheld_no_longer_holds_and_is_looked_into(here, jet, monkeypatch):
    followed = []

    def follow(decision, *, by, on):
        followed.append((decision.pk, by, on))

    monkeypatch.setitem(REVOKED, Decision.Kind.RELIEF, [follow])
    done = ruled(here, outcome="founded")
    decision = Decision.objects.get(pk=done.decision_id)
    assert (decision.revoked_on, decision.revoked_why) == (
        MONDAY, "Het bezwaar is gegrond verklaard."
    )  # fmt: skip
    assert followed == [(decision.pk, jet, MONDAY)]
    assert task_of(here.amina, "review").due_on == later(7)
    actions.review(decision=decision, what="Er komt een nieuw besluit.", by=jet, on=later(1))
    assert task_of(here.amina, "review") is None
    with pytest.raises(Refused):
        actions.review(decision=decision, what="Nog eens", by=jet, on=later(1))


def test_a_withdrawn_objection_leaves_the_decision(here, jet):
    told: Any = {"objection": objected(here), "by": jet, "on": later(2)}
    done = actions.withdraw_objection(day=later(1), **told)
    assert (done.outcome, done.ended_on, done.letter_id) == ("withdrawn", later(1), None)
    assert Decision.objects.standing().get().final_on is None
    with pytest.raises(Refused):
        actions.withdraw_objection(day=later(1), **told)


def test_the_task_is_of_who_received_it(here, jet):
    objected(here)
    assert task_of(here.amina, "objection").assignee == jet


def test_later_than_six_weeks_takes_the_consent_of_who_objects(here, jet):
    objection = objected(here)
    told: Any = {"objection": objection, "why": "Zij stemde in per brief.", "by": jet, "on": MONDAY}
    with pytest.raises(Refused):
        actions.agree(until=date(2027, 2, 15), **told)
    with pytest.raises(Refused, match="verleden"):
        actions.agree(until=date(2027, 6, 1), **told | {"on": date(2027, 6, 2)})
    step = actions.agree(until=date(2027, 6, 1), **told)
    assert task_of(here.amina, "objection").due_on == date(2027, 6, 1)
    actions.withdraw_step(step=step, why="Zij bedoelde iets anders", by=jet, on=MONDAY)
    assert task_of(here.amina, "objection").due_on == date(2027, 2, 15)


def test_an_objection_in_a_closed_case_is_answered_too(here, jet):
    decision = signed(here)
    cases.close(case=here.amina, ground="moved", by=here.bas, on=MONDAY)
    objection = objected(here, decision)
    assert task_of(here.amina, "objection").due_on == objection.decide_by
    ruled(here, objection)
    assert task_of(here.amina, "objection") is None
