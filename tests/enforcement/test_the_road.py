"""From a report to a fine, and everything that must come before it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from accounts.models import Mandate
from audit.models import Event
from cases.models import Case, Task
from decisions.actions import settle
from enforcement import actions
from enforcement.actions import Refused
from enforcement.models import Breach, Fine
from letters.models import Letter
from tests.cast import MONDAY
from tests.enforcement.fining import (
    AFTER,
    FRIDAY,
    announced,
    answered,
    colleague,
    fined,
    planned,
    proposed,
    reported,
    seen,
    signed,
)
from tests.intake.climbing import climb

pytestmark = pytest.mark.django_db


def test_a_first_fine_of_the_plan_is_25_euros(migrant):
    fine = signed(migrant)
    assert (fine.amount, fine.nominal, fine.percentage) == (Decimal("25"), Decimal("50"), 50)
    assert fine.pay_by == date(2027, 1, 8)  # 42 days after Friday 27 November; a Friday
    assert len(fine.explanation()) == 4
    letter = fine.decision.letter
    assert "€ 25,00" in letter.body
    assert "999990019" not in letter.body


def test_every_step_leaves_an_event_of_the_case(migrant):
    signed(migrant)
    kinds = set(Event.objects.filter(case=migrant.amina.pk).values_list("kind", flat=True))
    steps = ("breach_reported", "fine_announced", "fine_answered", "fine_proposed", "fine_decided")
    assert kinds >= set(steps)


def test_the_report_asks_for_a_decision_within_thirteen_weeks(migrant):
    breach = reported(migrant)
    task = Task.objects.open().get(case=migrant.amina, kind="fine")
    assert breach.decide_by == task.due_on == date(2027, 2, 26)  # 91 days after 27 November
    assert task.assignee == migrant.carla
    signed(migrant, proposed(migrant, _heard(migrant, breach)))
    assert not Task.objects.open().filter(case=migrant.amina, kind="fine").exists()
    assert Task.objects.open().get(case=migrant.amina, kind="pay").due_on == date(2027, 1, 8)


def _heard(cast, breach):
    answered(cast, announced(cast, breach))
    return breach


def test_nobody_is_fined_before_the_intention_was_sent(migrant):
    with pytest.raises(Refused, match="voornemen"):
        proposed(migrant, reported(migrant))


def test_nobody_is_fined_while_the_person_may_still_answer(migrant):
    hearing = announced(migrant)
    with pytest.raises(Refused, match="mag reageren"):
        proposed(migrant, hearing.breach, on=AFTER - timedelta(days=1))
    assert proposed(migrant, hearing.breach, on=AFTER)


def test_a_conversation_begins_with_the_cautie(migrant):
    hearing = announced(migrant)
    with pytest.raises(Refused, match="antwoorden"):
        answered(migrant, hearing, cautioned=False)


def test_who_reported_does_not_decide(migrant):
    """Carla reports it herself; a colleague decides (Awb art. 10:3, lid 4)."""
    breach = _heard(migrant, reported(migrant, by=migrant.carla))
    fine = proposed(migrant, breach)
    with pytest.raises(Refused, match="10:3"):
        signed(migrant, fine)
    assert signed(migrant, fine, by=colleague(migrant, "Kees", "handhaver")).dated_on == FRIDAY


def test_the_second_fine_within_a_year_is_doubled_once_the_first_is_final(migrant):
    first = signed(migrant)
    settle(decision=first.decision, by=None, on=date(2027, 1, 20))
    second = fined(migrant, date(2027, 3, 1), blame="grove-schuld")
    assert (second.amount, second.nominal, second.rests_on) == (Decimal("75"), 100, first)


def test_it_is_not_doubled_while_somebody_can_still_object(migrant):
    signed(migrant)
    assert fined(migrant, date(2027, 1, 4)).nominal == 50


def test_a_proposal_that_no_longer_fits_is_not_signed(migrant):
    """The first became final after the second was proposed, and before its day it was not."""
    first = signed(migrant)
    day = date(2027, 3, 1)
    breach = _heard_on(migrant, day)
    fine = proposed(migrant, breach, on=day)
    settle(decision=first.decision, by=None, on=day)
    with pytest.raises(Refused, match="veranderd"):
        signed(migrant, fine, on=day)


def _heard_on(cast, day):
    breach = reported(cast, on=day, happened=day - timedelta(days=1))
    answered(cast, announced(cast, breach, on=day), on=day)
    return breach


def test_no_fine_is_told_by_letter(migrant):
    fine = signed(migrant, outcome="none", blame="geen", money_why="")
    assert (fine.amount, fine.reason, fine.pay_by) == (0, "blame", None)
    assert Letter.objects.get(case=migrant.amina, kind="no_fine")


def test_the_fine_of_the_intake_gives_a_new_term(migrant):
    """The second summons of MONDAY's ladder ended on 22-12-2026."""
    Case.objects.filter(pk=migrant.amina.pk).update(phase=Case.Phase.SUMMONS)
    climb(migrant.amina, by=migrant.bas, missed=2)
    day = date(2026, 12, 23)
    breach = actions.report_intake(case=migrant.amina, seen=seen(day), by=migrant.bas, on=day)
    assert (breach.conduct, breach.happened_on) == ("appear", date(2026, 12, 22))
    answered(migrant, announced(migrant, breach, on=day), on=day)
    fine = signed(migrant, proposed(migrant, breach, on=day), on=day)
    assert (fine.amount, fine.new_term_ends) == (250, date(2027, 1, 20))  # 28 days of policy


def test_without_a_warning_there_is_no_report(migrant):
    climb(migrant.amina, by=migrant.bas, missed=1)
    with pytest.raises(Refused, match="waarschuwing"):
        actions.report_intake(case=migrant.amina, seen=seen(), by=migrant.bas, on=FRIDAY)


def test_without_a_plan_there_is_no_report_of_it(migrant):
    about: Any = {"conduct": "route", "happened_on": FRIDAY, "seen": seen()}
    with pytest.raises(Refused, match="PIP"):
        actions.report_plan(case=migrant.amina, by=migrant.bas, on=FRIDAY, **about)


def test_a_report_is_withdrawn_only_before_the_person_heard_of_it(migrant):
    planned(migrant)
    breach = reported(migrant)
    actions.withdraw_report(breach=breach, why="Verkeerd dossier", by=migrant.bas, on=FRIDAY)
    assert not Breach.objects.standing().exists()
    hearing = announced(migrant)
    about: Any = {"breach": hearing.breach, "why": "Toch niet"}
    with pytest.raises(Refused, match="geen boete"):
        actions.withdraw_report(by=migrant.bas, on=FRIDAY, **about)


def test_a_proposal_can_be_laid_aside_and_made_anew(migrant):
    fine = proposed(migrant)
    actions.drop(fine=fine, by=migrant.carla, on=FRIDAY)
    again = proposed(migrant, fine.breach, blame="verminderd")
    assert again.amount == Decimal("12.50")
    assert Fine.objects.standing().count() == 1


def test_who_misses_the_third_summons_too_is_fined_again(migrant):
    """The third summons ended on 20-01-2027; both fines are of 250 euros and count for the cap."""
    Case.objects.filter(pk=migrant.amina.pk).update(phase=Case.Phase.SUMMONS)
    climb(migrant.amina, by=migrant.bas, missed=3)
    day = date(2027, 1, 21)
    fines = []
    for _ in range(2):
        breach = actions.report_intake(case=migrant.amina, seen=seen(day), by=migrant.bas, on=day)
        answered(migrant, announced(migrant, breach, on=day), on=day)
        fines.append(signed(migrant, proposed(migrant, breach, on=day), on=day))
    assert [one.breach.summons_number for one in fines] == [3, 2]
    assert [one.amount for one in fines] == [250, 250]
    assert "€ 250,00" in fines[1].steps
    with pytest.raises(Refused, match="waarschuwing"):
        actions.report_intake(case=migrant.amina, seen=seen(day), by=migrant.bas, on=day)


def test_the_task_goes_to_somebody_who_did_not_report_it(migrant):
    kees = colleague(migrant, "Kees", "handhaver")
    reported(migrant, by=migrant.carla)
    assert Task.objects.open().get(case=migrant.amina, kind="fine").assignee == kees


def test_where_nobody_may_decide_the_task_stays_with_who_has_the_case(migrant):
    Mandate.objects.filter(kind="letter:fine").update(until=MONDAY)
    reported(migrant)
    assert Task.objects.open().get(case=migrant.amina, kind="fine").assignee == migrant.bas
