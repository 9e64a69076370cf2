"""F18: the municipality is missing, empty or nonsense, or the middleware is off."""

from __future__ import annotations

import json

import psycopg
import pytest

from tenancy.checks import tenant_models
from tests import database
from tests.proofs.faults.machines import Web, environment, here

pytestmark = pytest.mark.django_db(transaction=True)
FAULTS = {
    "off": "AttributeError",
    "missing": "NoScope",
    "empty": "ScopeLost",
    "geen-uuid": "DataError",
}


def tables():
    return sorted(model._meta.db_table for model in tenant_models())


def counted(connection, table):
    return connection.execute(f"select count(*) from {table}").fetchone()[0]


@pytest.mark.parametrize("setting", [None, "", "geen-uuid"])
def test_the_database_gives_the_runtime_role_no_row(people, setting):
    with database.superuser(here()) as all_seeing:
        filled = [table for table in tables() if counted(all_seeing, table)]
    assert len(filled) > 10
    with psycopg.connect(environment()["DATABASE_URL"], autocommit=True) as connection:
        if setting is not None:
            connection.execute("select set_config('app.municipality', %s, false)", [setting])
        for table in filled:
            if setting:
                with pytest.raises(psycopg.DataError):
                    counted(connection, table)
            else:
                assert counted(connection, table) == 0


def errors(log):
    """What went wrong, by the log: the kinds of error and nothing of their contents."""
    lines = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
    return {line["error"] for line in lines if line["level"] == "ERROR" and "error" in line}


@pytest.fixture
def broken(people, tmp_path):
    servers = []

    def start(fault):
        directory = tmp_path / fault
        directory.mkdir()
        app = "tests.proofs.faults.no_scope:application"
        servers.append(Web(directory, app=app, FAULT=fault))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.mark.parametrize("fault", FAULTS)
def test_the_page_is_500_without_details_and_the_log_has_the_error(
    people, broken, someone, figure, fault
):
    server = broken(fault)
    bas = someone(people.bas, server.address)
    for path in ("/dossiers/", "/mijn-werk/", f"/dossiers/{people.amina.pk}/"):
        page = bas.opens(path)
        assert page.status == 500
        assert "Er ging iets mis" in page.text
        for detail in ("Yusuf", "26-R-", "Traceback", "scope", "uuid", "select"):
            assert detail not in page.text
    assert FAULTS[fault] in errors(server.said())
    assert "Yusuf" not in server.said()
    figure(
        f"{len(FAULTS)} ways to lose the scope: 0 rows for the runtime role; 3 pages each are 500"
        " without details, with the error in the log"
    )
