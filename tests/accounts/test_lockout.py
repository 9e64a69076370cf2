"""Five wrong passwords close the door for a quarter of an hour, for the right one as well."""

from __future__ import annotations

import re

import pytest

from audit.models import SecurityEvent
from tests.accounts.steps import browser, enter, give_password, is_in, security_events
from tests.cast import PASSWORD

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("clock")]
Kind = SecurityEvent.Kind
MINUTE = 60


@pytest.fixture
def bas(real_cast, settings):
    """A demo account: a right password is enough, so that only the lock can stop it."""
    settings.DEMO = True
    real_cast.bas.is_demo = True
    return give_password(real_cast.bas)


def guess(username, times, client=None, **headers):
    client = client or browser()
    return [enter(client, username, f"gok-nummer-{i}", **headers) for i in range(times)]


def test_four_wrong_passwords_leave_the_door_open(bas, client):
    assert {answer.status_code for answer in guess(bas.username, 4)} == {400}
    assert enter(client, bas.username).status_code == 302
    assert is_in(client)


def test_after_the_fifth_the_right_password_does_not_get_in(bas, client):
    assert [answer.status_code for answer in guess(bas.username, 6)] == [400] * 4 + [429] * 2
    answer = enter(client, bas.username, PASSWORD)
    assert answer.status_code == 429
    assert "Inloggen is tijdelijk niet mogelijk" in answer.content.decode()
    assert "Wacht 15 minuten" in answer.content.decode()
    assert not is_in(client)
    assert (Kind.LOCKED_OUT, None) in security_events()


def test_the_door_opens_after_a_quarter_of_an_hour(bas, client, clock):
    guess(bas.username, 5)
    clock.shift(14 * MINUTE)
    assert enter(browser(), bas.username).status_code == 429
    clock.shift(16 * MINUTE)
    assert enter(client, bas.username).status_code == 302


def test_getting_in_forgets_earlier_mistakes(bas):
    guess(bas.username, 4)
    enter(browser(), bas.username)
    assert {answer.status_code for answer in guess(bas.username, 4)} == {400}


def test_an_unknown_address_is_locked_the_same_way(bas):
    """Else the lock tells which addresses have an account."""

    def page(username):
        body = guess(username, 5)[-1].content.decode()
        return re.sub(r"[A-Za-z0-9]{64}", "", body)

    assert page(bas.username) == page("niemand@elders.example")


def test_other_ways_to_write_an_address_count_together(bas):
    ways = ("bas@rivierstad.example", "BAS@rivierstad.example", " bas@rivierstad.example ")
    answers = [enter(browser(), way, "verkeerd-wachtwoord") for way in (*ways, *ways)]
    assert [answer.status_code for answer in answers] == [400] * 4 + [429] * 2


def test_a_made_up_origin_does_not_reset_the_count(bas):
    answers = [
        browser().post(
            "/inloggen/",
            {"username": bas.username, "password": "verkeerd-wachtwoord"},
            headers={"x-forwarded-for": f"10.0.0.{i}", "x-real-ip": f"10.0.1.{i}"},
        )
        for i in range(5)
    ]
    assert answers[-1].status_code == 429


def test_a_colleague_is_not_locked_with_bas(bas, real_cast):
    real_cast.noor.is_demo = True
    give_password(real_cast.noor)
    guess(bas.username, 5)
    assert enter(browser(), real_cast.noor.username).status_code == 302


def test_who_is_at_work_stays_in_when_a_stranger_guesses(bas, client):
    enter(client, bas.username)
    guess(bas.username, 5)
    assert is_in(client)


def test_the_password_typed_is_kept_nowhere(bas):
    from axes.models import AccessAttempt

    guess(bas.username, 2)
    kept = str(list(AccessAttempt.objects.values()))
    assert AccessAttempt.objects.exists()
    assert "gok-nummer" not in kept
