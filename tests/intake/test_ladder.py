"""Scenario 2: three summonses, each with its letter, and completion in absence (Wi art. 14)."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pytest
from pypdf import PdfReader

from audit.models import Event
from cases.models import Case, Task
from intake.actions import AlreadyCompleted, MayNotComplete
from intake.actions.outcomes import MayNotRecord, withdraw_outcome
from intake.actions.summons import AlreadySummoned, MayNotSummon, move_appointment
from intake.models import Outcome, Summons
from letters.models import Dispatch, Kind, Letter
from tenancy.scope import scope
from tests.cast import MONDAY, waiting
from tests.intake import climbing
from tests.intake.climbing import DONE_ON, SECOND_ON, THIRD_ON, climb, complete, ends, following

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture
def bas(cast):
    with scope(cast.rivierstad.pk):
        yield cast.bas


@pytest.fixture
def zohra(cast, bas):
    return waiting(cast.rivierstad, "Rahimi", "Zohra", assignee=bas, bsn="999990020")


def open_ladder_tasks():
    kinds = ("outcome", "again", "second", "third", "absence")
    found = Task.objects.open().filter(kind__in=kinds)
    return [(task.kind, task.due_on) for task in found]


def words(kind):
    (letter,) = Letter.objects.filter(kind=kind).select_related("case__person")
    pages = PdfReader(io.BytesIO(letter.file)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_whole_ladder_of_scenario_two(zohra, bas):
    """law.md 11.2, 2: an asylum status holder gets no fine, three summonses, absent completion."""
    climb(zohra, by=bas, missed=3)
    done = complete(zohra, by=bas)
    sent = list(Summons.objects.order_by("number").values_list("number", "dated_on", "respond_by"))
    assert sent == [
        (1, MONDAY, date(2026, 12, 7)),
        (2, SECOND_ON, date(2026, 12, 22)),
        (3, THIRD_ON, date(2027, 1, 20)),
    ]
    assert (done.in_absence, done.after.number, done.on) == (True, 3, DONE_ON)
    assert done.motivation == climbing.KNOWN.motivation
    assert Case.objects.get(pk=zohra.pk).phase == Case.Phase.PLAN
    letters = Letter.objects.exclude(kind=Kind.INFORMATION).order_by("dated_on")
    kinds = [Kind.SUMMONS, Kind.WARNING, Kind.THIRD, Kind.ABSENCE]
    assert [letter.kind for letter in letters] == kinds
    assert Dispatch.objects.filter(letter__in=letters).count() == 4
    assert open_ladder_tasks() == []


@pytest.mark.parametrize("missed", [0, 1, 2])
def test_before_three_were_missed_nothing_is_completed_in_absence(zohra, bas, missed):
    climb(zohra, by=bas, missed=missed)
    with pytest.raises(MayNotComplete, match="drie oproepen"):
        complete(zohra, by=bas, on=DONE_ON + timedelta(days=60))


def test_it_is_completed_once(zohra, bas):
    climb(zohra, by=bas, missed=3)
    complete(zohra, by=bas)
    with pytest.raises(AlreadyCompleted):
        complete(zohra, by=bas)


def test_the_third_term_must_have_lapsed_before_the_completion(zohra, bas):
    climb(zohra, by=bas, missed=3)
    with pytest.raises(MayNotComplete, match="20 januari 2027"):
        complete(zohra, by=bas, on=date(2027, 1, 20))


def test_no_warning_while_the_first_was_not_missed(zohra, bas):
    sent = climb(zohra, by=bas, missed=0)
    with pytest.raises(AlreadySummoned):
        following(sent, by=bas, on=SECOND_ON)


def test_no_warning_before_the_term_has_lapsed(zohra, bas):
    sent = climb(zohra, by=bas, missed=0)
    ends(sent, by=bas, on=date(2026, 12, 2))
    with pytest.raises(MayNotSummon, match="7 december 2026"):
        following(sent, by=bas, on=date(2026, 12, 7))


def test_a_warning_is_given_once(zohra, bas):
    sent = climb(zohra, by=bas, missed=0)
    ends(sent, by=bas)
    following(sent, by=bas, on=SECOND_ON)
    with pytest.raises(AlreadySummoned):
        following(sent, by=bas, on=SECOND_ON)
    assert Event.objects.filter(kind=Event.Kind.WARNED).count() == 1
    assert Letter.objects.filter(kind=Kind.WARNING).count() == 1


@pytest.mark.parametrize(
    ("kind", "day", "why"),
    [
        ("missed", date(2026, 11, 26), "26 november 2026"),  # the day itself is not over
        ("uncoop", date(2026, 11, 25), "26 november 2026"),
        ("appeared", date(2026, 11, 25), "26 november 2026"),
    ],
)
def test_what_has_not_happened_yet_is_not_recorded(zohra, bas, kind, day, why):
    sent = climb(zohra, by=bas, missed=0)
    with pytest.raises(MayNotRecord, match=why):
        ends(sent, kind, by=bas, on=day)


def test_who_does_not_cooperate_goes_the_same_way(zohra, bas):
    sent = climb(zohra, by=bas, missed=0)
    ends(sent, "uncoop", by=bas)
    assert following(sent, by=bas, on=SECOND_ON).number == 2
    assert "Bij de eerste oproep hebt u niet genoeg meegewerkt." in words(Kind.WARNING)


def test_an_accepted_reason_gives_another_appointment_with_the_same_number(zohra, bas):
    second = climb(zohra, by=bas, missed=1)
    ends(second, by=bas)
    ends(second, "excused", by=bas, on=THIRD_ON)
    assert open_ladder_tasks() == [("again", date(2027, 1, 6))]
    again = following(second, by=bas, on=THIRD_ON)
    assert (again.number, again.replaces_id, again.follows.number) == (2, second.pk, 1)
    assert Event.objects.filter(kind=Event.Kind.WARNED).count() == 1
    with pytest.raises(MayNotComplete):
        complete(zohra, by=bas, on=DONE_ON)


def test_who_comes_is_in_the_intake_and_nothing_more_is_asked(zohra, bas):
    sent = climb(zohra, by=bas, missed=0)
    ends(sent, "appeared", by=bas, on=sent.appointment_on)
    assert Case.objects.get(pk=zohra.pk).phase == Case.Phase.INTAKE
    assert open_ladder_tasks() == []
    with pytest.raises(AlreadySummoned):
        climbing.first(zohra, by=bas, on=SECOND_ON)


def test_who_came_and_then_stops_cooperating_is_on_the_ladder_again(zohra, bas):
    sent = climb(zohra, by=bas, missed=0)
    ends(sent, "appeared", by=bas, on=sent.appointment_on)
    ends(sent, "uncoop", by=bas)
    assert Case.objects.get(pk=zohra.pk).phase == Case.Phase.SUMMONS
    assert [one.kind for one in Outcome.objects.filter(withdrawn_on=None)] == ["uncoop"]
    assert following(sent, by=bas, on=SECOND_ON).number == 2


def test_a_wrong_outcome_is_withdrawn_with_a_reason_and_stays_to_be_read(zohra, bas):
    sent = climb(zohra, by=bas, missed=0)
    ends(sent, by=bas)
    withdraw_outcome(summons=sent, reason="Verkeerd dossier", by=bas, on=SECOND_ON)
    (gone,) = Outcome.objects.select_related("summons__case__person")
    assert (gone.withdrawn_why, gone.withdrawn_on) == ("Verkeerd dossier", SECOND_ON)
    assert open_ladder_tasks() == [("outcome", sent.appointment_on)]
    with pytest.raises(AlreadySummoned):
        following(sent, by=bas, on=SECOND_ON)


def test_what_a_later_step_stands_on_is_not_withdrawn(zohra, bas):
    sent = climb(zohra, by=bas, missed=0)
    ends(sent, by=bas)
    following(sent, by=bas, on=SECOND_ON)
    with pytest.raises(MayNotRecord, match="volgende stap"):
        withdraw_outcome(summons=sent, reason="Toch gekomen", by=bas, on=SECOND_ON)


def test_the_second_appointment_is_moved_by_a_letter_with_the_warning(zohra, bas):
    second = climb(zohra, by=bas, missed=1)
    moved = move_appointment(
        summons=second,
        appointment=climbing.appointment(date(2026, 12, 9)),
        sending=climbing.BY_POST,
        by=bas,
        on=date(2026, 12, 9),
    )
    assert (moved.number, moved.follows.number, moved.replaces_id) == (2, 1, second.pk)
    old, new = Letter.objects.filter(kind=Kind.WARNING).order_by("number")
    assert [w.by_letter_id for w in old.withdrawals.all()] == [new.pk]
    assert Event.objects.filter(kind=Event.Kind.WARNED).count() == 1


@pytest.mark.parametrize(
    ("missed", "task"),
    [
        # appointment: MONDAY + 3 = 26-11-2026, on a Thursday
        (0, ("outcome", date(2026, 11, 26))),
        # the second term lapses 22-12-2026; the second appointment is on Friday 11-12-2026
        (1, ("outcome", date(2026, 12, 11))),
        # third: 23-12 + 3 = 26-12, Second Christmas Day; Monday 28-12-2026
        (2, ("outcome", date(2026, 12, 28))),
        # 20-01-2027 + 14 days of policy = 03-02-2027
        (3, ("absence", date(2027, 2, 3))),
    ],
)
def test_each_step_asks_for_the_next(zohra, bas, missed, task):
    climb(zohra, by=bas, missed=missed)
    assert open_ladder_tasks() == [task]


def test_after_a_missed_summons_the_warning_is_asked_for_with_its_reason(zohra, bas):
    """07-12-2026 + 14 days of policy = 21-12-2026."""
    ends(climb(zohra, by=bas, missed=0), by=bas)
    task = Task.objects.open().get(kind=Task.Kind.SECOND)
    assert task.due_on == date(2026, 12, 21)
    assert task.article == "art. 14, lid 1, Wet inburgering 2021"
    assert "maandag 7 december 2026" in task.steps
