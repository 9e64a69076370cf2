"""F20: the log of readings cannot be written, so nobody's data are shown."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from tests import database
from tests.proofs.faults.machines import here

pytestmark = pytest.mark.django_db(transaction=True)
TABLES = ("audit_reading", "audit_readcase")
NOT_SHOWN = "Inzage kan nu niet worden vastgelegd; gegevens worden niet getoond"


@contextmanager
def revoked(table):
    with database.superuser(here()) as connection:
        connection.execute(f"revoke insert on {table} from app_rt")
        try:
            yield
        finally:
            connection.execute(f"grant insert on {table} to app_rt")


def test_without_the_log_no_page_and_no_program_gets_data(people, someone, figure):
    bas, case = someone(people.bas), f"/dossiers/{people.amina.pk}/"
    pages = ["/dossiers/", "/mijn-werk/", case, f"{case}taken/", f"{case}plicht/"]
    for table in TABLES:
        with revoked(table):
            answers = [bas.opens(path) for path in pages]
            program = bas.opens("/api/v1/dossiers/")
            assert bas.opens("/account/").status == 200
        assert {page.status for page in [*answers, program]} == {503}
        assert all(NOT_SHOWN in page.text for page in answers)
        assert not any("Yusuf" in page.text for page in [*answers, program])
        assert "26-R-" not in program.text
    assert {bas.opens(path).status for path in pages} == {200}
    figure(
        f"INSERT revoked, {len(TABLES)} tables: {len(pages)} pages and the API answer 503, 0 names"
    )
