"""The broad intake is done once, and only for who has the duty."""

from __future__ import annotations

import pytest

from audit.models import Event
from cases.models import Case
from intake.actions import AlreadyCompleted, MayNotComplete, complete
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer

pytestmark = pytest.mark.django_db


def test_a_completed_intake_leads_to_the_pip(cast):
    with scope(cast.rivierstad.pk):
        Case.objects.filter(pk=cast.amina.pk).update(phase=Case.Phase.INTAKE)
        cast.amina.refresh_from_db()
        complete(case=cast.amina, in_absence=False, by=cast.bas, on=MONDAY)
        assert Case.objects.get(pk=cast.amina.pk).phase == Case.Phase.PLAN
        event = Event.objects.get(kind=Event.Kind.INTAKE_FINISHED)
    assert event.basis == "art. 14, lid 1, Wet inburgering 2021"


def test_an_intake_is_not_completed_twice(cast):
    with scope(cast.rivierstad.pk):
        complete(case=cast.amina, in_absence=False, by=cast.bas, on=MONDAY)
        with pytest.raises(AlreadyCompleted):
            complete(case=cast.amina, in_absence=True, by=cast.bas, on=MONDAY)


def test_without_the_duty_no_intake_is_completed(cast):
    with scope(cast.rivierstad.pk):
        someone = newcomer(cast.rivierstad, "Osman", "Idil")
        with pytest.raises(MayNotComplete, match="nog niet vastgesteld"):
            complete(case=someone, in_absence=False, by=cast.bas, on=MONDAY)
