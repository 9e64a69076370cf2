"""A temporary exemption stops the clocks and ends nothing."""

from __future__ import annotations

from datetime import date

import pytest

from audit.models import Event
from cases import actions as cases
from cases.facts import FACTS
from cases.models import Case, Closure, Task
from intake import actions
from intake.models import DutyEnd, Pause
from tests.cast import MONDAY
from tests.intake.conftest import paused, plan_due, who

pytestmark = pytest.mark.django_db
JUNE = date(2026, 6, 1)
AUGUST = date(2026, 8, 31)


def resumed(told, until=AUGUST, **more):
    return actions.resume_duty(until=until, **who(told), **more)


def test_a_pause_is_no_end(told):
    """DUO's event SS109: the case stays open, no term for keeping data begins."""
    paused(told, JUNE)
    assert Case.objects.get(pk=told["case"].pk).phase == Case.Phase.PLAN
    assert not Closure.objects.exists()
    assert not DutyEnd.objects.exists()


def test_no_legal_task_runs_meanwhile_and_own_tasks_stay(told):
    cases.add_task(title="Bel", due_on=MONDAY, assignee=None, **who(told))
    paused(told, JUNE)
    assert [task.title for task in Task.objects.open()] == ["Bel"]
    assert Case.objects.get(pk=told["case"].pk).next_due == MONDAY


def test_a_correction_meanwhile_starts_no_clock(told):
    paused(told, JUNE)
    fact = FACTS["notified_on"]
    cases.correct(fact=fact, value=date(2026, 3, 9), reason="x", **who(told))
    assert plan_due(told["case"]) is None


def test_afterwards_the_ten_weeks_run_anew(told):
    """From 1 September 2026: 29 left, 31 in October, 10 November is day 70; a Tuesday."""
    paused(told, JUNE)
    resumed(told)
    assert plan_due(told["case"]) == date(2026, 11, 10)


def test_a_new_notice_of_duo_is_what_counts(told):
    """7 September 2026: 23 left, 31 in October, 16 November is day 70; a Monday."""
    paused(told, JUNE)
    resumed(told, renotified_on=date(2026, 9, 7))
    assert plan_due(told["case"]) == date(2026, 11, 16)
    assert Case.objects.get(pk=told["case"].pk).notified_on == date(2026, 9, 7)


def test_the_term_of_three_years_stands_until_duo_says_otherwise(told):
    """A plan of 11 May 2026: through 11 May 2029; the exemption does not make it later."""
    case = told["case"]
    case.phase, case.plan_dated_on = Case.Phase.ROUTE, date(2026, 5, 11)
    case.save()
    cases.set_target_group(case=case, group="family", by=None, on=MONDAY, why="")
    paused(told, JUNE)
    assert not Task.objects.open().filter(kind=Task.Kind.TERM).exists()
    resumed(told)
    task = Task.objects.open().get(kind=Task.Kind.TERM)
    assert task.due_on == date(2029, 5, 11)
    assert "DUO beslist of de termijn daardoor langer wordt" in task.steps


def test_both_are_in_the_log_with_the_article(told):
    paused(told, JUNE)
    resumed(told)
    kinds = (Event.Kind.DUTY_PAUSED, Event.Kind.DUTY_RESUMED)
    found = Event.objects.filter(kind__in=kinds).order_by("id")
    assert [(one.kind, one.basis) for one in found] == [
        (kind, "art. 4, lid 1, Wet inburgering 2021") for kind in kinds
    ]


@pytest.mark.parametrize(
    ("since", "why"),
    [(date(2026, 3, 1), "begon pas op 2 maart"), (date(2026, 8, 31), "liep tot en met 31 augus")],
)
def test_a_pause_lies_within_the_duty_and_after_the_last_pause(told, since, why):
    paused(told, JUNE)
    resumed(told)
    with pytest.raises(actions.Impossible, match=why):
        paused(told, since)
    paused(told, date(2026, 9, 1))


def test_there_is_one_at_a_time(told):
    paused(told, JUNE)
    with pytest.raises(actions.Impossible, match="Er loopt al"):
        paused(told, date(2026, 7, 1))


def test_what_does_not_run_cannot_end_and_nothing_ends_before_it_began(told):
    with pytest.raises(actions.NotPaused):
        resumed(told)
    paused(told, JUNE)
    with pytest.raises(actions.Impossible, match="voordat die begon"):
        resumed(told, until=date(2026, 5, 31))
    with pytest.raises(actions.Impossible, match="van voor de vrijstelling"):
        resumed(told, renotified_on=date(2026, 5, 31))


def test_one_recorded_by_mistake_leaves_the_clock_as_it_was(told):
    before = plan_due(told["case"])
    paused(told, JUNE)
    actions.withdraw_pause(reason="Ander dossier", **who(told))
    assert plan_due(told["case"]) == before
    kept = Pause.objects.get()
    assert (kept.withdrawn_why, kept.until) == ("Ander dossier", None)
