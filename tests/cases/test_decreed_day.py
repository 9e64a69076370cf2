"""A royal decree of later years is made known once, and running terms move with it."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from audit.models import Event
from cases.models import Task
from tenancy.decreed import DecreedDay
from tenancy.scope import scope
from tests.law.days import day

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def due(cast):
    with scope(cast.rivierstad.pk):
        return Task.objects.open().get(kind=Task.Kind.PLAN, case=cast.amina).due_on


def decree(written):
    call_command("decree_day", day(written).isoformat(), source="Stcrt. 2026, 1", verbosity=0)


def test_a_term_that_ends_on_the_day_moves_and_it_is_logged_why(cast):
    """Amina was notified on 2-3-2026: 11 May is day 70, a Monday; by decree it is Tuesday 12."""
    assert due(cast) == day("11-5-2026")
    decree("11-5-2026")
    assert due(cast) == day("12-5-2026")
    with scope(cast.rivierstad.pk):
        event = Event.objects.get(kind=Event.Kind.TASK_RECOMPUTED)
        task = Task.objects.open().get(kind=Task.Kind.PLAN, case=cast.amina)
    assert "gelijk met een feestdag" in event.detail
    assert any("gelijkstaat met een feestdag" in step for step in task.explanation())


def test_a_term_that_ends_on_another_day_stays(cast):
    decree("12-5-2026")
    assert due(cast) == day("11-5-2026")


@pytest.mark.parametrize("written", ["15-5-2026", "11-5-2026"])
def test_a_day_is_made_known_once(cast, written):
    if written == "11-5-2026":
        decree(written)
    with pytest.raises(CommandError, match="known already"):
        decree(written)


def test_what_is_no_day_is_refused(cast):
    with pytest.raises(CommandError, match="must read like"):
        call_command("decree_day", "11 mei", source="Stcrt.", verbosity=0)
    assert not DecreedDay.objects.exists()
