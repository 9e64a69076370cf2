"""What was being sent when the server failed is a draft; what was answered is none."""

from __future__ import annotations

import pytest
from django.db import OperationalError
from django.utils import timezone

from accounts.models import Draft
from cases import actions
from cases.models import Task
from tenancy.scope import scope

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "refusals"])
NOT_SAVED = "Niet opgeslagen. Uw tekst is bewaard als concept."
TITLE = "Bel de taalschool"


@pytest.fixture(autouse=True)
def _as_in_production(settings):
    settings.REFUSALS_DATABASE = "refusals"


@pytest.fixture
def form(real_cast):
    return f"/dossiers/{real_cast.amina.pk}/taken/"


@pytest.fixture
def bas(real_cast, sign_in):
    client = sign_in(real_cast.bas)
    client.raise_request_exception = False
    return client


def task(cast, **other):
    typed = {"title": TITLE, "due_on": timezone.localdate(), "assignee": str(cast.bas.pk)}
    return typed | other


def drafts(cast):
    with scope(cast.rivierstad.pk):
        return Draft.objects.count()


def test_what_was_sent_when_the_server_failed_is_a_draft(real_cast, bas, form, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(actions, "add_task", None)
        failed = bas.post(form, task(real_cast))
    assert failed.status_code == 500
    assert NOT_SAVED in failed.content.decode()
    with scope(real_cast.rivierstad.pk):
        assert not Task.objects.filter(kind="own").exists()
    page = bas.get(form).content.decode()
    assert NOT_SAVED in page
    assert f'value="{TITLE}"' in page
    bas.post(form, task(real_cast))
    assert drafts(real_cast) == 0
    assert NOT_SAVED not in bas.get(form).content.decode()


def test_what_was_saved_or_refused_with_a_sentence_is_no_draft(real_cast, bas, form):
    assert bas.post(form, task(real_cast)).status_code == 302
    assert bas.post(form, task(real_cast, title="")).status_code == 400
    assert drafts(real_cast) == 0


def test_what_one_may_not_do_leaves_no_draft(real_cast, sign_in, form):
    assert sign_in(real_cast.petra).post(form, task(real_cast)).status_code == 403
    assert sign_in(real_cast.dirk).post(form, task(real_cast)).status_code == 404
    assert drafts(real_cast) == 0


def test_a_draft_from_before_stays_while_the_form_is_refused(real_cast, bas, form):
    bas.post("/concept/", {"pad": form, "veld.title": "Eerder"})
    assert bas.post(form, task(real_cast, due_on="")).status_code == 400
    assert f'value="{TITLE}"' in bas.get(form).content.decode()


def test_a_form_does_its_work_when_no_draft_can_be_kept(real_cast, bas, form, monkeypatch):
    def unreachable(**kwargs):
        raise OperationalError

    monkeypatch.setattr("accounts.drafts.keep", unreachable)
    assert bas.post(form, task(real_cast)).status_code == 302
    with scope(real_cast.rivierstad.pk):
        assert Task.objects.filter(kind="own").count() == 1
