"""F19: the policy of one table is dropped while the program runs."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from tests import database
from tests.proofs.faults.machines import Web, here, until
from tests.tenancy import test_catalogue as isolation

pytestmark = pytest.mark.django_db(transaction=True)
POLICY = "select policyname, qual, with_check from pg_policies where tablename = 'cases_case'"


@contextmanager
def without_policy():
    with database.superuser(here()) as connection:
        ((name, using, check),) = connection.execute(POLICY).fetchall()
        connection.execute(f"drop policy {name} on cases_case")
        try:
            yield
        finally:
            connection.execute(
                f"create policy {name} on cases_case for all to app_rt, app_owner"
                f" using ({using}) with check ({check})"
            )


@pytest.fixture
def fresh(people, tmp_path):
    """A server that has not looked yet."""
    server = Web(tmp_path)
    yield server
    server.stop()


def test_the_program_refuses_and_goes_on_when_the_wall_stands_again(
    people, web, fresh, someone, figure
):
    dirk = someone(people.dirk)
    dirk.server = fresh.address
    with without_policy():
        with pytest.raises(AssertionError):
            isolation.test_every_tenant_table_has_one_policy_for_reading_and_writing()
        pages = [dirk.opens(path) for path in ("/", "/dossiers/", "/inloggen/")]
        ready = dirk.opens("/readyz")
        assert {page.status for page in pages} == {503}
        assert not any("26-" in page.text for page in pages)
        assert (ready.status, '"walls": false' in ready.text) == (503, True)
    assert "walls between municipalities are down: cases_case" in fresh.said()
    for server in (fresh.address, web.address):
        dirk.server = server
        until(lambda: "26-H-00001" in dirk.opens("/dossiers/").text)
    figure("1 policy dropped: suite red, pages 503, /readyz red, alarm in the log; back by itself")
