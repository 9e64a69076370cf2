"""The intake is finished when all that the law asks was recorded, by one, once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from audit.models import Event
from cases.models import Case
from intake import actions
from intake.models import Completion
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.intake.broad.conftest import fills, records, talks

pytestmark = pytest.mark.django_db


def finishes(cast, case):
    return actions.finish_intake(case=case, by=cast.bas, on=MONDAY)


def left(cast, case):
    with pytest.raises(actions.Incomplete) as problem:
        finishes(cast, case)
    return [one.part for one in problem.value.left]


def test_an_intake_with_everything_leads_to_the_pip(in_rivierstad, idil):
    fills(in_rivierstad, idil)
    assert not finishes(in_rivierstad, idil).in_absence
    assert Case.objects.get(pk=idil.pk).phase == Case.Phase.PLAN
    assert Event.objects.filter(kind=Event.Kind.INTAKE_FINISHED, case=idil.pk).count() == 1


def test_without_the_right_to_be_alone_told_it_is_not_finished(in_rivierstad, idil):
    talks(in_rivierstad, idil, told_alone=False)
    for name in ("learnability", "education", "work", "language", "prospects"):
        records(in_rivierstad, idil, name)
    for name in ("self_reliance", "circumstances"):
        records(in_rivierstad, idil, name)
    assert left(in_rivierstad, idil) == ["talks"]
    talks(in_rivierstad, idil)  # told in a further conversation
    assert finishes(in_rivierstad, idil)


def test_with_an_unknown_outcome_it_is_not_finished(in_rivierstad, idil):
    fills(in_rivierstad, idil, "learnability")
    records(in_rivierstad, idil, "learnability", outcome="unknown", taken_on=None, body=None)
    assert left(in_rivierstad, idil) == ["learnability"]


def test_young_children_ask_for_early_education(in_rivierstad, idil):
    fills(in_rivierstad, idil, "circumstances")
    records(in_rivierstad, idil, "circumstances", young_children=True)
    assert left(in_rivierstad, idil) == ["early_education"]
    records(in_rivierstad, idil, "early_education")
    assert finishes(in_rivierstad, idil)


def test_after_a_move_two_parts_say_that_they_were_taken_over(in_rivierstad, idil):
    fills(in_rivierstad, idil, "learnability", "education", "work")
    records(in_rivierstad, idil, "learnability", outcome="taken_over", taken_on=None, body=None)
    records(in_rivierstad, idil, "education", had="taken_over", lines=[])
    records(in_rivierstad, idil, "work", had="taken_over")
    assert finishes(in_rivierstad, idil)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_finish_at_once_one_is_told(real_cast):
    cast, start = real_cast, Barrier(2)
    with scope(cast.rivierstad.pk):
        fills(cast, cast.amina)

    def once(_):
        try:
            with scope(cast.rivierstad.pk):
                case = Case.objects.select_related("person").get(pk=cast.amina.pk)
                start.wait()
                finishes(cast, case)
            return "done"
        except actions.AlreadyCompleted:
            return "told"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(once, range(2))) == ["done", "told"]
    with scope(cast.rivierstad.pk):
        assert Completion.objects.count() == 1
