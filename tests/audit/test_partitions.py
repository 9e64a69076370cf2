"""The months of the reading log are made ahead, and again without harm."""

from __future__ import annotations

from datetime import date

import pytest
from django.conf import settings

from audit.partitions import TABLES, make
from tests import database

pytestmark = pytest.mark.django_db(transaction=True)


def partitions(owner, table):
    found = owner.execute(
        "select inhrelid::regclass::text from pg_inherits where inhparent = %s::regclass", [table]
    )
    return {name for (name,) in found}


def test_new_months_are_made_once_and_closed_to_the_program(cast):
    with database.owner() as owner:
        for _ in range(2):
            make(owner.execute, first=date(2031, 12, 15), months=2, role=settings.RUNTIME_ROLE)
        for table in TABLES:
            wanted = {f"{table}_2031_12", f"{table}_2032_01", f"{table}_rest"}
            assert wanted <= partitions(owner, table)
            for name in wanted:
                open_to = "select has_table_privilege(%s, %s, 'select, insert, update, delete')"
                assert owner.execute(open_to, [settings.RUNTIME_ROLE, name]).fetchone() == (False,)
