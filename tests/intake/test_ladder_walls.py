"""The database keeps the ladder, whatever the program does; and two browsers at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, time
from threading import Barrier

import pytest
from django.db import IntegrityError, connections, transaction

from intake.actions.summons import AlreadySummoned
from intake.models import Completion, Summons
from letters.models import Kind, Letter
from tenancy.scope import scope
from tests.cast import MONDAY, waiting
from tests.intake.climbing import SECOND_ON, climb, ends, following


@pytest.fixture
def zohra(cast):
    with scope(cast.rivierstad.pk):
        yield waiting(cast.rivierstad, "Rahimi", "Zohra", assignee=cast.bas)


def plant(case, number, **facts):
    """A row as no verb would make it."""
    row = {
        "appointment_on": MONDAY,
        "appointment_at": time(10),
        "place": "Kade",
        "dated_on": MONDAY,
        "respond_by": MONDAY,
        "steps": "",
        "ended_on": MONDAY,
        "end": "missed",
    }
    with transaction.atomic():
        return Summons.objects.create(
            municipality_id=case.municipality_id, case=case, number=number, **row | facts
        )


def on(rung, **other):
    """Standing on this one."""
    return {"follows": rung, "follows_number": rung.number, "follows_end": rung.end} | other


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("number", "wall"),
    [
        (0, "three_summonses|follows_the_one"),
        (2, "follows_the_one_before"),
        (4, "three_summonses|follows_the_one"),
    ],
)
def test_a_summons_without_what_it_stands_on_is_refused(zohra, number, wall):
    with pytest.raises(IntegrityError, match=wall):
        plant(zohra, number)


@pytest.mark.django_db
def test_a_second_warning_is_refused(zohra):
    first = plant(zohra, 1)
    plant(zohra, 2, **on(first))
    with pytest.raises(IntegrityError, match="one_summons_per_number"):
        plant(zohra, 2, **on(first))


@pytest.mark.django_db
@pytest.mark.parametrize("end", ["moved", "excused", "appeared"])
def test_a_second_summons_stands_on_a_missed_first(zohra, end):
    first = plant(zohra, 1, end=end)
    for said in (end, "missed"):
        with pytest.raises(IntegrityError, match="follows"):
            plant(zohra, 2, **on(first, follows_end=said))
    with pytest.raises(IntegrityError, match="follows_the_one_before"):
        plant(zohra, 2, **on(first, follows_end=None))


@pytest.mark.django_db
def test_a_summons_does_not_stand_on_one_of_another_case(cast, zohra):
    other = plant(waiting(cast.rivierstad, "Haile", "Selam"), 1)
    with pytest.raises(IntegrityError, match="follows_a_missed_one"):
        plant(zohra, 2, **on(other))


@pytest.mark.django_db
def test_what_a_later_summons_stands_on_stays_missed(zohra):
    first = plant(zohra, 1)
    plant(zohra, 2, **on(first))
    with pytest.raises(IntegrityError, match="follows_a_missed_one"), transaction.atomic():
        Summons.objects.filter(pk=first.pk).update(end="excused")


def completed(case, rung):
    with transaction.atomic():
        return Completion.objects.create(
            municipality_id=case.municipality_id,
            case=case,
            on=MONDAY,
            in_absence=True,
            after=rung,
            after_number=3 if rung else None,
            after_end="missed" if rung else None,
            motivation="Bekend",
            sources="COA",
        )


@pytest.mark.django_db
def test_a_completion_in_absence_stands_on_three_missed_ones(zohra):
    first = plant(zohra, 1)
    second = plant(zohra, 2, **on(first))
    for rung, wall in ((None, "absent_only"), (second, "after_three_missed")):
        with pytest.raises(IntegrityError, match=wall):
            completed(zohra, rung)
    assert completed(zohra, plant(zohra, 3, **on(second))).in_absence


@pytest.mark.django_db(transaction=True)
def test_of_two_who_warn_at_once_one_does(real_cast):
    with scope(real_cast.rivierstad.pk):
        case = waiting(real_cast.rivierstad, "Rahimi", "Zohra", assignee=real_cast.bas)
        ends(climb(case, by=real_cast.bas, missed=0), by=real_cast.bas)
    barrier = Barrier(2)

    def one(user):
        try:
            with scope(real_cast.rivierstad.pk):
                seen = Summons.objects.select_related("case__person").get()
                barrier.wait()
                following(seen, by=user, on=SECOND_ON)
        except AlreadySummoned:
            return "refused"
        finally:
            connections.close_all()
        return "sent"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(one, (real_cast.bas, real_cast.noor))) == ["refused", "sent"]
    with scope(real_cast.rivierstad.pk):
        assert Letter.objects.filter(kind=Kind.WARNING).count() == 1
        assert Summons.objects.get(number=2).respond_by == date(2026, 12, 22)
