"""F2: the web worker is killed while it saves, before the commit."""

from __future__ import annotations

import pytest
from django.utils import timezone

from audit.models import Event
from cases.models import Task
from tenancy.scope import scope
from tests.proofs.faults.machines import held, until

pytestmark = pytest.mark.django_db(transaction=True)
LOCK = "select 1 from cases_case where id = %s for update"
NOT_SAVED = "Niet opgeslagen. Uw tekst is bewaard als concept."
TITLE = "Bel de taalschool over dinsdag"


def test_nothing_is_saved_and_the_text_comes_back(people, web, someone, figure):
    bas, path = someone(people.bas), f"/dossiers/{people.amina.pk}/taken/"
    day = timezone.localdate().isoformat()
    task = {"title": TITLE, "due_on": day, "assignee": str(people.bas.pk)}
    with held(LOCK, people.amina.pk) as waits:
        answer = bas.starts_sending(path, bas.form(path), **task)
        until(waits)
        web.kill_workers()
        assert answer.result(30).status == 0
    until(web.answers)
    with scope(people.rivierstad.pk):
        assert not Task.objects.filter(kind="own").exists()
        assert not Event.objects.filter(actor=people.bas.pk).exists()
    page = bas.opens(path).text
    assert NOT_SAVED in page
    assert f'value="{TITLE}"' in page
    assert bas.sends(path, bas.form(path), **task).status == 200
    assert NOT_SAVED not in bas.opens(path).text
    with scope(people.rivierstad.pk):
        assert Task.objects.filter(kind="own").count() == 1
    figure("kill -9 before the commit: 0 rows, 0 events; the text is back in the form, without JS")
