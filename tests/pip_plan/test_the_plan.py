"""A PIP is proposed, signed and changed; what the law refuses is refused."""

from __future__ import annotations

from datetime import date

import pytest

from accounts.models import Mandate
from audit.models import Event
from cases.models import Case, Task
from decisions.actions import AlreadySigned, SignedByItsDrafter
from decisions.models import Decision
from duo.models import Report
from pip_plan.access import versions_of
from pip_plan.actions import AlreadyDecided, MayNot, NotAllowed, drop, note_outcome
from pip_plan.models import Objective
from tests.cast import MONDAY
from tests.pip_plan.planning import (
    A2_PARTS,
    GROUND,
    Z_VALUES,
    changed,
    complete,
    established,
    propose,
    sign,
)

pytestmark = pytest.mark.django_db


def again(case):
    return Case.objects.get(pk=case.pk)


def refusals(found):
    return [(one.field, one.rule) for one in found.value.problems]


def test_no_plan_before_the_intake_is_done(rivierstad):
    with pytest.raises(MayNot, match="brede intake"):
        propose(rivierstad)


def test_a_signed_plan_starts_the_term_and_the_route(rivierstad):
    plan = established(rivierstad)
    case, decision = again(rivierstad.amina), Decision.objects.get(subject=plan.pk)
    assert (case.phase, case.route, case.level) == (Case.Phase.ROUTE, "b1", "b1")
    assert case.plan_dated_on == MONDAY
    # Three years from 24-11-2026: the last day is 23-11-2029 (Wi art. 11).
    term = Task.objects.open().get(case=case, kind=Task.Kind.TERM)
    assert term.due_on == date(2029, 11, 23)
    # Six weeks from 24-11-2026 end on Monday 4-1-2027 (Awb art. 6:7 and 6:8).
    assert decision.object_until == date(2027, 1, 4)
    assert decision.letter.kind == "plan"
    assert Report.objects.owed().filter(case=case, kind=Report.Kind.PLAN, subject=plan.pk).exists()
    assert not Task.objects.open().filter(case=case, kind=Task.Kind.PLAN).exists()
    assert Event.objects.filter(case=case.pk, kind=Event.Kind.PLAN_ESTABLISHED).count() == 1


def test_the_letter_tells_the_plan_and_no_bsn(rivierstad):
    plan = established(rivierstad)
    body = plan.decision.letter.body
    assert "De B1-route: De leerbaarheidstoets zegt dat B1 haalbaar is." in body
    assert "De onderwijsroute: Zij wil werken" in body
    assert "De Z-route: De B1-route is haalbaar." in body
    assert "B1 op alle onderdelen. Uiterlijk 1 juni 2028." in body
    assert "maandag 4 januari 2027" in body
    # The term starts on 24-11-2026; a year and a half ends on 23-5-2028, three years on 23-11-2029.
    assert "- 24 november 2026: uw inburgeringstermijn begint." in body
    assert "- 23 mei 2028: tot en met deze dag kan uw leerroute wijzigen." in body
    assert "- 23 november 2029: de laatste dag van uw inburgeringstermijn." in body
    assert rivierstad.amina.person.bsn not in body


def test_a_late_plan_asks_why(rivierstad):
    """Notified 2 March 2026: the last day was 11 May 2026 (Bi art. 5.3, lid 1)."""
    complete(rivierstad)
    with pytest.raises(NotAllowed) as found:
        propose(rivierstad, late_why=None)
    assert [one.field for one in found.value.problems] == ["late_why"]
    assert "11 mei 2026" in found.value.problems[0].message


def test_a_changed_plan_does_not_move_the_term(rivierstad, clock):
    established(rivierstad)
    later = date(2027, 3, 1)
    clock.move_to(later)
    plan = changed(rivierstad, "route", on=later, **GROUND, **Z_VALUES)
    case = again(rivierstad.amina)
    assert (case.route, case.level, case.plan_dated_on) == ("z", "a2", MONDAY)
    assert plan.decision.letter.kind == "plan_changed"
    assert Task.objects.open().get(case=case, kind=Task.Kind.TERM).due_on == date(2029, 11, 23)
    assert versions_of(case).current == plan


def test_the_route_changes_within_a_year_and_a_half(rivierstad, clock):
    """The term started on 24-11-2026: a year and a half ends on 23-5-2028 (Bi art. 5.4)."""
    established(rivierstad)
    clock.move_to(date(2028, 5, 24))
    wanted = {"change": "route", "late_why": None, **GROUND, **Z_VALUES}
    with pytest.raises(NotAllowed) as found:
        propose(rivierstad, on=date(2028, 5, 24), **wanted)
    assert refusals(found) == [("route", "art. 5.4, lid 1, Besluit inburgering 2021")]
    special = {"exception": "special", "exception_why": "De school stopte."}
    assert propose(rivierstad, on=date(2028, 5, 24), **wanted, **special)


def test_from_the_education_route_to_b1_in_month_thirty(rivierstad, clock):
    education = {"route": "onderwijs", "education_attainable": True, "map_hours": None}
    established(rivierstad, intensity_hours=None, **education)
    late = date(2029, 5, 1)
    clock.move_to(late)
    assert changed(rivierstad, "route", on=late, **GROUND).route == "b1"


def test_what_changed_since_the_proposal_is_judged_at_signing(rivierstad, clock):
    """Proposed on the last day to change the route, signed a day later."""
    established(rivierstad)
    last, after = date(2028, 5, 23), date(2028, 5, 24)
    clock.move_to(last)
    wanted = {"change": "route", "late_why": None, **GROUND, **Z_VALUES}
    plan = propose(rivierstad, on=last, **wanted)
    clock.move_to(after)
    with pytest.raises(NotAllowed) as found:
        sign(rivierstad, plan, on=after)
    assert refusals(found) == [("route", "art. 5.4, lid 1, Besluit inburgering 2021")]


def test_lowering_takes_six_hundred_hours(rivierstad, clock):
    established(rivierstad)
    later = date(2027, 12, 1)
    clock.move_to(later)
    wanted = {"level": "a2", **A2_PARTS, **GROUND, "sufficient_effort": True}
    given = {"change": "lower", "late_why": None, "on": later}
    with pytest.raises(NotAllowed) as found:
        propose(rivierstad, effort_hours=599, **wanted, **given)
    assert refusals(found) == [("effort_hours", "art. 5.5, lid 1, Besluit inburgering 2021")]
    with pytest.raises(NotAllowed):
        propose(rivierstad, effort_hours=600, **{**wanted, "sufficient_effort": False}, **given)
    plan = changed(rivierstad, "lower", on=later, effort_hours=600, **wanted)
    assert again(rivierstad.amina).level == "a2"
    assert plan.lowered == ["LE", "LU", "SC", "SP"]


def test_the_plan_of_another_municipality_is_taken_over(rivierstad):
    """No intake here, the route stays, and the term runs from the earlier PIP (Bi 5.3, lid 3)."""
    earlier = {"earlier_dated_on": date(2026, 6, 1), "change": "moved"}
    with pytest.raises(NotAllowed) as found:
        propose(rivierstad, earlier_route="z", **earlier)
    assert refusals(found) == [("route", "art. 5.3, lid 3, Besluit inburgering 2021")]
    sign(rivierstad, propose(rivierstad, earlier_route="b1", **earlier))
    case = again(rivierstad.amina)
    assert case.plan_dated_on == date(2026, 6, 1)
    assert Task.objects.open().get(case=case, kind=Task.Kind.TERM).due_on == date(2029, 6, 1)


def test_two_persons_where_the_mandate_says_so(rivierstad):
    complete(rivierstad)
    plan = propose(rivierstad)
    Mandate.objects.filter(kind="letter:plan").update(two_persons=True)
    with pytest.raises(SignedByItsDrafter):
        sign(rivierstad, plan)
    assert sign(rivierstad, plan, by=rivierstad.noor).dated_on == MONDAY


def test_a_proposal_is_signed_or_dropped_once(rivierstad):
    complete(rivierstad)
    plan = propose(rivierstad)
    drop(plan=plan, by=rivierstad.bas, on=MONDAY)
    with pytest.raises(AlreadyDecided):
        sign(rivierstad, plan)
    with pytest.raises(AlreadySigned):
        drop(plan=plan, by=rivierstad.bas, on=MONDAY)
    newer = propose(rivierstad)
    assert (newer.number, versions_of(rivierstad.amina).proposal) == (plan.number + 1, newer)


def test_what_came_of_an_objective(rivierstad):
    plan = established(rivierstad)
    goal = Objective.objects.get(plan=plan, part="pvt")
    goal.plan = plan
    told = {"outcome": "reached", "on_day": MONDAY, "note": "", "by": rivierstad.bas}
    note_outcome(objective=goal, on=MONDAY, **told)
    assert Objective.objects.get(pk=goal.pk).outcome == "reached"
