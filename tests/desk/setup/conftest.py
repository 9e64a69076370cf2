"""Femke at her desk, on a Monday in November."""

from __future__ import annotations

import pytest


@pytest.fixture
def femke(cast, sign_in, clock):
    return sign_in(cast.femke)
