"""Every field for one's own words is read by the guard, and a draft of it as well."""

from __future__ import annotations

import json

import pytest

from accounts.drafts import LEFT_OUT
from accounts.models import Draft
from cases import fields
from cases.forms.correct import Correct
from cases.forms.notes import AddNote
from cases.forms.work import AddTask
from cases.models import Correction, Task
from tenancy.scope import scope
from tests.accounts.steps import just_seen

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
HOUR = 3600
SAID = {
    "Bel over zijn PTSS": "Hier staan medische gegevens: “PTSS”.",
    "Vraag naar de moskee": "Hier staan gegevens over geloof: “moskee”.",
    "Vraag naar het strafblad": "Die horen niet in een taak of een reden.",
}


@pytest.fixture
def tasks(cast):
    return f"/dossiers/{cast.amina.pk}/taken/"


def typed(cast, title):
    return {"title": title, "due_on": "2026-12-01", "assignee": str(cast.bas.pk)}


def drafts(cast):
    with scope(cast.rivierstad.pk):
        return [json.loads(draft.fields) for draft in Draft.objects.all()]


@pytest.mark.parametrize("text", SAID)
def test_a_task_is_refused_and_stays_in_its_field(cast, sign_in, tasks, text):
    answer = sign_in(cast.bas).post(tasks, typed(cast, text))
    assert answer.status_code == 400
    assert SAID[text] in answer.content.decode()
    assert f'value="{text}"' in answer.content.decode()
    with scope(cast.rivierstad.pk):
        assert not Task.objects.filter(kind="own").exists()


@pytest.mark.parametrize("text", SAID)
def test_a_reason_is_refused_as_well(cast, sign_in, text):
    path = f"/dossiers/{cast.amina.pk}/correcties/city/"
    answer = sign_in(cast.bas).post(path, {"value": "Kerkdorp", "reason": text})
    assert answer.status_code == 400
    assert SAID[text] in answer.content.decode()
    with scope(cast.rivierstad.pk):
        assert not Correction.objects.exists()


def test_a_name_and_an_address_are_not_read(cast, sign_in):
    """Islam is a family name, and someone lives in Kerkstraat."""
    bas, path = sign_in(cast.bas), f"/dossiers/{cast.amina.pk}/correcties"
    for fact, value in (("family_name", "Islam"), ("street", "Moskee 3")):
        typed = {"value": value, "reason": "Zo staat het in het paspoort."}
        assert bas.post(f"{path}/{fact}/", typed).status_code == 302


def test_no_form_takes_ones_own_words_unread():
    words = [AddTask.base_fields["title"], Correct.base_fields["reason"]]
    words += [AddNote.base_fields[name] for name in ("text", "reason")]
    assert all(isinstance(field, fields.GuardedLine | fields.GuardedText) for field in words)


class TestDraft:
    def test_a_field_that_may_not_be_kept_is_left_out(self, cast, sign_in, clock, tasks):
        client = just_seen(sign_in(cast.bas))
        clock.shift(HOUR)
        client.post(tasks, typed(cast, "Bel over zijn PTSS"))
        assert drafts(cast) == [{"due_on": ["2026-12-01"], "assignee": [str(cast.bas.pk)]}]

    def test_and_on_return_that_is_said(self, cast, sign_in, tasks):
        bas = sign_in(cast.bas)
        said = bas.post("/concept/", {"pad": tasks, "veld.title": "PTSS", "veld.due_on": "x"})
        assert (said.status_code, said.content.decode()) == (200, LEFT_OUT)
        page = bas.get(tasks).content.decode()
        assert LEFT_OUT in page
        assert "Uw tekst van voor het uitloggen staat er weer." in page
        assert "PTSS" not in page

    def test_of_a_form_with_nothing_else_only_that_is_said(self, cast, sign_in, tasks):
        bas = sign_in(cast.bas)
        bas.post("/concept/", {"pad": tasks, "veld.title": "Zijn BSN is 999990019"})
        page = bas.get(tasks).content.decode()
        assert LEFT_OUT in page
        assert "staat er weer" not in page
        assert drafts(cast) == [{}]

    def test_what_was_kept_before_goes_when_it_becomes_unlawful(self, cast, sign_in, tasks):
        bas = sign_in(cast.bas)
        for title in ("Bel de taalschool", "Bel over zijn PTSS"):
            bas.post("/concept/", {"pad": tasks, "veld.title": title})
        assert drafts(cast) == [{}]

    def test_what_asks_for_a_choice_is_kept(self, cast, sign_in):
        bas, path = sign_in(cast.bas), f"/dossiers/{cast.amina.pk}/notities/"
        bas.post("/concept/", {"pad": path, "veld.text": "Lid van de vakbond"})
        page = bas.get(path).content.decode()
        assert "Lid van de vakbond</textarea>" in page

    def test_a_choice_from_a_list_is_no_number(self, cast, sign_in, tasks):
        key = "a9999900-19aa-4aaa-8aaa-aaaaaaaaaaaa"
        bas = sign_in(cast.bas)
        bas.post("/concept/", {"pad": tasks, "veld.assignee": key})
        assert drafts(cast) == [{"assignee": [key]}]
