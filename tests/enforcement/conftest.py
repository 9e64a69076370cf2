"""Amina in the scope of Rivierstad, as a migrant who may be fined."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tenancy.scope import scope
from tests.enforcement.fining import as_migrant


@pytest.fixture
def rivierstad(cast, clock):
    """Amina is an asylum status holder: nobody fines her here."""
    with scope(cast.rivierstad.pk):
        yield cast


@pytest.fixture
def migrant(rivierstad):
    as_migrant(rivierstad)
    return rivierstad


@pytest.fixture
def friday(clock):
    """The day on which it is reported; terms begin then."""
    clock.move_to(datetime(2026, 11, 27, 9, tzinfo=UTC))
