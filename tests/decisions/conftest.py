"""Amina in the scope of Rivierstad, on a Monday in November that does not move."""

from __future__ import annotations

import pytest

from tenancy.scope import scope
from tests.decisions.steps import jet_of


@pytest.fixture
def here(clock, cast):
    with scope(cast.rivierstad.pk):
        yield cast


@pytest.fixture
def jet(here):
    """The bezwaarjurist, who signed no decision."""
    return jet_of(here)
