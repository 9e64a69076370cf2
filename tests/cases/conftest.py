"""A Monday morning in November 2026, and Amina's case in the scope of Rivierstad."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tenancy.scope import scope

MONDAY_MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # nine o'clock in Amsterdam


@pytest.fixture
def clock(time_machine):
    """Stands still until a test moves it."""
    time_machine.move_to(MONDAY_MORNING, tick=False)
    return time_machine


@pytest.fixture
def in_rivierstad(cast):
    with scope(cast.rivierstad.pk):
        yield cast
