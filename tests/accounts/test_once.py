"""A form does its work once, however often it is sent."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from accounts.models import SentForm
from accounts.tasks import forget_sent_forms
from cases.models import Task
from tenancy.scope import scope

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
KEY = re.compile(r'name="eenmalig" value="([0-9a-f-]{36})"')
ALREADY = "Deze actie was al verwerkt op 23 november 2026 om 09:00."


@pytest.fixture
def form(cast):
    return f"/dossiers/{cast.amina.pk}/taken/"


def task(cast, key, title="Bel de school"):
    typed = {"title": title, "due_on": "2026-12-01", "assignee": str(cast.bas.pk)}
    return typed | {"eenmalig": str(key)}


def tasks(cast):
    with scope(cast.rivierstad.pk):
        return Task.objects.filter(kind="own").count()


def test_each_form_of_a_page_holds_another_key(cast, sign_in, form):
    client = sign_in(cast.bas)
    keys = [key for _ in range(2) for key in KEY.findall(client.get(form).content.decode())]
    assert len(keys) == len(set(keys)) > 2


def test_what_was_done_is_not_done_again_and_it_is_said_when(cast, sign_in, form, clock):
    client, key = sign_in(cast.bas), uuid4()
    first = client.post(form, task(cast, key))
    clock.shift(600)
    again = client.post(form, task(cast, key), follow=True)
    assert tasks(cast) == 1
    assert again.redirect_chain == [(first.url, 302)]
    assert ALREADY in again.content.decode()


def test_the_same_words_in_another_form_are_another_task(cast, sign_in, form):
    client = sign_in(cast.bas)
    for _ in range(2):
        client.post(form, task(cast, uuid4()))
    assert tasks(cast) == 2


def test_a_form_that_was_refused_may_be_sent_again(cast, sign_in, form):
    client, key = sign_in(cast.bas), uuid4()
    assert client.post(form, task(cast, key, title="")).status_code == 400
    client.post(form, task(cast, key))
    assert tasks(cast) == 1


def test_a_form_that_did_nothing_is_not_called_done(cast, sign_in):
    """Assigned to whom it was assigned already: sent on, but nothing happened."""
    page, key = f"/dossiers/{cast.amina.pk}/toewijzing/", uuid4()
    typed = {"to": str(cast.bas.pk), "eenmalig": str(key)}
    client = sign_in(cast.bas)
    for _ in range(2):
        assert client.post(page, typed).status_code == 302
    with scope(cast.rivierstad.pk):
        assert not SentForm.objects.exists()


def test_the_key_of_a_colleague_is_nobodys(cast, sign_in, form):
    key = uuid4()
    for user in (cast.bas, cast.noor):
        sign_in(user).post(form, task(cast, key))
    assert tasks(cast) == 2


@pytest.mark.parametrize("key", ["", "x", "0" * 5000, "\0"])
def test_a_key_that_is_none_is_left_aside(cast, sign_in, form, key):
    assert sign_in(cast.bas).post(form, task(cast, key)).status_code == 302
    assert tasks(cast) == 1


def test_after_a_day_the_key_is_forgotten(cast, sign_in, form, clock):
    sign_in(cast.bas).post(form, task(cast, uuid4()))
    assert forget_sent_forms() == 0
    clock.shift(25 * 3600)
    assert forget_sent_forms() == 1
