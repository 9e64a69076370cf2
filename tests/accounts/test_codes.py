"""The second step: a code from the app on one's phone."""

from __future__ import annotations

import pytest
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts import codes
from audit.models import SecurityEvent
from tests.accounts.steps import browser, code_now, enter, is_in, security_events, wrong_code

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
Kind = SecurityEvent.Kind
CODE, SET_UP, SIGN_IN = "/inloggen/code/", "/inloggen/code/instellen/", "/inloggen/"
A_MINUTE = 61


@pytest.fixture
def asked(client, bas, phone):
    """Bas's browser after the right password."""
    enter(client, bas.username)
    return client


def test_the_code_of_this_moment_gets_in(asked, bas, phone):
    answer = asked.post(CODE, {"code": code_now(phone)})
    assert answer.headers["Location"] == "/"
    assert is_in(asked)
    assert security_events() == [(Kind.SIGNED_IN, bas.pk)]


def test_a_code_may_be_typed_in_two_groups(asked, phone):
    shown = code_now(phone)
    asked.post(CODE, {"code": f" {shown[:3]} {shown[3:]} "})
    assert is_in(asked)


def test_the_page_asked_for_before_the_password_is_reached_after_the_code(client, bas, phone):
    enter(client, bas.username, next="/dossiers/")
    assert client.post(CODE, {"code": code_now(phone)}).headers["Location"] == "/dossiers/"


def test_no_other_site_is_reached_after_the_code(client, bas, phone):
    enter(client, bas.username, next="//kwaad.example")
    assert client.post(CODE, {"code": code_now(phone)}).headers["Location"] == "/"


def test_the_first_time_the_phone_is_set_up_and_proven(client, bas, clock):
    enter(client, bas.username)
    page = client.get(SET_UP).content.decode()
    device = TOTPDevice.objects.get(user=bas)
    assert not device.confirmed
    assert codes.secret(device) in page
    assert "data:image/png;base64," in page
    client.post(SET_UP, {"code": code_now(device)})
    assert is_in(client)
    assert security_events() == [(Kind.CODE_SET_UP, bas.pk), (Kind.SIGNED_IN, bas.pk)]
    assert TOTPDevice.objects.get(user=bas).confirmed


def test_a_phone_is_not_set_up_by_a_wrong_code(client, bas):
    enter(client, bas.username)
    client.get(SET_UP)
    device = TOTPDevice.objects.get(user=bas)
    answer = client.post(SET_UP, {"code": wrong_code(device)})
    assert answer.status_code == 400
    assert codes.WRONG in answer.content.decode()
    assert not is_in(client)
    assert not TOTPDevice.objects.get(user=bas).confirmed


def test_the_secret_stays_the_same_until_it_is_proven(client, bas):
    enter(client, bas.username)
    first, second = (client.get(SET_UP).content for _ in range(2))
    secret = codes.secret(TOTPDevice.objects.get(user=bas)).encode()
    assert secret in first
    assert secret in second


def test_the_code_that_proved_the_phone_does_not_get_in_again(client, bas, clock):
    enter(client, bas.username)
    client.get(SET_UP)
    used = code_now(TOTPDevice.objects.get(user=bas))
    client.post(SET_UP, {"code": used})
    thief = browser()
    enter(thief, bas.username)
    assert thief.post(CODE, {"code": used}).status_code == 400
    assert not is_in(thief)


def test_the_secret_is_never_shown_again(asked, phone):
    answer = asked.get(SET_UP)
    assert answer.headers["Location"] == SIGN_IN
    assert codes.secret(phone).encode() not in answer.content


def test_a_code_works_once(asked, bas, phone):
    used = code_now(phone)
    asked.post(CODE, {"code": used})
    thief = browser()
    enter(thief, bas.username)
    assert thief.post(CODE, {"code": used}).status_code == 400
    assert not is_in(thief)


def test_a_wrong_code_is_refused_and_noted(asked, bas, phone):
    answer = asked.post(CODE, {"code": wrong_code(phone)})
    assert answer.status_code == 400
    assert codes.WRONG in answer.content.decode()
    assert security_events() == [(Kind.CODE_FAILED, bas.pk)]


def test_after_a_wrong_code_even_the_right_one_must_wait(asked, phone, clock):
    asked.post(CODE, {"code": wrong_code(phone)})
    assert asked.post(CODE, {"code": code_now(phone)}).status_code == 400
    clock.shift(A_MINUTE)
    assert asked.post(CODE, {"code": code_now(phone)}).status_code == 302


def test_each_wrong_code_doubles_the_wait(asked, phone, clock):
    """One, two, four, eight seconds: guessing a million codes takes for ever."""
    for wait in (1, 2, 4):
        asked.post(CODE, {"code": wrong_code(phone)})
        clock.shift(wait + 1)
    asked.post(CODE, {"code": wrong_code(phone)})
    clock.shift(7)
    assert asked.post(CODE, {"code": code_now(phone)}).status_code == 400
    clock.shift(2)
    assert asked.post(CODE, {"code": code_now(phone)}).status_code == 302


def test_a_code_of_two_minutes_ago_is_too_old(asked, phone, clock):
    old = code_now(phone)
    clock.shift(120)
    assert asked.post(CODE, {"code": old}).status_code == 400


@pytest.mark.parametrize(
    "typed", ["", "12345", "1234567", "abcdef", "１２３４５６", "12 34 56", "\0"]
)
def test_what_is_not_six_digits_says_so(asked, typed):
    answer = asked.post(CODE, {"code": typed})
    assert answer.status_code == 400
    assert "Er is iets niet goed ingevuld" in answer.content.decode()
    assert not is_in(asked)


def test_the_code_of_a_colleague_does_not_get_in(asked, cast):
    other = TOTPDevice.objects.create(user=cast.noor, confirmed=True, name="app")
    assert asked.post(CODE, {"code": code_now(other)}).status_code == 400


@pytest.mark.parametrize("page", [CODE, SET_UP])
def test_without_a_password_there_is_no_second_step(client, bas, phone, page):
    assert client.get(page).headers["Location"] == SIGN_IN
    assert client.post(page, {"code": code_now(phone)}).headers["Location"] == SIGN_IN
    assert not is_in(client)


def test_the_password_counts_for_five_minutes(asked, phone, clock):
    clock.shift(5 * 60 + 1)
    assert asked.post(CODE, {"code": code_now(phone)}).headers["Location"] == SIGN_IN
    assert not is_in(asked)


def test_an_account_switched_off_between_password_and_code_does_not_get_in(asked, bas, phone):
    bas.is_active = False
    bas.save()
    assert asked.post(CODE, {"code": code_now(phone)}).headers["Location"] == SIGN_IN


def test_the_session_key_changes_at_the_password_and_at_the_code(client, bas, phone):
    session = client.session
    session.save()
    keys = [session.session_key]
    enter(client, bas.username)
    keys.append(client.cookies["sessie"].value)
    client.post(CODE, {"code": code_now(phone)})
    keys.append(client.cookies["sessie"].value)
    assert len(set(keys)) == 3
