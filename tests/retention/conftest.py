"""Amina in the scope of Rivierstad; and, for what really goes, a database that is committed to."""

from __future__ import annotations

import pytest
from django.db import connection, connections

from tenancy.scope import _municipality, scope


@pytest.fixture
def rivierstad(cast, clock):
    with scope(cast.rivierstad.pk):
        yield cast


@pytest.fixture
def town(real_cast, clock):
    """Rivierstad as the roles of production see it: each verb commits."""
    yield real_cast
    connections["purge"].close()


@pytest.fixture
def here(town):
    """In the scope of Rivierstad outside any transaction, so that another role sees each verb."""
    home = town.rivierstad.pk
    token = _municipality.set(home)
    with connection.cursor() as cursor:
        cursor.execute("select set_config('app.municipality', %s, false)", [str(home)])
    yield town
    _municipality.reset(token)
    connection.close()
