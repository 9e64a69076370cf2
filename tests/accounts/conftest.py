"""People who know their password."""

from __future__ import annotations

import pytest

from tests.accounts.steps import browser, give_device, give_password


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
