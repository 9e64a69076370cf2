"""F16: the connection to the database is cut half-way a request; the next request is another's."""

from __future__ import annotations

import pytest
from django.utils import timezone

from audit.models import Event
from cases.models import Task
from tenancy.scope import scope
from tests import database
from tests.proofs.faults.machines import Web, held, here, until

pytestmark = pytest.mark.django_db(transaction=True)
LOCK = "select 1 from cases_case where id = %s for update"
NOT_SAVED = "Niet opgeslagen. Uw tekst is bewaard als concept."


@pytest.fixture
def one_thread(people, tmp_path):
    """One worker with one thread: whoever comes next gets the same process and its connection."""
    server = Web(tmp_path, threads=1)
    yield server
    server.stop()


def cut(pids):
    with database.superuser(here()) as connection:
        for pid in pids:
            connection.execute("select pg_terminate_backend(%s)", [pid])


def test_it_is_rolled_back_and_the_next_sees_only_their_own(people, one_thread, someone, figure):
    bas, dirk = (someone(user, one_thread.address) for user in (people.bas, people.dirk))
    path, day = f"/dossiers/{people.amina.pk}/taken/", timezone.localdate().isoformat()
    task = {"title": "Bel de school", "due_on": day, "assignee": str(people.bas.pk)}
    with held(LOCK, people.amina.pk) as waits:
        answer = bas.starts_sending(path, bas.form(path), **task)
        cut(until(waits))
        failed = answer.result(30)
    theirs = dirk.opens("/dossiers/")
    assert failed.status == 500
    assert NOT_SAVED in failed.text
    assert "Traceback" not in failed.text
    assert "26-H-00001" in theirs.text
    assert "26-R-" not in theirs.text
    assert dirk.opens(f"/dossiers/{people.amina.pk}/").status == 404
    with scope(people.rivierstad.pk):
        assert not Task.objects.filter(kind="own").exists()
        assert not Event.objects.filter(actor=people.bas.pk).exists()
    assert NOT_SAVED in bas.opens(path).text
    figure("connection cut half-way: rolled back, text kept; the next user sees 1 of 1 own cases")
