"""Signing in with a password: who gets in, who does not, and what a stranger learns from it."""

from __future__ import annotations

import re

import pytest

from audit.models import SecurityEvent
from tests.accounts.steps import browser, enter, is_in, security_events
from tests.cast import PASSWORD

pytestmark = pytest.mark.django_db
Kind = SecurityEvent.Kind
WRONG = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw."
CODE, SET_UP = "/inloggen/code/", "/inloggen/code/instellen/"


@pytest.fixture
def demo_bas(bas):
    bas.is_demo = True
    bas.save()
    return bas


def without_tokens(page, username):
    body = page.content.decode()
    return re.sub(r"[A-Za-z0-9]{64}", "", body).replace(username, "")


def test_in_a_demonstration_a_demo_account_needs_no_code(settings, client, demo_bas):
    settings.DEMO = True
    assert enter(client, demo_bas.username).headers["Location"] == "/"
    assert is_in(client)
    assert security_events() == [(Kind.SIGNED_IN, demo_bas.pk)]


def test_outside_a_demonstration_a_demo_account_needs_a_code(settings, client, demo_bas):
    settings.DEMO = False
    assert enter(client, demo_bas.username).headers["Location"] == SET_UP
    assert not is_in(client)


def test_in_a_demonstration_any_other_account_needs_a_code(settings, client, bas):
    settings.DEMO = True
    assert enter(client, bas.username).headers["Location"] == SET_UP
    assert not is_in(client)


@pytest.mark.parametrize("demo", [True, False])
def test_demo_accounts_stand_only_on_the_page_of_a_demonstration(settings, client, demo):
    settings.DEMO = demo
    page = client.get("/inloggen/").content.decode()
    assert ("bas@rivierstad.example" in page) is demo


def test_who_has_a_phone_set_up_is_asked_for_its_code(client, bas, phone):
    assert enter(client, bas.username).headers["Location"] == CODE
    assert not is_in(client)


def test_capitals_in_an_address_do_not_matter(client, bas, phone):
    assert enter(client, " Bas@Rivierstad.Example ").headers["Location"] == CODE


@pytest.mark.parametrize("typed", ["een ander wachtwoord", f" {PASSWORD}", f"{PASSWORD} ", "x" * 9])
def test_a_wrong_password_does_not_get_in(client, bas, typed):
    answer = enter(client, bas.username, typed)
    assert answer.status_code == 400
    assert WRONG in answer.content.decode()
    assert security_events() == [(Kind.SIGN_IN_FAILED, None)]


def test_an_unknown_address_gets_the_same_answer_as_a_wrong_password(client, bas):
    nobody = "niemand@elders.example"
    known = enter(client, bas.username, "verkeerd-wachtwoord")
    unknown = enter(browser(), nobody, "verkeerd-wachtwoord")
    assert (known.status_code, unknown.status_code) == (400, 400)
    assert without_tokens(known, bas.username) == without_tokens(unknown, nobody)


def test_an_unknown_address_takes_the_work_of_hashing_too(client, bas, monkeypatch):
    """Else the time that the answer takes tells which addresses have an account."""
    hashed = []
    monkeypatch.setattr("accounts.models.User.set_password", lambda user, raw: hashed.append(raw))
    enter(client, "niemand@elders.example", "verkeerd-wachtwoord")
    assert hashed == ["verkeerd-wachtwoord"]


def test_an_account_that_was_switched_off_gets_the_same_answer(client, bas):
    bas.is_active = False
    bas.save()
    answer = enter(client, bas.username)
    assert answer.status_code == 400
    assert WRONG in answer.content.decode()


def test_an_account_without_a_password_does_not_get_in(client, cast):
    for typed in ("", "!", cast.noor.password):
        assert enter(client, cast.noor.username, typed).status_code == 400


@pytest.mark.parametrize("typed", [{}, {"username": "bas@rivierstad.example"}, {"password": "x"}])
def test_an_empty_form_says_what_is_missing(client, bas, typed):
    answer = client.post("/inloggen/", typed)
    assert answer.status_code == 400
    assert "Er is iets niet goed ingevuld" in answer.content.decode()


def test_the_password_is_not_repeated_on_the_page(client, bas):
    answer = enter(client, bas.username, "mijn-geheime-zin")
    assert "mijn-geheime-zin" not in answer.content.decode()


def test_a_session_key_that_was_planted_before_sign_in_is_worth_nothing(settings, demo_bas):
    settings.DEMO = True
    victim, thief = browser(), browser()
    planted = victim.session
    planted["next"] = "/"
    planted.save()
    thief.cookies["sessie"] = planted.session_key
    enter(victim, demo_bas.username)
    assert victim.cookies["sessie"].value != planted.session_key
    assert is_in(victim)
    assert not is_in(thief)


def test_the_form_token_changes_at_sign_in(settings, demo_bas, client):
    settings.DEMO = True
    client.get("/inloggen/")
    before = client.cookies["csrf"].value
    enter(client, demo_bas.username)
    assert client.cookies["csrf"].value != before


EVIL = [
    "//kwaad.example",
    "///kwaad.example",
    "https://kwaad.example/",
    "https:kwaad.example",
    "http:///kwaad.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/\\kwaad.example",
    "\\\\kwaad.example",
    "\t//kwaad.example",
    "https://localhost@kwaad.example/",
    "https://localhost.kwaad.example/",
]


@pytest.mark.parametrize("wanted", EVIL)
def test_signing_in_never_leads_to_another_site(settings, client, demo_bas, wanted):
    settings.DEMO = True
    page = client.get("/inloggen/", {"next": wanted}).content.decode()
    assert 'name="next" value="/"' in page
    assert enter(client, demo_bas.username, next=wanted).headers["Location"] == "/"


@pytest.mark.parametrize("wanted", EVIL[:3])
def test_who_is_signed_in_is_not_led_to_another_site_either(sign_in, cast, wanted):
    answer = sign_in(cast.bas).get("/inloggen/", {"next": wanted})
    assert answer.headers["Location"] == "/"


def test_signing_in_leads_back_to_the_page_that_was_asked_for(settings, client, demo_bas):
    settings.DEMO = True
    asked = client.get("/dossiers/?mine=on")
    assert asked.headers["Location"] == "/inloggen/?next=/dossiers/%3Fmine%3Don"
    answer = enter(client, demo_bas.username, next="/dossiers/?mine=on")
    assert answer.headers["Location"] == "/dossiers/?mine=on"


def test_a_part_of_a_page_leads_the_whole_page_to_sign_in(client):
    answer = client.get("/inloggen/?next=/dossiers/", headers={"hx-request": "true"})
    assert answer.status_code == 204
    assert answer.headers["HX-Redirect"] == "/inloggen/?next=/dossiers/"
