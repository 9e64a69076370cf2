"""Rivierstad, on the Monday of the cast."""

from __future__ import annotations

import pytest

from tenancy.scope import scope


@pytest.fixture
def here(cast, clock):
    with scope(cast.rivierstad.pk):
        yield cast
