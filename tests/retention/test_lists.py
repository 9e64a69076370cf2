"""A list: proposed, reviewed, approved by another, waited for, carried out; and what stops it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection

from audit.models import Event
from cases.models import Person
from guidance.actions import Refused
from retention import actions
from retention.actions.approving import BEGUN, NOT_YET, OVER, OWN
from retention.actions.reviewing import CHANGED, NOBODY, PASSED
from retention.models import DestructionItem, DestructionList, Ground
from tests.cast import MONDAY
from tests.enforcement.fining import colleague
from tests.retention.lapsed import (
    LONG_AGO,
    again,
    approved,
    ended,
    held_back,
    lapsed,
    proposed,
    reviewed,
    someone,
)

pytestmark = pytest.mark.django_db


def subjects(of):
    return set(of.items.values_list("subject", flat=True))


def test_who_must_go_is_proposed_with_day_ground_and_numbers(rivierstad):
    sem = lapsed(rivierstad, "Tol")
    made = proposed()
    item = DestructionItem.objects.get()
    assert (item.subject, item.ground) == (sem.person_id, Ground.ENDED)
    assert item.due_on == date(2025, 3, 2)
    assert made.counts["cases_person"] == made.counts["cases_case"] == 1
    assert Event.objects.filter(kind="destruction_proposed", actor=None).count() == 1


def test_who_may_stay_is_not_proposed(rivierstad):
    """Amina's case is open; one moved away; one ended a day too late; one is held."""
    someone(rivierstad, "Open")
    ended(rivierstad, someone(rivierstad, "Laat"), MONDAY.replace(year=2021) + timedelta(days=1))
    held = lapsed(rivierstad, "Vast")
    held_back(rivierstad, held)
    assert actions.propose(on=MONDAY) is None


def test_on_the_day_itself_someone_is_proposed(rivierstad):
    ended(rivierstad, someone(rivierstad, "Net"), MONDAY.replace(year=2021))
    assert proposed().items.count() == 1


def test_someone_who_died_and_someone_without_a_case_are_proposed(rivierstad):
    died = someone(rivierstad, "Dood", opened=MONDAY)
    unused = Person.new(municipality=rivierstad.rivierstad, family_name="Los")
    unused.save()
    Person.objects.filter(pk=died.person_id).update(deceased_on=MONDAY)
    grounds = dict(proposed().items.values_list("subject", "ground"))
    assert grounds == {died.person_id: Ground.DIED}
    later = date(2027, 11, 23)
    DestructionList.objects.update(cancelled_on=MONDAY, cancelled_by=rivierstad.bas.pk)
    grounds = dict(proposed(later).items.values_list("subject", "ground"))
    assert grounds == {died.person_id: Ground.DIED, unused.pk: Ground.UNUSED}


def test_a_list_waits_for_its_review_and_nobody_is_on_two(rivierstad):
    lapsed(rivierstad, "Tol")
    first = proposed()
    lapsed(rivierstad, "Vos")
    assert actions.propose(on=MONDAY) is None
    reviewed(rivierstad, first)
    second = proposed()
    assert second.items.count() == 1
    assert not subjects(first) & subjects(second)


def test_who_was_excepted_stays_and_is_asked_about_after_a_year(rivierstad):
    sem, ties = lapsed(rivierstad, "Tol"), lapsed(rivierstad, "Vos")
    made, ines = proposed(), colleague(rivierstad, "Ines", "informatiebeheerder")
    item = made.items.get(subject=ties.person_id)
    actions.except_item(item=item, why="procedure", by=ines, on=MONDAY)
    now = approved(rivierstad, again(made))
    assert set(now.items.left().values_list("subject", flat=True)) == {sem.person_id}
    assert actions.propose(on=MONDAY) is None
    assert subjects(proposed(MONDAY.replace(year=2027))) == {ties.person_id}


def test_nobody_approves_what_they_reviewed(rivierstad):
    lapsed(rivierstad, "Tol")
    read = reviewed(rivierstad, proposed())
    ines = colleague(rivierstad, "Ines", "informatiebeheerder")
    with pytest.raises(Refused, match=OWN):
        actions.approve_list(of=read, seen=read.digest, by=ines, on=MONDAY)
    read.approved_on, read.approved_by = MONDAY, ines.pk
    read.executes_on = MONDAY + timedelta(days=7)
    with pytest.raises(IntegrityError, match="list_approved_by_another_and_waited_for"):
        read.save()


@pytest.mark.parametrize("days", [0, 6])
def test_the_database_refuses_a_shorter_wait(rivierstad, days):
    lapsed(rivierstad, "Tol")
    made = approved(rivierstad)
    made.executes_on = MONDAY + timedelta(days=days)
    with pytest.raises(IntegrityError, match="waited_for"):
        made.save()


def test_a_list_with_another_key_is_refused_whole(rivierstad):
    """Someone with the database in their hands puts Amina on it, before and after the review."""
    lapsed(rivierstad, "Tol")
    made = proposed()
    item = made.items.get()
    DestructionItem.objects.filter(pk=item.pk).update(subject=rivierstad.amina.person_id)
    for step in (actions.review_list, actions.approve_list):
        with pytest.raises(Refused, match=CHANGED):
            step(of=made, seen=made.digest, by=rivierstad.bas, on=MONDAY)
        DestructionList.objects.update(reviewed_on=MONDAY, reviewed_by=rivierstad.carla.pk)
    with pytest.raises(Refused, match=PASSED):
        actions.except_item(item=item, why="date", by=rivierstad.bas, on=MONDAY)


def test_what_changed_since_it_was_read_is_read_again(rivierstad):
    lapsed(rivierstad, "Tol")
    lapsed(rivierstad, "Vos")
    made = proposed()
    item = made.items.order_by("pk")[0]
    actions.except_item(item=item, why="date", by=rivierstad.bas, on=MONDAY)
    with pytest.raises(Refused, match=CHANGED):
        actions.review_list(of=made, seen=made.digest, by=rivierstad.bas, on=MONDAY)


def test_a_list_without_anyone_is_not_passed_on(rivierstad):
    lapsed(rivierstad, "Tol")
    made = proposed()
    item = made.items.get()
    actions.except_item(item=item, why="date", by=rivierstad.bas, on=MONDAY)
    with pytest.raises(Refused, match=NOBODY):
        actions.review_list(of=made, seen=again(made).digest, by=rivierstad.bas, on=MONDAY)
    actions.include_item(item=item, by=rivierstad.bas, on=MONDAY)
    assert again(made).digest == made.digest


def test_each_step_is_taken_once_and_in_order(rivierstad):
    lapsed(rivierstad, "Tol")
    made, arend = proposed(), colleague(rivierstad, "Arend", "archivaris")
    with pytest.raises(Refused, match=NOT_YET):
        actions.approve_list(of=made, seen=made.digest, by=arend, on=MONDAY)
    read = reviewed(rivierstad, made)
    with pytest.raises(Refused, match=PASSED):
        reviewed(rivierstad, read)
    actions.approve_list(of=read, seen=read.digest, by=arend, on=MONDAY)
    with pytest.raises(Refused, match=OVER):
        actions.approve_list(of=read, seen=read.digest, by=arend, on=MONDAY)
    actions.cancel_list(of=read, by=rivierstad.bas, on=MONDAY)
    with pytest.raises(Refused, match=BEGUN):
        actions.cancel_list(of=read, by=rivierstad.bas, on=MONDAY)
    assert not DestructionList.objects.open().exists()


def test_proposing_costs_the_same_for_one_and_for_many(rivierstad):
    lapsed(rivierstad, "Tol")
    proposed()  # the policy is remembered from now on
    DestructionList.objects.update(cancelled_on=MONDAY, cancelled_by=rivierstad.bas.pk)
    with connection.execute_wrapper(count := Counting()):
        proposed()
    DestructionList.objects.update(cancelled_on=MONDAY, cancelled_by=rivierstad.bas.pk)
    for number in range(4):
        lapsed(rivierstad, f"Vos{'abcd'[number]}", on=LONG_AGO)
    one = count.number
    with connection.execute_wrapper(count := Counting()):
        proposed()
    assert count.number == one


class Counting:
    """How many statements went by."""

    def __init__(self):
        self.number = 0

    def __call__(self, execute, *given):
        self.number += 1
        return execute(*given)
