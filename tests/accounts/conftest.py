"""A clock that stands at Monday morning, and people who know their password."""

from __future__ import annotations

import pytest

from tests.accounts.steps import MONDAY_MORNING, browser, give_device, give_password


@pytest.fixture
def clock(time_machine):
    """Stands still until a test moves it."""
    time_machine.move_to(MONDAY_MORNING, tick=False)
    return time_machine


@pytest.fixture
def client():
    return browser()


@pytest.fixture
def bas(cast):
    return give_password(cast.bas)


@pytest.fixture
def phone(bas):
    """The app that makes Bas's codes."""
    return give_device(bas)
