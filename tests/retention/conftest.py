"""Amina in the scope of Rivierstad."""

from __future__ import annotations

import pytest

from tenancy.scope import scope


@pytest.fixture
def rivierstad(cast, clock):
    with scope(cast.rivierstad.pk):
        yield cast
