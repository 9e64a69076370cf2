"""The intake costs as many queries after many corrections as after one."""

from __future__ import annotations

import pytest

from tenancy.scope import scope
from tests.desk.test_queries import queries
from tests.intake.broad.conftest import fills, records, talks
from tests.intake.broad.sent import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.mark.parametrize(("address", "most"), [("", 32), ("opleiding", 25), ("taal", 20)])
def test_the_intake_costs_as_much_for_twenty_versions_as_for_one(
    cast, idil, sign_in, address, most
):
    bas = sign_in(cast.bas)
    with scope(cast.rivierstad.pk):
        fills(cast, idil)
    few = queries(bas, page(idil, address))
    with scope(cast.rivierstad.pk):
        for number in range(1, 20):
            talks(cast, idil)
            level = ("a1", "a2")[number % 2]
            records(cast, idil, "language", seen=number, reading=level)
            lines = [{"studied": f"Cursus {number}"}, {"country": "Kenia"}]
            records(cast, idil, "education", seen=number, lines=lines)
    many = queries(bas, page(idil, address))
    assert len(many) == len(few), many
    assert len(many) <= most
