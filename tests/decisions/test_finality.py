"""A decision stands for good: because nobody objected, nobody went on, or the court spoke."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from audit.models import Event
from cases.models import Task
from decisions import actions
from decisions.actions import Refused, settle_all
from decisions.models import Decision, Objection
from decisions.tasks import settle
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.decisions.steps import SENT, appealed, later, objected, ruled, signed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
JANUARY_12 = date(2027, 1, 12)  # the term ended on the 4th; what was posted came by the 11th


def final(decision):
    decision.refresh_from_db()
    return decision.final_on, decision.final_why


def test_nobody_objected(here):
    decision = signed(here)
    assert settle_all(on=date(2027, 1, 11)) == 0
    assert (settle_all(on=JANUARY_12), settle_all(on=JANUARY_12)) == (1, 0)
    assert final(decision) == (date(2027, 1, 5), "nobody")
    event = Event.objects.get(kind=Event.Kind.DECISION_FINAL)
    assert (event.actor, event.detail) == (None, "Niemand maakte op tijd bezwaar")


def test_it_is_written_down_every_hour(cast, clock):
    with scope(cast.rivierstad.pk):
        decision = signed(cast)
    clock.move_to(JANUARY_12)
    assert (settle(), settle()) == (1, 0)
    with scope(cast.rivierstad.pk):
        assert final(decision) == (date(2027, 1, 5), "nobody")


def test_as_long_as_an_objection_runs_nothing_is_final(here):
    decision = objected(here).decision
    assert settle_all(on=date(2030, 1, 1)) == 0
    assert final(decision) == (None, "")


def test_nobody_went_to_court(here):
    """Decided on 23 November: appeal until 4 January; a court tells within four weeks."""
    decision = ruled(here).decision
    assert settle_all(on=date(2027, 2, 1)) == 0
    assert settle_all(on=date(2027, 2, 2)) == 1
    assert final(decision) == (date(2027, 1, 5), "no_appeal")


def test_the_highest_court_spoke(here, jet):
    appeal = appealed(here)
    common: Any = {"by": jet, "on": later(90)}
    actions.judge(appeal=appeal, outcome="unfounded", day=later(60), **common)
    higher = actions.lodge(
        objection=appeal.objection, side="person", day=later(70), by=jet, on=later(90)
    )
    decision = appeal.objection.decision
    assert (higher.court, settle_all(on=date(2030, 1, 1))) == ("highest", 0)
    actions.judge(appeal=higher, outcome="unfounded", day=later(90), **common)
    assert final(decision) == (later(90), "court")


def test_a_court_that_annuls_revokes(here, jet):
    appeal = appealed(here)
    actions.judge(appeal=appeal, outcome="annulled", day=later(60), by=jet, on=later(61))
    decision = Decision.objects.get()
    assert (decision.revoked_on, decision.final_on) == (later(61), None)
    assert settle_all(on=date(2030, 1, 1)) == 0


@pytest.mark.parametrize("day", [later(-1), later(1)])
def test_an_appeal_is_not_lodged_on_a_day_that_cannot_be(here, jet, day):
    objection = ruled(here)
    with pytest.raises(Refused):
        actions.lodge(objection=objection, side="person", day=day, by=jet, on=MONDAY)


def test_no_court_before_the_college_decided_nor_the_highest_before_the_first(here, jet):
    told: Any = {"side": "person", "day": MONDAY, "by": jet, "on": MONDAY}
    with pytest.raises(Refused):
        actions.lodge(objection=objected(here), **told)


def test_a_second_appeal_waits_for_the_first_judgement(here, jet):
    appeal = appealed(here)
    told: Any = {"side": "college", "day": MONDAY, "by": jet, "on": MONDAY}
    with pytest.raises(Refused):
        actions.lodge(objection=appeal.objection, **told)


def test_a_late_objection_does_not_move_what_was_final(here, jet):
    decision = signed(here)
    settle_all(on=JANUARY_12)
    objection = objected(here, decision, received=later(60), on=later(60))
    told: Any = {"objection": objection, "by": jet, "on": later(60)}
    actions.excuse(why="De brief lag bij de buren.", **told)
    ruled(here, objection, outcome="founded", on=later(60))
    assert final(decision) == (date(2027, 1, 5), "nobody")
    assert decision.revoked_on == later(60)


def test_the_database_keeps_a_reason_with_what_is_final(here):
    decision = signed(here)
    for wrong in ({"final_on": later(50)}, {"final_why": "nobody"}, {"reviewed_on": later(1)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Decision.objects.filter(pk=decision.pk).update(**wrong)


def test_a_court_that_sends_it_back_opens_it_again(here, jet):
    """Sent on 22 January 2027; six weeks later is Friday 5 March."""
    appeal = appealed(here)
    told: Any = {"by": jet, "on": later(60)}
    actions.judge(appeal=appeal, outcome="again", day=later(60), **told)
    again = Objection.objects.open().get()
    assert (again.again_after_id, again.decide_by) == (appeal.pk, date(2027, 3, 5))
    assert Task.objects.open().get(kind="objection").due_on == date(2027, 3, 5)
    assert settle_all(on=date(2030, 1, 1)) == 0
    actions.draft_ruling(objection=again, outcome="unfounded", reason="Nee.", **told)
    done = actions.sign_ruling(objection=again, making=SENT, **told)
    assert settle_all(on=date(2030, 1, 1)) == 1
    assert final(done.decision) == (date(2027, 3, 6), "no_appeal")
