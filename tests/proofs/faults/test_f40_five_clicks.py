"""F40: five presses on one button, and a tab closed at once, are one task and one decision."""

from __future__ import annotations

import pytest
from django.utils import timezone

from accounts.models import SentForm
from audit.models import Event
from cases.models import Case, Task
from intake.models import Duty
from tenancy.scope import scope
from tests.cast import newcomer
from tests.proofs.faults.machines import held, until

pytestmark = pytest.mark.django_db(transaction=True)
ALREADY = "Deze actie was al verwerkt op"
TITLE = "Bel de school"
LOCK = "select 1 from cases_case where id = %s for update"


def pressed(bas, path, case, times=5, **typed):
    """All presses are under way before the first is done."""
    form = bas.form(path)
    with held(LOCK, case.pk) as waits:
        answers = [bas.starts_sending(path, form, **typed) for _ in range(times)]
        until(waits)
    return [answer.result(60) for answer in answers]


def test_five_presses_are_one_task_and_one_decision(people, someone, figure):
    bas, day = someone(people.bas), timezone.localdate().isoformat()
    with scope(people.rivierstad.pk):
        new = newcomer(people.rivierstad, "Haddad", "Omar", assignee=people.bas)
    told = {"established_on": "2026-03-02", "notified_on": "2026-03-02", "source": "portal"}
    duty = pressed(bas, f"/dossiers/{new.pk}/plicht/vaststelling/", new, **told)
    task = {"title": TITLE, "due_on": day, "assignee": str(people.bas.pk)}
    tasks = pressed(bas, f"/dossiers/{people.amina.pk}/taken/", people.amina, **task)
    assert {page.status for page in duty + tasks} == {200}
    assert sum(ALREADY in page.text for page in duty) >= 1
    with scope(people.rivierstad.pk):
        assert Duty.objects.filter(case=new).count() == 1
        assert Event.objects.filter(kind=Event.Kind.DUTY_ESTABLISHED, case=new.pk).count() == 1
        assert Task.objects.filter(kind="own").count() == 1
        assert SentForm.objects.count() == 2
        assert Case.objects.count() == 2
    figure("5 presses at once on two forms, without JavaScript: 1 decision, 1 task, 1 event each")


def test_a_tab_that_is_closed_at_once_and_opened_again_is_one_task(people, someone):
    bas, path = someone(people.bas), f"/dossiers/{people.amina.pk}/taken/"
    form = bas.form(path)
    day = timezone.localdate().isoformat()
    task = {"title": TITLE, "due_on": day, "assignee": str(people.bas.pk)}
    with held(LOCK, people.amina.pk) as waits:
        bas.closes_the_tab(path, form, **task)
        until(waits)
    assert ALREADY in bas.sends(path, form, **task).text
    with scope(people.rivierstad.pk):
        assert Task.objects.filter(kind="own").count() == 1
