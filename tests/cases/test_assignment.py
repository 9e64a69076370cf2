"""A case is one colleague's at a time, with its open tasks."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.db import connections

from audit.models import Event
from cases import actions
from cases.models import Assignment, Case, Task
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer


@pytest.fixture
def form(cast):
    return f"/dossiers/{cast.amina.pk}/toewijzing/"


def give(client, form, user):
    return client.post(form, {"to": str(user.pk)})


def assignments(cast):
    with scope(cast.rivierstad.pk):
        rows = Assignment.objects.filter(case=cast.amina).order_by("since", "created_at")
        return list(rows.values_list("user", "since", "until"))


@pytest.mark.django_db
@pytest.mark.usefixtures("clock")
class TestAssigning:
    def test_from_today_it_is_the_colleagues(self, cast, sign_in, form):
        assert give(sign_in(cast.bas), form, cast.noor).status_code == 302
        assert assignments(cast) == [
            (cast.bas.pk, date(2026, 3, 9), MONDAY),
            (cast.noor.pk, MONDAY, None),
        ]
        with scope(cast.rivierstad.pk):
            assert Case.objects.get().assignee == cast.noor
            last = Event.objects.latest("id")
            assert (last.kind, last.actor) == ("case_assigned", cast.bas.pk)

    def test_the_open_tasks_go_along_and_others_stay(self, cast, sign_in, form):
        with scope(cast.rivierstad.pk):
            for who in (cast.bas, cast.carla):
                actions.add_task(
                    case=cast.amina,
                    title=who.name,
                    due_on=MONDAY,
                    assignee=who,
                    by=cast.bas,
                    on=MONDAY,
                )
        give(sign_in(cast.bas), form, cast.noor)
        with scope(cast.rivierstad.pk):
            held = {task.title: task.assignee for task in Task.objects.filter(kind="own")}
            assert held == {"Bas": cast.noor, "Carla": cast.carla}
            assert Task.objects.get(kind="plan").assignee == cast.noor

    def test_done_tasks_keep_who_had_them(self, cast, sign_in, form):
        with scope(cast.rivierstad.pk):
            task = actions.add_task(
                case=cast.amina,
                title="Bel",
                due_on=MONDAY,
                assignee=cast.bas,
                by=cast.bas,
                on=MONDAY,
            )
            actions.complete(task=task, by=cast.bas, on=MONDAY)
        give(sign_in(cast.bas), form, cast.noor)
        with scope(cast.rivierstad.pk):
            assert Task.objects.get(pk=task.pk).assignee == cast.bas

    def test_giving_it_to_who_has_it_changes_nothing(self, cast, sign_in, form):
        before = assignments(cast)
        assert give(sign_in(cast.noor), form, cast.bas).status_code == 302
        assert assignments(cast) == before

    def test_there_and_back_on_one_day_leaves_one_open(self, cast, sign_in, form):
        bas = sign_in(cast.bas)
        for user in (cast.noor, cast.bas, cast.noor):
            give(bas, form, user)
        assert [until for *_, until in assignments(cast)] == [MONDAY] * 3 + [None]

    def test_a_case_of_nobody_gets_somebody(self, cast, sign_in):
        with scope(cast.rivierstad.pk):
            case = newcomer(cast.rivierstad, "Hassan", "Ali")
        give(sign_in(cast.bas), f"/dossiers/{case.pk}/toewijzing/", cast.noor)
        with scope(cast.rivierstad.pk):
            assert Case.objects.get(pk=case.pk).assignee == cast.noor
            assert Task.objects.get(case=case).assignee == cast.noor

    @pytest.mark.parametrize("value", ["", "1", "geen-uuid", "\0", "dirk", "x" * 10_000])
    def test_who_is_no_colleague_here_cannot_be_chosen(self, cast, sign_in, form, value):
        chosen = str(cast.dirk.pk) if value == "dirk" else value
        before = assignments(cast)
        answer = sign_in(cast.bas).post(form, {"to": chosen})
        assert answer.status_code == 400
        assert "Er is iets niet goed ingevuld" in answer.content.decode()
        assert assignments(cast) == before

    @pytest.mark.parametrize(("who", "status"), [("carla", 403), ("petra", 403), ("dirk", 404)])
    def test_who_may_not_assign_changes_nothing(self, cast, sign_in, form, who, status):
        before = assignments(cast)
        assert give(sign_in(getattr(cast, who)), form, cast.noor).status_code == status
        assert assignments(cast) == before

    def test_who_may_see_no_case_cannot_be_given_one(self, cast, sign_in, form):
        assert give(sign_in(cast.bas), form, cast.petra).status_code == 400


@pytest.mark.django_db(transaction=True)
def test_of_two_who_assign_at_once_the_last_wins(real_cast):
    together = Barrier(2, timeout=20)

    def assign(user):
        try:
            with scope(real_cast.rivierstad.pk):
                case = Case.objects.get(pk=real_cast.amina.pk)
                together.wait()
                actions.assign(case=case, to=user, by=user, on=MONDAY + timedelta(days=1))
                time.sleep(0.3)  # so that the other meets the lock
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(assign, [real_cast.noor, real_cast.carla]))
    assert len([until for *_, until in assignments(real_cast) if until is None]) == 1
