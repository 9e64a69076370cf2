"""Who works for two municipalities keeps the code of one when the other has nothing to say."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts import actions
from accounts.models import Membership
from outbox.actions import relay
from tenancy.scope import scope
from tests.cast import MONDAY, PASSWORD

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("clock")]
TOMORROW, YESTERDAY = MONDAY + timedelta(days=1), MONDAY - timedelta(days=1)
NOT_WORKING = [{"since": TOMORROW}, {"until": YESTERDAY}, {"stopped_at": "2026-11-20T09:00Z"}]


@pytest.fixture
def els(real_cast):
    """Els, who works in Heuvelrode as well, with a telephone that was set up."""
    TOTPDevice.objects.create(user=real_cast.els, confirmed=True, name="app")
    real_cast.els.set_password(PASSWORD)
    real_cast.els.save()
    return real_cast.els


def proposal(cast, user):
    return actions.propose_code_reset(user=user, reason="Nieuwe telefoon", by=cast.femke, on=MONDAY)


@pytest.mark.parametrize("standing", NOT_WORKING)
def test_where_someone_does_not_work_their_code_stays(real_cast, els, standing):
    with scope(real_cast.rivierstad.pk):
        Membership.objects.filter(user=els).update(**standing)
        with pytest.raises(actions.NotHere):
            proposal(real_cast, els)
        with pytest.raises(actions.NotHere):
            actions.send_link(user=els, by=real_cast.femke, on=MONDAY)


def test_a_role_that_ended_meanwhile_leaves_the_code_alone(real_cast, els):
    with scope(real_cast.rivierstad.pk):
        change = proposal(real_cast, els)
        actions.stop_access(user=els, by=real_cast.femke, on=MONDAY)
        with pytest.raises(actions.NotHere):
            actions.approve(change=change, by=real_cast.joris, on=MONDAY)
    assert TOTPDevice.objects.filter(user=els).exists()


def test_whose_code_was_removed_hears_of_it(real_cast, els):
    with scope(real_cast.rivierstad.pk):
        actions.approve(change=proposal(real_cast, els), by=real_cast.joris, on=MONDAY)
    mail.outbox.clear()
    relay()
    told = next(one for one in mail.outbox if one.to == [els.username])
    assert "hebben uw inlogcode verwijderd" in told.body


def test_a_first_link_may_come_before_the_role_begins(real_cast, els):
    els.set_unusable_password()
    els.save()
    with scope(real_cast.rivierstad.pk):
        Membership.objects.filter(user=els).update(since=TOMORROW)
        actions.send_link(user=els, by=real_cast.femke, on=MONDAY)
    relay()
    assert [one.to for one in mail.outbox] == [[els.username]]
