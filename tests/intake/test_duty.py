"""The duty is established by the Minister, corrected with a reason, and ends once."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from audit.models import Event
from cases.models import Case, Closure, Task
from intake import actions
from intake.access import duty_of, standing_of
from intake.models import Duty, DutyEnd, Source
from tests.cast import MONDAY, newcomer
from tests.intake.conftest import paused, plan_due, who

pytestmark = pytest.mark.django_db
MARCH = date(2026, 3, 2)


@pytest.fixture
def new(in_rivierstad):
    """Someone whose duty is not established and who had no notice."""
    case = newcomer(in_rivierstad.rivierstad, "Hassan", "Ali", notified_on=None)
    return {
        "case": case,
        "source": Source.PAPER,
        "by": in_rivierstad.bas,
        "on": MONDAY,
        "established_on": date(2026, 11, 2),
    }


def events(case, kind):
    return list(Event.objects.filter(case=case.pk, kind=kind).order_by("id"))


def test_it_says_from_when_by_which_source_and_who_wrote_it_down(new):
    duty = actions.establish_duty(reference="Brief 12", **new)
    kept = Duty.objects.get(pk=duty.pk)
    assert (kept.established_on, kept.source, kept.reference) == (
        date(2026, 11, 2),
        "paper",
        "Brief 12",
    )
    assert (kept.recorded_on, kept.by) == (MONDAY, new["by"])
    (event,) = events(new["case"], Event.Kind.DUTY_ESTABLISHED)
    assert event.basis == "art. 3, lid 1, Wet inburgering 2021"


def test_the_notice_starts_the_ten_weeks(new):
    """2 November 2026 and 70 days is 11 January 2027, a Monday."""
    assert plan_due(new["case"]) is None
    actions.establish_duty(notified_on=date(2026, 11, 2), **new)
    assert plan_due(new["case"]) == date(2027, 1, 11)


def test_it_is_established_once(new):
    actions.establish_duty(**new)
    with pytest.raises(actions.AlreadyEstablished):
        actions.establish_duty(**new)


def test_the_database_keeps_one_too(new):
    actions.establish_duty(**new)
    facts = {"municipality": new["case"].municipality, "recorded_on": MONDAY}
    with pytest.raises(IntegrityError, match="one_duty_per_case"), transaction.atomic():
        Duty.objects.create(case=new["case"], established_on=MARCH, source="paper", **facts)


class TestCorrecting:
    def test_the_old_record_stays_with_the_reason(self, told):
        old = duty_of(told["case"])
        actions.correct_duty(reason="Verkeerd gelezen", established_on=date(2026, 2, 2), **told)
        old.refresh_from_db()
        assert (old.established_on, old.withdrawn_on, old.withdrawn_why) == (
            MARCH,
            MONDAY,
            "Verkeerd gelezen",
        )
        assert duty_of(told["case"]).established_on == date(2026, 2, 2)

    def test_a_corrected_notice_counts_the_clock_again(self, told):
        """9 March 2026 and 70 days is 18 May, a Monday."""
        assert plan_due(told["case"]) == date(2026, 5, 11)
        told |= {"established_on": MARCH, "notified_on": date(2026, 3, 9)}
        actions.correct_duty(reason="Andere brief", **told)
        assert plan_due(told["case"]) == date(2026, 5, 18)

    def test_what_is_not_there_is_not_corrected(self, new):
        with pytest.raises(actions.NotEstablished):
            actions.correct_duty(reason="x", **new)

    def test_the_duty_cannot_begin_after_its_first_pause(self, told):
        paused(told, date(2026, 6, 1))
        with pytest.raises(actions.Impossible, match="na de eerste tijdelijke vrijstelling"):
            actions.correct_duty(reason="x", established_on=date(2026, 6, 2), **told)

    def test_nothing_is_withdrawn_without_a_reason(self, told):
        with pytest.raises(IntegrityError, match="withdrawn_why"), transaction.atomic():
            Duty.objects.update(withdrawn_on=MONDAY)


class TestTheEnd:
    @pytest.mark.parametrize(
        ("reason", "ground"),
        [
            ("dispensed", "dispensed"),
            ("exempt", "exempt"),
            ("met", "duty_met"),
            ("purpose", "purpose"),
            ("left_nl", "left_nl"),
            ("deceased", "deceased"),
            ("other", "other"),
        ],
    )
    def test_it_closes_the_case_on_its_ground(self, told, reason, ground):
        actions.end_duty(last_day=date(2026, 11, 20), reason=reason, **told)
        case = Case.objects.get(pk=told["case"].pk)
        assert case.phase == Case.Phase.CLOSED
        assert Closure.objects.get().ground == ground
        assert not Task.objects.open().filter(case=case).exists()
        assert len(events(case, Event.Kind.DUTY_ENDED)) == 1
        assert len(events(case, Event.Kind.CASE_CLOSED)) == 1

    def test_a_death_is_noted_with_the_person(self, told):
        actions.end_duty(last_day=date(2026, 11, 20), reason="deceased", **told)
        person = Case.objects.select_related("person").get(pk=told["case"].pk).person
        assert person.deceased_on == date(2026, 11, 20)

    def test_a_pause_ends_with_it(self, told):
        paused(told, date(2026, 6, 1))
        actions.end_duty(last_day=date(2026, 11, 20), reason="met", **told)
        now = standing_of(told["case"])
        assert (now.pause, now.end.on) == (None, date(2026, 11, 20))
        assert Case.objects.get(pk=told["case"].pk).paused_since is None

    def test_it_ends_once_and_nothing_comes_after(self, told):
        actions.end_duty(last_day=date(2026, 11, 20), reason="met", **told)
        before = Event.objects.count()
        after = (
            lambda: actions.end_duty(last_day=MONDAY, reason="met", **told),
            lambda: actions.pause_duty(since=MONDAY, **told),
            lambda: actions.resume_duty(until=MONDAY, **who(told)),
            lambda: actions.withdraw_pause(reason="x", **who(told)),
            lambda: actions.establish_duty(established_on=MARCH, **told),
            lambda: actions.correct_duty(reason="x", established_on=MARCH, **told),
            lambda: actions.change_group(group="family", since=MONDAY, **told),
            lambda: actions.correct_group(reason="x", group="family", since=MARCH, **told),
        )
        for verb in after:
            with pytest.raises(actions.Ended):
                verb()
        assert (Event.objects.count(), DutyEnd.objects.count()) == (before, 1)

    def test_a_duty_that_did_not_begin_does_not_end(self, told, new):
        given = {name: new[name] for name in ("case", "source", "by", "on")}
        with pytest.raises(actions.NotEstablished):
            actions.end_duty(last_day=MONDAY, reason="met", **given)
        with pytest.raises(actions.Impossible, match="voordat die begon"):
            actions.end_duty(last_day=date(2026, 3, 1), reason="met", **told)
