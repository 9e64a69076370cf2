"""A form without a fresh token is not sent, but what was typed in it is not lost."""

from __future__ import annotations

import pytest

from accounts.models import Draft
from cases.models import Task
from tenancy.scope import scope
from tests.accounts.steps import browser, security_events

pytestmark = pytest.mark.django_db
KEPT = "Uw tekst is bewaard."
TITLE = "Bel de taalschool over dinsdag"


@pytest.fixture
def form(cast):
    return f"/dossiers/{cast.amina.pk}/taken/"


@pytest.fixture
def strict(cast, sign_in):
    """Bas's browser, of which the server checks the token."""
    client = browser(enforce_csrf_checks=True)
    client.cookies = sign_in(cast.bas).cookies
    return client


def typed(**more):
    return {"title": TITLE, **more}


def nothing_done(cast):
    with scope(cast.rivierstad.pk):
        return not Task.objects.filter(kind="own").exists()


def test_a_form_without_a_token_is_refused_in_plain_dutch(cast, strict, form):
    answer = strict.post(form, typed())
    assert answer.status_code == 403
    page = answer.content.decode()
    assert '<html lang="nl">' in page
    assert "Het formulier is niet verstuurd" in page
    assert nothing_done(cast)


def test_its_text_is_there_again_when_it_is_opened(strict, form):
    page = strict.post(form, typed()).content.decode()
    assert KEPT in page
    assert f'href="{form}"' in page
    assert f'value="{TITLE}"' in strict.get(form).content.decode()


def test_the_token_itself_is_not_kept(cast, strict, form):
    strict.post(form, typed(csrfmiddlewaretoken="verlopen"))
    with scope(cast.rivierstad.pk):
        assert "verlopen" not in Draft.objects.get().fields


def test_the_token_of_another_session_is_refused(cast, sign_in, strict, form):
    other = sign_in(cast.noor)
    other.get(form)
    strict.get(form)
    answer = strict.post(form, typed(csrfmiddlewaretoken=other.cookies["csrf"].value))
    assert answer.status_code == 403
    assert nothing_done(cast)


def test_with_its_own_token_the_form_is_sent(cast, strict, form):
    strict.get(form)
    token = strict.cookies["csrf"].value
    due = {"assignee": str(cast.bas.pk), "due_on": "2099-01-01", "csrfmiddlewaretoken": token}
    assert strict.post(form, typed(**due)).status_code == 400  # too far: a mistake, not a refusal


def test_a_form_without_text_promises_nothing(cast, strict):
    """A button has nothing to keep; saying otherwise would be a lie."""
    with scope(cast.rivierstad.pk):
        task = Task.objects.get(case=cast.amina)
    page = strict.post(f"/taken/{task.pk}/afronding/", {}).content.decode()
    assert KEPT not in page


def test_a_search_is_not_promised_to_come_back(cast, strict):
    page = strict.post("/zoeken/", {"zoek": "Yusuf"}).content.decode()
    assert KEPT not in page
    with scope(cast.rivierstad.pk):
        assert not Draft.objects.exists()


def test_too_much_text_is_not_promised_to_come_back(strict, form):
    page = strict.post(form, typed(title="x" * 100_001)).content.decode()
    assert KEPT not in page


@pytest.mark.parametrize("path", ["/inloggen/", "/gemeente/", "/uitloggen/"])
def test_outside_a_municipality_nothing_is_kept(cast, strict, path):
    answer = strict.post(path, {"username": "bas", "password": "geheim"})
    assert answer.status_code == 403
    assert KEPT not in answer.content.decode()
    assert security_events() == []
    with scope(cast.rivierstad.pk):
        assert not Draft.objects.exists()


def test_a_stranger_gets_the_same_page(cast):
    answer = browser(enforce_csrf_checks=True).post("/inloggen/", {"username": "x"})
    assert answer.status_code == 403
    assert "Het formulier is niet verstuurd" in answer.content.decode()
