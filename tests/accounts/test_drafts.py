"""What was typed when a session ended is there again on the same page, and nowhere else."""

from __future__ import annotations

import json

import pytest
from django.db import connection

from accounts.drafts import BUTTONS
from accounts.models import Draft
from accounts.tasks import forget_drafts
from cases.models import Task
from tenancy.scope import scope
from tests.accounts.steps import just_seen

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
HOUR = 3600
RESTORED = "Uw tekst van voor het uitloggen staat er weer."
TITLE = "Bel de taalschool over dinsdag"


@pytest.fixture
def form(cast):
    return f"/dossiers/{cast.amina.pk}/taken/"


@pytest.fixture
def interrupted(cast, sign_in, clock, form):
    """Bas typed a task, went to lunch, and pressed the button an hour later."""
    client = just_seen(sign_in(cast.bas))
    clock.shift(HOUR)
    client.post(form, {"title": TITLE, "assignee": str(cast.noor.pk), "due_on": "2026-12-01"})
    return client


def drafts(municipality):
    with scope(municipality.pk):
        return [json.loads(draft.fields) for draft in Draft.objects.all()]


def save(client, path, focus="", **fields):
    typed = {f"veld.{name}": value for name, value in fields.items()}
    return client.post("/concept/", {"pad": path, "focus": focus, **typed})


def test_what_was_sent_too_late_is_kept_and_not_done(cast, interrupted):
    with scope(cast.rivierstad.pk):
        assert not Task.objects.filter(kind="own").exists()
    kept = {"title": [TITLE], "assignee": [str(cast.noor.pk)], "due_on": ["2026-12-01"]}
    assert drafts(cast.rivierstad) == [kept]


def test_the_open_form_of_a_laptop_that_slept_is_kept_as_well(cast, sign_in, clock, form):
    """The page wakes up after the session ended, and sends what is in it."""
    client = just_seen(sign_in(cast.bas))
    clock.shift(HOUR)
    assert save(client, form, focus="title", title=TITLE).status_code == 302
    page = sign_in(cast.bas).get(form).content.decode()
    assert f'value="{TITLE}"' in page
    assert 'data-focus="title"' in page


def test_the_database_holds_no_readable_text_of_it(cast, interrupted):
    with scope(cast.rivierstad.pk), connection.cursor() as cursor:
        cursor.execute("select fields from accounts_draft")
        (sealed,) = cursor.fetchone()
    assert b"taalschool" not in bytes(sealed)


def test_the_form_has_it_again_after_signing_in(cast, sign_in, interrupted, form):
    page = sign_in(cast.bas).get(form).content.decode()
    assert RESTORED in page
    assert f'value="{TITLE}"' in page
    assert f'value="{cast.noor.pk}" selected' in page
    assert 'value="2026-12-01"' in page


def test_the_field_that_had_the_focus_is_named(cast, sign_in, form):
    client = sign_in(cast.bas)
    save(client, form, focus="title", title=TITLE)
    assert 'data-focus="title"' in client.get(form).content.decode()


def test_a_correction_comes_back_with_its_new_value_too(cast, sign_in):
    client, path = sign_in(cast.bas), f"/dossiers/{cast.amina.pk}/correcties/family_name/"
    save(client, path, value="Yusuf-Hassan", reason="Staat zo in het paspoort.")
    page = client.get(path).content.decode()
    assert "Staat zo in het paspoort." in page
    assert 'value="Yusuf-Hassan"' in page


def test_a_form_without_a_draft_says_nothing_of_it(cast, sign_in, form):
    assert RESTORED not in sign_in(cast.bas).get(form).content.decode()


def test_the_latest_text_wins(cast, sign_in, form):
    client = sign_in(cast.bas)
    save(client, form, title="Eerst")
    save(client, form, title="Daarna")
    assert drafts(cast.rivierstad) == [{"title": ["Daarna"]}]


def test_a_colleague_does_not_see_it(sign_in, cast, interrupted, form):
    page = sign_in(cast.noor).get(form).content.decode()
    assert RESTORED not in page
    assert TITLE not in page


def test_in_another_municipality_it_does_not_exist(cast, sign_in):
    path = f"/dossiers/{cast.dirks_case.pk}/taken/"
    save(sign_in(cast.els, cast.rivierstad), path, title=TITLE)
    page = sign_in(cast.els, cast.heuvelrode).get(path).content.decode()
    assert TITLE not in page
    assert drafts(cast.heuvelrode) == []


def test_it_is_gone_once_the_form_was_sent(cast, sign_in, interrupted, form):
    client = sign_in(cast.bas)
    typed = {"title": TITLE, "assignee": str(cast.noor.pk), "due_on": "2026-12-01"}
    assert client.post(form, typed).status_code == 302
    assert drafts(cast.rivierstad) == []
    assert RESTORED not in client.get(form).content.decode()


def test_it_stays_while_the_form_has_a_mistake(cast, sign_in, interrupted, form):
    assert sign_in(cast.bas).post(form, {"title": ""}).status_code == 400
    assert len(drafts(cast.rivierstad)) == 1


def test_what_is_secret_is_never_kept(cast, sign_in, form):
    save(sign_in(cast.bas), form, password="p", code="123456", csrfmiddlewaretoken="t", title="x")
    assert drafts(cast.rivierstad) == [{"title": ["x"]}]


def test_nothing_is_kept_of_a_form_with_only_secrets(cast, sign_in, form):
    save(sign_in(cast.bas), form, password="p", code="123456")
    assert drafts(cast.rivierstad) == []


@pytest.mark.parametrize("path", ["", "geen-pad", "/" + "x" * 200, "/\0", "https://kwaad.example/"])
def test_a_strange_address_keeps_nothing(cast, sign_in, path):
    assert save(sign_in(cast.bas), path, title="x").status_code == 204
    assert drafts(cast.rivierstad) == []


@pytest.mark.parametrize("path", sorted(BUTTONS))
def test_what_has_no_page_of_its_own_keeps_nothing(cast, sign_in, path):
    client = sign_in(cast.bas)
    assert client.get(path).status_code == 405
    save(client, path, zoek="Yusuf")
    assert drafts(cast.rivierstad) == []


@pytest.mark.parametrize("focus", ["\0", "x" * 1000, '"><script>'])
def test_a_strange_focus_breaks_nothing(cast, sign_in, form, focus):
    client = sign_in(cast.bas)
    assert save(client, form, focus=focus, title=TITLE).status_code == 204
    page = client.get(form)
    assert page.status_code == 200
    assert b"<script>" not in page.content.split(b"</head>")[1]


def test_more_text_than_a_form_takes_is_not_kept(cast, sign_in, form):
    assert save(sign_in(cast.bas), form, title="x" * 100_001).status_code == 204
    assert drafts(cast.rivierstad) == []


def test_a_draft_of_a_field_that_no_longer_exists_breaks_nothing(cast, sign_in, form):
    client = sign_in(cast.bas)
    save(client, form, vroeger="x", title=TITLE)
    assert f'value="{TITLE}"' in client.get(form).content.decode()


def test_after_a_day_it_is_forgotten_in_every_municipality(cast, sign_in, clock, form):
    save(sign_in(cast.bas), form, title=TITLE)
    save(sign_in(cast.dirk), "/x/", title=TITLE)
    clock.shift(23 * HOUR)
    assert forget_drafts() == 0
    clock.shift(2 * HOUR)
    assert forget_drafts() == 2
    assert drafts(cast.rivierstad) == drafts(cast.heuvelrode) == []
