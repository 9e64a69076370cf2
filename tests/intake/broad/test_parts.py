"""A part is kept in versions: what stood before stays, and nobody overwrites a colleague."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from audit.models import Event
from cases.actions import ChangedMeanwhile
from intake import actions
from intake.models import Language, Learnability, Schooling
from intake.versions import latest, values_of
from tests.cast import MONDAY
from tests.intake.broad.conftest import ASKED, LINES, SAID, fills, records, talks

pytestmark = pytest.mark.django_db


def test_no_part_is_recorded_before_a_conversation(in_rivierstad, idil):
    with pytest.raises(actions.NotBegun):
        records(in_rivierstad, idil, "language")


@pytest.mark.parametrize("name", [*ASKED, "early_education", "health"])
def test_each_part_comes_back_as_it_was_recorded(in_rivierstad, idil, name):
    talks(in_rivierstad, idil)
    made = records(in_rivierstad, idil, name)
    kept = values_of(latest(type(made), idil))
    assert {field: kept[field] for field in SAID[name]} == SAID[name]


def test_the_lines_of_education_come_back_in_their_order(in_rivierstad, idil):
    talks(in_rivierstad, idil)
    second = {"country": "Kenia", "studied": "Boekhouden"}
    made = records(in_rivierstad, idil, "education", lines=[*LINES["education"], second])
    lines = list(Schooling.objects.filter(part=made))
    for line in lines:
        line.part = made
    assert [line.studied for line in lines] == ["Verpleegkunde", "Boekhouden"]


def test_a_change_adds_a_version_and_keeps_the_one_before(in_rivierstad, idil):
    talks(in_rivierstad, idil)
    records(in_rivierstad, idil, "language")
    records(in_rivierstad, idil, "language", seen=1, reading="a2")
    found = Language.objects.filter(case=idil).order_by("version")
    assert [(one.version, one.reading) for one in found] == [(1, "a1"), (2, "a2")]


def test_the_database_refuses_to_change_a_version(in_rivierstad, idil):
    talks(in_rivierstad, idil)
    records(in_rivierstad, idil, "language")
    with (
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("update intake_language set reading = 'b1'")


def test_what_does_not_differ_is_no_new_version(in_rivierstad, idil):
    talks(in_rivierstad, idil)
    records(in_rivierstad, idil, "education")
    assert records(in_rivierstad, idil, "education", seen=1) is None
    changed = [LINES["education"][0] | {"years": 3}]
    assert records(in_rivierstad, idil, "education", seen=1, lines=changed).version == 2


def test_who_saw_an_older_version_overwrites_nothing(in_rivierstad, idil):
    talks(in_rivierstad, idil)
    records(in_rivierstad, idil, "learnability")
    with pytest.raises(ChangedMeanwhile) as changed:
        records(in_rivierstad, idil, "learnability", outcome="not")
    assert changed.value.now.outcome == "attainable"
    assert Learnability.objects.count() == 1


def test_after_the_intake_a_change_has_a_reason(in_rivierstad, idil):
    fills(in_rivierstad, idil)
    actions.finish_intake(case=idil, by=in_rivierstad.bas, on=MONDAY)
    with pytest.raises(actions.ReasonNeeded):
        records(in_rivierstad, idil, "language", seen=1, reading="a2")
    made = records(in_rivierstad, idil, "language", seen=1, reading="a2", why="Toets gezien")
    assert (made.version, made.why) == (2, "Toets gezien")


def test_the_event_says_which_part_and_nothing_of_the_person(in_rivierstad, idil):
    talks(in_rivierstad, idil)
    records(in_rivierstad, idil, "circumstances")
    records(in_rivierstad, idil, "health")
    kinds = [Event.Kind.INTAKE_RECORDED, Event.Kind.HEALTH_NOTED]
    found = Event.objects.filter(case=idil.pk, kind__in=kinds).order_by("id")
    assert [(event.detail, event.basis) for event in found] == [
        ("Persoonlijke situatie", "art. 14, lid 3, onder c, Wet inburgering 2021"),
        ("", "art. 37, lid 2, Wet inburgering 2021"),
    ]


def test_own_words_are_sealed(in_rivierstad, idil):
    talks(in_rivierstad, idil)
    records(in_rivierstad, idil, "health")
    with connection.cursor() as cursor:
        cursor.execute("select effect, can from intake_health")
        (effect, can) = cursor.fetchone()
    assert b"some" not in bytes(effect)
    assert b"letters" not in bytes(can)
