"""A wall that is missing, weakened or doubled is seen, and then nothing is shown."""

from __future__ import annotations

import math

import pytest
from django.conf import settings

from accounts.tasks import forget_drafts
from tenancy import walls
from tenancy.tasks import look_at_walls
from tests import database

pytestmark = pytest.mark.django_db
OPEN = "alter policy cases_case_rls on cases_case"
WEAKENED = {
    "drop policy cases_case_rls on cases_case": "cases_case",
    f"{OPEN} using (true)": "cases_case",
    f"{OPEN} with check (true)": "cases_case",
    f"{OPEN} using (municipality_id is not null or current_setting('app.municipality') <> '')": (
        "cases_case"
    ),
    f"{OPEN} to app_owner": "cases_case",
    "create policy more on cases_note using (true)": "cases_note",
    "alter table cases_task disable row level security": "cases_task",
    "alter table cases_task no force row level security": "cases_task",
    "alter role app_rt bypassrls": "the runtime role",
}


@pytest.mark.parametrize("change", WEAKENED)
def test_each_way_to_weaken_a_wall_is_seen(change):
    """In a transaction of the superuser that is rolled back."""
    name = str(settings.DATABASES["default"]["NAME"])
    with database.superuser(name) as connection, connection.transaction(force_rollback=True):
        cursor = connection.execute(change)
        cursor.execute("set local role app_rt")
        assert walls.breaches(cursor) == [WEAKENED[change]]


@pytest.fixture
def down(monkeypatch):
    monkeypatch.setattr(walls, "breaches", lambda cursor: ["cases_case"])
    monkeypatch.setattr(walls, "watch", walls.Watch())


def test_as_it_is_all_walls_stand():
    assert look_at_walls() == 0
    walls.watch.next_look = math.inf


def test_without_a_wall_no_page_and_no_program_gets_data(cast, sign_in, down, caplog):
    bas = sign_in(cast.bas)
    for path in ("/dossiers/", f"/dossiers/{cast.amina.pk}/", "/inloggen/", "/gemeente/"):
        page = bas.get(path)
        assert page.status_code == 503
        assert "De applicatie is stilgezet" in page.content.decode()
    assert bas.get("/api/v1/dossiers/").json()["status"] == 503
    assert bas.get("/healthz").status_code == 200
    ready = bas.get("/readyz")
    assert (ready.status_code, ready.json()["walls"]) == (503, False)
    assert any(r.levelname == "CRITICAL" and "cases_case" in r.message for r in caplog.records)


def test_without_a_wall_no_task_runs_but_the_one_that_looks(cast, down):
    with pytest.raises(walls.Down):
        forget_drafts()
    assert look_at_walls() == 1


def test_when_the_wall_stands_again_so_does_the_program(cast, sign_in, down, monkeypatch):
    bas = sign_in(cast.bas)
    assert bas.get("/dossiers/").status_code == 503
    monkeypatch.setattr(walls, "breaches", lambda cursor: [])
    walls.watch.next_look = 0.0
    assert bas.get("/dossiers/").status_code == 200


def test_a_process_looks_again_after_a_while_and_not_at_every_page(down, monkeypatch):
    answers = iter([[], ["cases_case"]])
    monkeypatch.setattr(walls, "breaches", lambda cursor: next(answers))
    assert walls.stand()
    assert walls.stand()
    walls.watch.next_look = 0.0
    assert not walls.stand()
