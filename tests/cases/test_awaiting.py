"""Bi art. 5.3, lid 2: the PIP waits for information of a third party, and then two weeks remain."""

from __future__ import annotations

import pytest
from django.urls import reverse

from audit.models import Event
from cases import actions
from cases.models import AwaitedInformation, Case, Task
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.law.days import day

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture
def work(cast):
    with scope(cast.rivierstad.pk):
        yield cast


def plan(cast):
    return Task.objects.open().get(case=cast.amina, kind=Task.Kind.PLAN)


def waits(cast, on="1-5-2026"):
    actions.await_information(case=cast.amina, source="diploma", by=cast.bas, on=day(on))


def receives(cast, received, on="1-7-2026"):
    actions.receive_information(case=cast.amina, received_on=day(received), by=cast.bas, on=day(on))


def test_while_it_waits_the_ordinary_day_says_so(work):
    waits(work)
    task = plan(work)
    assert task.due_on == day("11-5-2026")
    assert "wacht het PIP op informatie van een ander: IDW" in task.explanation()[-2]
    assert "art. 5.3, lid 2" in task.explanation()[-1]


def test_after_it_came_two_weeks_remain(work):
    """Received on Saturday 20 June: 4 July is day 14, a Saturday, so Monday 6 July."""
    waits(work)
    receives(work, "20-6-2026")
    assert plan(work).due_on == day("6-7-2026")
    assert Event.objects.filter(kind=Event.Kind.INFORMATION_RECEIVED).count() == 1
    told = Event.objects.filter(kind=Event.Kind.TASK_RECOMPUTED).latest("id")
    assert told.detail == "De informatie van een ander is ontvangen"


def test_a_second_wait_before_the_first_is_over_is_refused(work):
    waits(work)
    with pytest.raises(actions.AlreadyAwaited):
        waits(work)


def test_what_was_not_awaited_does_not_come(work):
    with pytest.raises(actions.NothingAwaited):
        receives(work, "20-6-2026")


def test_after_the_pip_nothing_waits(work):
    Case.objects.filter(pk=work.amina.pk).update(phase=Case.Phase.ROUTE)
    with pytest.raises(actions.NotBeforePlan):
        waits(work)


class TestThePage:
    @pytest.fixture
    def bas(self, cast, sign_in):
        return sign_in(cast.bas)

    def address(self, cast):
        return reverse("cases:awaited", args=[cast.amina.pk])

    def test_bas_waits_and_then_notes_that_it_came(self, cast, bas):
        sent = bas.post(self.address(cast), {"source": "school", "needed": "on"}, follow=True)
        assert "Het PIP wacht op informatie van een ander." in sent.content.decode()
        page = bas.get(self.address(cast)).content.decode()
        assert "Een school of opleiding" in page
        came = bas.post(self.address(cast), {"received_on": MONDAY.isoformat()}, follow=True)
        assert "7 december 2026" in came.content.decode()

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ({"source": "school"}, "alleen wachten als het PIP niet zonder kan"),
            ({"needed": "on"}, "Kies"),
            ({"source": "buurman", "needed": "on"}, "Kies"),
        ],
    )
    def test_what_is_wrong_is_said_at_the_field(self, cast, bas, typed, said):
        answer = bas.post(self.address(cast), typed)
        assert answer.status_code == 400
        assert said in answer.content.decode()
        with scope(cast.rivierstad.pk):
            assert not AwaitedInformation.objects.exists()

    @pytest.mark.parametrize("received", ["22-11-2026", "24-11-2026", "nooit", ""])
    def test_it_came_after_it_was_asked_and_not_tomorrow(self, cast, bas, received):
        bas.post(self.address(cast), {"source": "coa", "needed": "on"})
        assert bas.post(self.address(cast), {"received_on": received}).status_code == 400

    def test_the_way_there_is_on_the_page_of_the_task(self, cast, bas):
        with scope(cast.rivierstad.pk):
            task = plan(cast)
        page = bas.get(reverse("cases:waiting", args=[task.pk])).content.decode()
        assert self.address(cast) in page
