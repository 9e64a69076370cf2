"""Something to be done by a day: added, handed to a colleague, and left waiting for another."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.core import mail

from audit.models import Event
from cases import actions
from cases.models import Case, Task
from cases.views import work as views
from outbox.actions import relay
from outbox.models import Message
from tenancy.scope import scope
from tests.cast import MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture
def form(cast):
    return f"/dossiers/{cast.amina.pk}/taken/"


def typed(user, **changes):
    task = {"title": "Bel de taalschool", "due_on": "2026-12-01", "assignee": str(user.pk)}
    return task | changes


def own_tasks(cast):
    with scope(cast.rivierstad.pk):
        found = list(Task.objects.filter(kind=Task.Kind.OWN).select_related("case__person"))
        return [(task.title, task.due_on, task.assignee_id) for task in found]


def legal_task(cast):
    with scope(cast.rivierstad.pk):
        return Task.objects.get(kind=Task.Kind.PLAN)


def own_task(cast, **changes):
    given = {"title": "Bel de taalschool", "due_on": date(2026, 12, 1), "assignee": cast.bas}
    with scope(cast.rivierstad.pk):
        return actions.add_task(case=cast.amina, by=cast.bas, on=MONDAY, **given | changes)


def test_a_task_is_added_and_noted(cast, sign_in, form):
    answer = sign_in(cast.bas).post(form, typed(cast.bas))
    assert answer.headers["Location"] == f"/dossiers/{cast.amina.pk}/"
    assert own_tasks(cast) == [("Bel de taalschool", date(2026, 12, 1), cast.bas.pk)]
    with scope(cast.rivierstad.pk):
        last = Event.objects.latest("id")
        assert (last.kind, last.actor, last.on, last.case) == (
            "task_added",
            cast.bas.pk,
            MONDAY,
            cast.amina.pk,
        )


def test_the_event_repeats_nothing_of_what_was_typed(cast, sign_in, form):
    sign_in(cast.bas).post(form, typed(cast.bas))
    with scope(cast.rivierstad.pk):
        assert "taalschool" not in str(list(Event.objects.values()))


def test_a_nearer_day_moves_the_case_up_in_lists(cast):
    """The PIP was due on 11 May 2026; an own task before that comes first."""
    with scope(cast.rivierstad.pk):
        assert Case.objects.get().next_due == date(2026, 5, 11)
        own_task(cast, due_on=date(2026, 4, 1))
        assert Case.objects.get().next_due == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"title": ""}, "Dit veld is verplicht."),
        ({"title": "   "}, "Dit veld is verplicht."),
        ({"due_on": "2026-11-22"}, "Kies vandaag of een latere dag."),
        ({"due_on": "2037-01-01"}, "Deze datum ligt te ver in de toekomst."),
        ({"due_on": "2026-02-30"}, "Voer een geldige datum in."),
        ({"due_on": "morgen"}, "Voer een geldige datum in."),
        ({"due_on": "20266-01-01"}, "Voer een geldige datum in."),
        ({"due_on": ""}, "Dit veld is verplicht."),
        ({"assignee": ""}, "Dit veld is verplicht."),
        ({"title": "Bel 999990019"}, "Hier staat een nummer dat op een BSN lijkt."),
    ],
)
def test_a_mistake_is_named_at_its_field_and_nothing_is_lost(cast, sign_in, form, changes, why):
    answer = sign_in(cast.bas).post(form, typed(cast.bas, **changes))
    page = answer.content.decode()
    assert answer.status_code == 400
    assert why in page
    for value in typed(cast.bas, **changes).values():
        assert f'value="{value}"' in page or not value.strip()
    assert own_tasks(cast) == []


def test_today_is_the_day_in_amsterdam(cast, sign_in, form, clock):
    """At half past midnight it is still yesterday by Greenwich."""
    clock.move_to(datetime(2026, 11, 23, 23, 30, tzinfo=UTC))
    bas = sign_in(cast.bas)
    assert bas.post(form, typed(cast.bas, due_on="2026-11-23")).status_code == 400
    assert bas.post(form, typed(cast.bas, due_on="2026-11-24")).status_code == 302


def test_a_colleague_who_gets_a_task_is_told_without_a_word_about_whom(cast, sign_in, form):
    sign_in(cast.bas).post(form, typed(cast.noor))
    assert mail.outbox == []
    assert relay() == 1
    (told,) = mail.outbox
    assert told.to == [cast.noor.username]
    for secret in ("Yusuf", "Amina", "taalschool", cast.amina.number, str(cast.amina.pk)):
        assert secret not in f"{told.subject} {told.body}"


def test_nobody_is_told_of_what_they_gave_themselves(cast, sign_in, form):
    sign_in(cast.bas).post(form, typed(cast.bas))
    with scope(cast.rivierstad.pk):
        assert not Message.objects.exists()


@pytest.mark.parametrize(("who", "status"), [("carla", 302), ("petra", 403), ("dirk", 404)])
def test_only_who_may_work_on_tasks_adds_one(cast, sign_in, form, who, status):
    user = getattr(cast, who)
    assert sign_in(user).post(form, typed(cast.bas)).status_code == status
    assert len(own_tasks(cast)) == (status == 302)


class TestWaiting:
    def post(self, client, task, **typed):
        return client.post(f"/taken/{task.pk}/wachten/", typed)

    def test_it_says_for_whom_and_when_we_look_again(self, cast, sign_in):
        task, bas = own_task(cast), sign_in(cast.bas)
        assert self.post(bas, task, whom="duo", due_on="2026-12-15").status_code == 302
        assert own_tasks(cast) == [("Bel de taalschool", date(2026, 12, 15), cast.bas.pk)]
        page = bas.get("/mijn-werk/").content.decode()
        assert "Wacht op: DUO." in page
        assert 'id="wacht"' in page

    def test_a_legal_date_does_not_move(self, cast, sign_in):
        task = legal_task(cast)
        answer = self.post(sign_in(cast.bas), task, whom="coa", due_on="2027-06-01")
        assert answer.status_code == 302
        after = legal_task(cast)
        assert (after.waiting_for, after.due_on) == ("coa", date(2026, 5, 11))

    def test_the_form_of_a_legal_task_does_not_ask_for_a_date(self, cast, sign_in):
        page = sign_in(cast.bas).get(f"/taken/{legal_task(cast).pk}/wachten/").content.decode()
        assert 'name="whom"' in page
        assert 'name="due_on"' not in page

    @pytest.mark.parametrize(
        "typed", [{}, {"whom": ""}, {"whom": "paus"}, {"whom": "duo", "due_on": "2026-11-22"}]
    )
    def test_a_mistake_changes_nothing(self, cast, sign_in, typed):
        task = own_task(cast)
        assert self.post(sign_in(cast.bas), task, **typed).status_code == 400
        with scope(cast.rivierstad.pk):
            assert Task.objects.get(pk=task.pk).waiting_for == ""

    def test_what_is_overdue_comes_back_to_today(self, cast, sign_in, clock):
        task, bas = own_task(cast), sign_in(cast.bas)
        self.post(bas, task, whom="duo", due_on="2026-11-24")
        clock.move_to(datetime(2026, 11, 25, 8, 0, tzinfo=UTC))
        today = sign_in(cast.bas).get("/mijn-werk/").content.decode().split('id="deze-week"')[0]
        assert "Bel de taalschool" in today

    def test_who_is_a_moment_too_late_hears_so(self, cast, sign_in, monkeypatch):
        task = own_task(cast)

        def found_just_before(access, pk):
            actions.complete(task=task, by=cast.noor, on=MONDAY)
            return task

        monkeypatch.setattr("cases.views.work.task_for", found_just_before)
        client = sign_in(cast.bas)
        client.raise_request_exception = False
        assert self.post(client, task, whom="duo", due_on="2026-12-15").status_code == 302


def test_a_closed_case_takes_no_new_task(cast, sign_in, form):
    with scope(cast.rivierstad.pk):
        actions.close(case=cast.amina, ground="moved", by=cast.bas, on=MONDAY)
    sign_in(cast.bas).post(form, typed(cast.bas))
    assert own_tasks(cast) == []


def test_the_tasks_of_a_closed_case_are_no_longer_work(cast, sign_in):
    with scope(cast.rivierstad.pk):
        actions.close(case=cast.amina, ground="moved", by=cast.bas, on=MONDAY)
    assert cast.amina.number not in sign_in(cast.bas).get("/mijn-werk/").content.decode()


def test_who_adds_a_task_while_a_colleague_closes_the_case_hears_so(
    cast, sign_in, form, monkeypatch
):
    found = views.case_for

    def closed_just_after(access, pk, *, to):
        case = found(access, pk, to=to)
        actions.close(case=Case.objects.get(pk=pk), ground="moved", by=cast.noor, on=MONDAY)
        return case

    monkeypatch.setattr(views, "case_for", closed_just_after)
    client = sign_in(cast.bas)
    client.raise_request_exception = False
    assert client.post(form, typed(cast.bas)).status_code == 302
