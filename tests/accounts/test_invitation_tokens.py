"""The secret in an invitation never looks like a BSN, so that no mail is stopped by chance."""

from __future__ import annotations

from datetime import timedelta

import pytest

from accounts.invitation_tokens import tokens
from accounts.models import User
from privacy.firewall import scan
from tests.conftest import MONDAY_MORNING

SECONDS = 5000  # as Django writes them, some twenty of these would be stopped


def test_no_secret_of_an_hour_reads_as_a_bsn(time_machine):
    sam = User(username="sam@rivierstad.example")
    for second in range(SECONDS):
        time_machine.move_to(MONDAY_MORNING + timedelta(seconds=second), tick=False)
        assert not scan(tokens.make_token(sam))


def test_a_secret_is_good_for_its_own_user_only(clock):
    sam, noor = User(username="sam@rivierstad.example"), User(username="noor@rivierstad.example")
    assert tokens.check_token(sam, tokens.make_token(sam))
    assert not tokens.check_token(noor, tokens.make_token(sam))


@pytest.mark.parametrize("typed", ["", "a", "é", "////", "kiezen", "bm9uc2Vuc2U"])
def test_what_is_no_secret_is_refused(typed):
    assert not tokens.check_token(User(username="sam@rivierstad.example"), typed)
