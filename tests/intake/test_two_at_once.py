"""Two colleagues record the same at the same moment: one does, the other is told."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from django.db import connections

from cases.models import Case
from intake import actions
from intake.access import group_history
from intake.models import Pause, Source
from tenancy.scope import scope
from tests.cast import MONDAY

pytestmark = pytest.mark.django_db(transaction=True)
JUNE = date(2026, 6, 1)


def at_once(cast, verb, refused, **facts):
    """What each of two got."""
    start = Barrier(2)

    def once(_):
        told: dict[str, Any] = {"source": Source.PORTAL, "by": cast.bas, "on": MONDAY}
        try:
            with scope(cast.rivierstad.pk):
                case = Case.objects.select_related("person").get(pk=cast.amina.pk)
                start.wait()
                verb(case=case, **facts, **told)
            return "done"
        except refused:
            return "refused"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        return sorted(pool.map(once, range(2)))


def test_two_pauses_become_one(real_cast):
    got = at_once(real_cast, actions.pause_duty, actions.Impossible, since=JUNE)
    assert got == ["done", "refused"]
    with scope(real_cast.rivierstad.pk):
        assert Pause.objects.count() == 1


def test_two_changes_of_group_become_one(real_cast):
    facts = {"group": "family", "since": JUNE}
    got = at_once(real_cast, actions.change_group, actions.Unchanged, **facts)
    assert got == ["done", "refused"]
    with scope(real_cast.rivierstad.pk):
        assert [one.group for one in group_history(real_cast.amina)] == ["family", "asylum"]


def test_two_ends_become_one(real_cast):
    facts = {"last_day": MONDAY, "reason": "met"}
    assert at_once(real_cast, actions.end_duty, actions.Ended, **facts) == ["done", "refused"]
