"""Finishing a task: once, by one person, and the other hears so."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import IntegrityError, connections, transaction

from audit.models import Event
from cases import actions
from cases.models import NEVER, Case, Task
from cases.views import work as views
from tenancy.scope import scope
from tests.cast import MONDAY

DONE, TOO_LATE = "De taak is afgerond.", "Een collega heeft deze taak al afgerond."


def add_task(cast, **changes):
    given = {"title": "Bel de taalschool", "due_on": date(2026, 12, 1), "assignee": cast.bas}
    with scope(cast.rivierstad.pk):
        return actions.add_task(case=cast.amina, by=cast.bas, on=MONDAY, **given | changes)


def finish(client, task, **typed):
    return client.post(f"/taken/{task.pk}/afronding/", typed)


def done_by(cast, task):
    with scope(cast.rivierstad.pk):
        found = Task.objects.get(pk=task.pk)
        return (found.done_on, found.done_by)


@pytest.mark.django_db
@pytest.mark.usefixtures("clock")
class TestFinishing:
    def test_it_is_noted_who_did_it_and_when(self, cast, sign_in):
        task = add_task(cast)
        answer = finish(sign_in(cast.noor), task)
        assert answer.headers["Location"] == f"/dossiers/{cast.amina.pk}/"
        assert done_by(cast, task) == (MONDAY, cast.noor.pk)
        with scope(cast.rivierstad.pk):
            last = Event.objects.latest("id")
            assert (last.kind, last.actor) == ("task_done", cast.noor.pk)

    def test_from_mijn_werk_one_returns_to_mijn_werk(self, cast, sign_in):
        answer = finish(sign_in(cast.bas), add_task(cast), terug="mijn-werk")
        assert answer.headers["Location"] == "/mijn-werk/"

    @pytest.mark.parametrize("back", ["//kwaad.example", "https://kwaad.example", "dossiers"])
    def test_it_never_returns_to_another_site(self, cast, sign_in, back):
        answer = finish(sign_in(cast.bas), add_task(cast), terug=back)
        assert answer.headers["Location"] == f"/dossiers/{cast.amina.pk}/"

    def test_opening_the_page_finishes_nothing(self, cast, sign_in):
        task = add_task(cast)
        assert sign_in(cast.bas).get(f"/taken/{task.pk}/afronding/").status_code == 200
        assert done_by(cast, task) == (None, None)

    def test_the_case_then_counts_with_the_next_date(self, cast, sign_in):
        task = add_task(cast, due_on=date(2026, 4, 1))
        finish(sign_in(cast.bas), task)
        with scope(cast.rivierstad.pk):
            assert Case.objects.get().next_due == date(2026, 5, 11)
            Task.objects.open().update(done_on=MONDAY, done_by=cast.bas.pk)
            actions.tasks.refresh_next_due(cast.amina)
            assert Case.objects.get().next_due == NEVER

    def test_extra_fields_choose_neither_the_day_nor_the_person(self, cast, sign_in):
        task = add_task(cast)
        finish(sign_in(cast.bas), task, done_on="2020-01-01", done_by=str(cast.noor.pk))
        assert done_by(cast, task) == (MONDAY, cast.bas.pk)

    def test_a_task_done_by_nobody_cannot_be_stored(self, cast):
        task = add_task(cast)
        with (
            scope(cast.rivierstad.pk),
            pytest.raises(IntegrityError, match="done_by_someone"),
            transaction.atomic(),
        ):
            Task.objects.filter(pk=task.pk).update(done_on=MONDAY)

    def test_the_verb_refuses_a_second_time(self, cast):
        task = add_task(cast)
        with scope(cast.rivierstad.pk):
            actions.complete(task=task, by=cast.bas, on=MONDAY)
            with pytest.raises(actions.AlreadyDone):
                actions.complete(task=task, by=cast.noor, on=MONDAY)
            assert Event.objects.filter(kind="task_done").count() == 1

    def test_a_page_that_stood_open_says_that_a_colleague_was_first(self, cast, sign_in):
        task, bas = add_task(cast), sign_in(cast.bas)
        bas.get(f"/taken/{task.pk}/afronding/")
        finish(sign_in(cast.noor), task)
        finish(bas, task)
        assert TOO_LATE in bas.get("/mijn-werk/").content.decode()

    def test_a_legal_deadline_is_met_by_a_plan_and_not_by_a_button(self, cast, sign_in):
        with scope(cast.rivierstad.pk):
            task = Task.objects.get(kind=Task.Kind.PLAN)
        finish(sign_in(cast.carla), task)
        assert done_by(cast, task) == (None, None)

    def test_the_verb_refuses_a_legal_deadline(self, cast):
        with scope(cast.rivierstad.pk):
            task = Task.objects.get(kind=Task.Kind.PLAN)
            with pytest.raises(actions.SetByLaw):
                actions.complete(task=task, by=cast.bas, on=MONDAY)


@pytest.mark.django_db(transaction=True)
def test_of_two_people_at_once_one_is_told_that_the_other_was_first(
    real_cast, sign_in, monkeypatch
):
    """Both have read the open task before either writes."""
    task, together, found = add_task(real_cast), Barrier(2, timeout=20), views.task_for

    def both_have_it(access, pk):
        loaded = found(access, pk)
        together.wait()
        return loaded

    monkeypatch.setattr(views, "task_for", both_have_it)

    def press(client):
        try:
            answer = finish(client, task)
            page = client.get(answer.headers["Location"]).content.decode()
            return [said for said in (DONE, TOO_LATE) if said in page]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(press, [sign_in(real_cast.bas), sign_in(real_cast.noor)]))
    assert sorted(said) == [[DONE], [TOO_LATE]]
    with scope(real_cast.rivierstad.pk):
        (event,) = Event.objects.filter(kind="task_done")
    assert event.actor == done_by(real_cast, task)[1]
