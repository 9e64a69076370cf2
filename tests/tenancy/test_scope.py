"""The two locks: the manager refuses to run outside a scope, and PostgreSQL returns nothing."""

from __future__ import annotations

import pytest
from django import forms
from django.db import IntegrityError, ProgrammingError, connection, transaction

from cases.models import Case, Person, Task
from tenancy.scope import NoScope, ScopeLost, SwitchRefused, current, scope
from tests import database

pytestmark = pytest.mark.django_db(transaction=True)


def setting(name="app.municipality"):
    with connection.cursor() as cursor:
        cursor.execute("select coalesce(current_setting(%s, true), '')", [name])
        return cursor.fetchone()[0]


@pytest.mark.parametrize(
    "question",
    [
        lambda: list(Case.objects.all()),
        lambda: Case.objects.filter(number="26-R-00001"),
        lambda: Case.objects.count(),
        lambda: Case.objects.exists(),
        lambda: Case.objects.first(),
        lambda: Case.objects.update(phase="route"),
        lambda: Case.objects.all().delete(),
        lambda: list(Case.objects.iterator()),
        lambda: Case.objects.aggregate(),
        lambda: Person.objects.bulk_create([Person()]),
    ],
)
def test_outside_a_scope_nothing_can_be_asked(question):
    with pytest.raises(NoScope):
        question()


def test_a_form_can_be_built_on_import():
    assert forms.ModelChoiceField(queryset=Case.objects.all())


def test_without_the_first_lock_the_second_returns_nothing(real_cast):
    assert Case._base_manager.count() == 0
    with scope(real_cast.rivierstad.pk):
        assert Case._base_manager.count() == 1


def test_dirk_does_not_find_amina(real_cast):
    with scope(real_cast.heuvelrode.pk):
        assert list(Case.objects.all()) == [real_cast.dirks_case]
        assert not Case.objects.filter(pk=real_cast.amina.pk).exists()


def test_a_row_cannot_be_written_into_another_municipality(real_cast):
    with (
        pytest.raises(ProgrammingError, match="row-level security"),
        scope(real_cast.heuvelrode.pk),
    ):
        Case.objects.filter(pk=real_cast.dirks_case.pk).update(municipality=real_cast.rivierstad)


def test_a_task_cannot_point_at_a_case_of_another_municipality(real_cast):
    with (
        pytest.raises(IntegrityError, match="cases_task_case_same"),
        scope(real_cast.heuvelrode.pk),
    ):
        Task.objects.create(
            municipality=real_cast.heuvelrode, case=real_cast.amina, due_on="2026-12-01"
        )


def test_the_same_bsn_in_another_municipality_gives_no_hint(real_cast):
    with scope(real_cast.rivierstad.pk):
        bsn = real_cast.amina.person.bsn
    with scope(real_cast.heuvelrode.pk):
        person = Person.new(municipality=real_cast.heuvelrode, family_name="Ander")
        person.give_bsn(bsn)
        person.save()
        assert Person.objects.with_bsn(bsn).get() == person


def test_leaving_a_scope_leaves_nothing_behind(real_cast):
    with transaction.atomic():
        with scope(real_cast.rivierstad.pk, actor=real_cast.bas.pk):
            assert setting() == str(real_cast.rivierstad.pk)
        assert (setting(), setting("app.actor")) == ("", "")
        assert current() is None


def test_an_exception_leaves_nothing_behind(real_cast):
    with transaction.atomic():
        with pytest.raises(ZeroDivisionError), scope(real_cast.rivierstad.pk):
            1 / 0  # noqa: B018
        assert (setting(), current()) == ("", None)


def test_one_piece_of_work_belongs_to_one_municipality(real_cast):
    here, there = real_cast.rivierstad.pk, real_cast.heuvelrode.pk
    with scope(here), pytest.raises(SwitchRefused), scope(there):
        pass


def test_a_scope_inside_the_same_scope_changes_nothing(real_cast):
    with scope(real_cast.rivierstad.pk):
        with scope(real_cast.rivierstad.pk):
            assert Case.objects.count() == 1
        assert setting() == str(real_cast.rivierstad.pk)
        assert Case.objects.count() == 1


def test_the_owner_sees_nothing_outside_a_scope_either(real_cast):
    with database.owner() as connection:
        assert connection.execute("select current_user").fetchone() == ("app_owner",)
        assert connection.execute("select count(*) from cases_case").fetchone() == (0,)


def lose_it(held):
    with connection.cursor() as cursor:
        cursor.execute("select set_config('app.municipality', %s, true)", [held])


@pytest.mark.parametrize("held", ["", "00000000-0000-4000-8000-000000000000"])
def test_work_for_which_the_database_lost_the_scope_is_void(real_cast, held):
    here = real_cast.rivierstad.pk
    with pytest.raises(ScopeLost), scope(here):  # noqa: PT012
        Case.objects.update(phase="route")
        lose_it(held)
    with scope(here):
        assert not Case.objects.filter(phase="route").exists()
