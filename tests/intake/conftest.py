"""Amina in the scope of Rivierstad, and a Monday in November that does not move."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cases.models import Case, Task
from intake import actions
from intake.models import Source
from tenancy.scope import scope
from tests.cast import MONDAY

MONDAY_MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.fixture
def clock(time_machine):
    time_machine.move_to(MONDAY_MORNING, tick=False)
    return time_machine


@pytest.fixture
def in_rivierstad(cast):
    with scope(cast.rivierstad.pk):
        yield cast


@pytest.fixture
def told(in_rivierstad):
    """What every verb of a told fact gets: Amina's case, and Bas who reads it in the portal."""
    cast = in_rivierstad
    return {"case": cast.amina, "source": Source.PORTAL, "by": cast.bas, "on": MONDAY}


def who(told):
    return {name: told[name] for name in ("case", "by", "on")}


def paused(told, since):
    return actions.pause_duty(since=since, **told)


def plan_due(case: Case):
    """The date of the open task for the PIP; None when there is none."""
    task = Task.objects.open().filter(case=case, kind=Task.Kind.PLAN).first()
    return task.due_on if task else None
