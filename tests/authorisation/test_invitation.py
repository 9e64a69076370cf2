"""Who has no password gets a link, and chooses one."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts import actions, invitations
from accounts.models import User
from audit.models import SecurityEvent
from outbox.actions import relay
from tenancy.scope import scope
from tests.authorisation.conftest import proposes
from tests.cast import MONDAY

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("clock")]
CHOSEN = "paard-batterij-nietje-ok"


@pytest.fixture
def link(real_cast):
    """The address that Sam gets by mail."""
    with scope(real_cast.rivierstad.pk):
        actions.approve(change=proposes(real_cast.femke), by=real_cast.joris, on=MONDAY)
    relay()
    (sent,) = [one for one in mail.outbox if one.to == ["sam@rivierstad.example"]]
    return re.findall(r"/wachtwoord/\S+", str(sent.body))[0]


def browser():
    return Client(headers={"host": "localhost"})


def choose(client, link, password=CHOSEN):
    moved = client.get(link)
    assert moved.status_code == 302
    typed = {"new_password1": password, "new_password2": password}
    return client.post(moved["Location"], typed)


def test_sam_chooses_a_password_and_signs_in(link):
    assert choose(browser(), link)["Location"] == "/inloggen/"
    sam = User.objects.get(username="sam@rivierstad.example")
    assert sam.check_password(CHOSEN)
    assert SecurityEvent.objects.filter(kind="password_set", user=sam.pk).exists()


def test_the_secret_leaves_the_address(link):
    assert browser().get(link)["Location"].endswith("/kiezen/")


def test_the_link_works_once(link):
    choose(browser(), link)
    again = browser().get(link)
    assert "Deze link werkt niet meer" in again.content.decode()


def test_the_link_works_for_three_days(link, clock):
    clock.shift(timedelta(days=3, seconds=1))
    assert "Deze link werkt niet meer" in browser().get(link).content.decode()


@pytest.mark.parametrize("password", ["kort", "wachtwoord1234"[:13]])
def test_a_weak_password_is_refused_at_the_field(link, password):
    answer = choose(browser(), link, password)
    assert answer.status_code == 400
    assert "14 tekens" in answer.content.decode()


def test_the_other_administrators_hear_of_a_change_and_not_of_whom(real_cast):
    with scope(real_cast.rivierstad.pk):
        change = proposes(real_cast.femke)
    relay()
    (told,) = mail.outbox
    assert told.to == [real_cast.joris.username]
    assert f"/beheer/wijzigingen/{change.pk}/" in told.body
    assert "Sam" not in f"{told.subject} {told.body}"


def test_another_telephone_takes_a_second_administrator(real_cast):
    TOTPDevice.objects.create(user=real_cast.bas, confirmed=True, name="app")
    with scope(real_cast.rivierstad.pk):
        change = actions.propose_code_reset(
            user=real_cast.bas, reason="Nieuwe telefoon", by=real_cast.femke, on=MONDAY
        )
        assert TOTPDevice.objects.filter(user=real_cast.bas).exists()
        actions.approve(change=change, by=real_cast.joris, on=MONDAY)
    assert not TOTPDevice.objects.filter(user=real_cast.bas).exists()


def test_a_link_for_who_has_a_password_goes_to_their_own_address(real_cast):
    with scope(real_cast.rivierstad.pk):
        invitations.invite(real_cast.bas, by=real_cast.femke, on=MONDAY)
    relay()
    assert [one.to for one in mail.outbox] == [[real_cast.bas.username]]
