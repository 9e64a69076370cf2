"""The first conversation starts the intake, and only when the duty holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from audit.models import Event
from cases.models import Case
from intake import actions
from intake.models import Source, Talk
from tests.cast import MONDAY, newcomer
from tests.intake.broad.conftest import TALK, fills, talks

pytestmark = pytest.mark.django_db


def test_before_the_duty_no_intake_begins(in_rivierstad):
    cast = in_rivierstad
    ali = newcomer(cast.rivierstad, "Hassan", "Ali")
    with pytest.raises(actions.MayNotBegin, match="nog niet vastgesteld"):
        talks(cast, ali)
    assert Talk.objects.count() == 0


def test_a_conversation_before_the_first_day_of_the_duty_is_none_of_the_intake(in_rivierstad, idil):
    with pytest.raises(actions.MayNotBegin, match="vanaf 2 maart 2026"):
        talks(in_rivierstad, idil, date(2026, 3, 1))
    assert talks(in_rivierstad, idil, date(2026, 3, 2)).first


def test_while_the_duty_rests_no_intake_begins(in_rivierstad, idil):
    cast, since = in_rivierstad, MONDAY - timedelta(days=9)
    actions.pause_duty(case=idil, since=since, source=Source.PORTAL, by=cast.bas, on=MONDAY)
    with pytest.raises(actions.MayNotBegin, match="tijdelijke vrijstelling"):
        talks(cast, idil)


def test_the_first_conversation_starts_the_intake_and_the_second_does_not(in_rivierstad, idil):
    talks(in_rivierstad, idil)
    talks(in_rivierstad, idil)
    assert Case.objects.get(pk=idil.pk).phase == Case.Phase.INTAKE
    kinds = [Event.Kind.INTAKE_STARTED, Event.Kind.INTAKE_TALKED]
    found = Event.objects.filter(case=idil.pk, kind__in=kinds).order_by("id")
    assert [event.kind for event in found] == kinds
    assert [talk.first for talk in Talk.objects.order_by("created_at")] == [True, False]


def test_a_corrected_conversation_stays_to_be_read(in_rivierstad, idil):
    cast, wrong = in_rivierstad, talks(in_rivierstad, idil, told_alone=False)
    told = TALK | {"on_day": MONDAY, "by": cast.bas, "on": MONDAY}
    actions.correct_talk(talk=wrong, why="Verkeerd aangevinkt", **told)
    old, new = Talk.objects.order_by("created_at")
    assert (old.told_alone, old.withdrawn_on, old.withdrawn_why) == (
        False,
        MONDAY,
        "Verkeerd aangevinkt",
    )
    assert (new.first, new.told_alone, new.withdrawn_on) == (True, True, None)
    with pytest.raises(actions.AlreadyCorrected):
        actions.correct_talk(talk=wrong, why="Nog eens", **told)


def test_after_the_intake_is_done_there_is_no_new_conversation(in_rivierstad, idil):
    fills(in_rivierstad, idil)
    actions.finish_intake(case=idil, by=in_rivierstad.bas, on=MONDAY)
    with pytest.raises(actions.AlreadyCompleted):
        talks(in_rivierstad, idil)
