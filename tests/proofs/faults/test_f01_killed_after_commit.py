"""F1: the web worker is killed after the commit and before the answer."""

from __future__ import annotations

import pytest
from django.utils import timezone

from audit.models import Event
from cases.models import Task
from tenancy.scope import scope
from tests.proofs.faults.machines import held, until

pytestmark = pytest.mark.django_db(transaction=True)
SESSIONS = "select 1 from django_session for update"  # written after the commit


def test_it_was_done_once_and_whoever_sends_it_again_is_told(people, web, someone, figure):
    bas, path = someone(people.bas), f"/dossiers/{people.amina.pk}/taken/"
    form = bas.form(path)
    day = timezone.localdate().isoformat()
    task = {"title": "Bel de school", "due_on": day, "assignee": str(people.bas.pk)}
    with held(SESSIONS) as waits:
        answer = bas.starts_sending(path, form, **task)
        until(waits)
        with scope(people.rivierstad.pk):
            assert Task.objects.filter(kind="own").exists()  # committed
        web.kill_workers()
        assert answer.result(30).status == 0
    until(web.answers)
    again = bas.sends(path, form, **task)
    assert again.status == 200
    assert "Deze actie was al verwerkt op" in again.text
    assert again.address.endswith(f"/dossiers/{people.amina.pk}/")
    with scope(people.rivierstad.pk):
        assert Task.objects.filter(kind="own").count() == 1
        assert Event.objects.filter(kind=Event.Kind.TASK_ADDED, actor=people.bas.pk).count() == 1
    figure("kill -9 between commit and answer, form sent again: 1 task, 1 event, told when")
