"""Many summonses at once: piece by piece, to be stopped, and who was left out with the reason."""

from __future__ import annotations

from datetime import date, time

import pytest

from audit.models import Event
from cases.models import Task
from intake.actions import series as actions
from intake.models import Series, SeriesItem, Summons
from intake.timetable import Timetable
from letters.models import Kind, Letter
from outbox.actions import relay
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer, waiting

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("clock")]
TYPED = {
    "first_on": "2026-12-01",
    "first_at": "09:00",
    "minutes": "60",
    "per_day": "2",
    "parallel": "1",
    "place": "Stadhuis",
    "channel": "post",
}


def crowd(cast, number, **facts):
    with scope(cast.rivierstad.pk):
        return [
            waiting(cast.rivierstad, f"Naam{n:02}", "Test", assignee=cast.bas, **facts)
            for n in range(number)
        ]


def start(cast, cases, *, per_day=2, parallel=10):
    grid = Timetable(date(2026, 12, 1), time(9), 60, per_day, parallel)
    with scope(cast.rivierstad.pk):
        return actions.start_series(
            cases=cases, timetable=grid, place="Stadhuis", channel="post", by=cast.bas, on=MONDAY
        )


def states(cast):
    with scope(cast.rivierstad.pk):
        return [(i.state, i.why) for i in SeriesItem.objects.order_by("position")]


def test_everyone_is_summoned_in_the_background(real_cast, sign_in):
    crowd(real_cast, 3)
    answer = sign_in(real_cast.bas).post("/oproepen/reeksen/", TYPED)
    page = sign_in(real_cast.bas).get(answer["Location"]).content.decode()
    assert "0 van 3 dossiers" in page
    relay()
    page = sign_in(real_cast.bas).get(answer["Location"]).content.decode()
    assert "Klaar" in page
    assert "3 verstuurd, 0 overgeslagen" in page
    with scope(real_cast.rivierstad.pk):
        assert Letter.objects.filter(kind=Kind.SUMMONS).count() == 3
        slots = Summons.objects.order_by("appointment_on", "appointment_at")
        assert [(s.appointment_on.day, s.appointment_at.hour) for s in slots] == [
            (1, 9),
            (1, 10),
            (2, 9),
        ]
        assert not Task.objects.open().filter(kind=Task.Kind.SUMMONS).exists()


def test_who_cannot_be_summoned_is_left_out_with_the_reason(real_cast, sign_in):
    (secret,) = crowd(real_cast, 1, secrecy=True)
    (fine,) = crowd(real_cast, 1)
    with scope(real_cast.rivierstad.pk):
        none = newcomer(real_cast.rivierstad, "Haile", "Selam")
    series = start(real_cast, [secret, fine, none])
    relay()
    assert states(real_cast) == [
        ("skipped", "Er staat geen adres in het dossier, of het adres is geheim."),
        ("sent", ""),
        ("skipped", "De inburgeringsplicht is nog niet vastgesteld. Leg die eerst vast."),
    ]
    page = sign_in(real_cast.bas).get(f"/oproepen/reeksen/{series.pk}/").content.decode()
    assert secret.number in page
    assert "het adres is geheim" in page


def test_a_piece_is_ten_and_asks_for_the_next(real_cast):
    cases = crowd(real_cast, 12)
    start(real_cast, cases)
    relay(limit=1)
    assert sum(state == "sent" for state, _ in states(real_cast)) == 10
    relay()
    assert all(state == "sent" for state, _ in states(real_cast))


def test_a_stop_holds_from_the_next_piece_on(real_cast, sign_in):
    cases = crowd(real_cast, 12)
    series = start(real_cast, cases)
    relay(limit=1)
    sign_in(real_cast.bas).post(f"/oproepen/reeksen/{series.pk}/stop/")
    relay()
    assert sum(state == "waiting" for state, _ in states(real_cast)) == 2
    page = sign_in(real_cast.bas).get(f"/oproepen/reeksen/{series.pk}/").content.decode()
    assert "Gestopt" in page
    with scope(real_cast.rivierstad.pk):
        assert Event.objects.filter(kind=Event.Kind.SERIES_STOPPED).count() == 1


def test_nobody_is_summoned_twice_when_a_piece_is_done_again(real_cast):
    """The relay delivers at least once: a second time finds nothing to do."""
    series = start(real_cast, crowd(real_cast, 2))
    relay()
    with scope(real_cast.rivierstad.pk):
        actions.do_piece(series.pk)
        assert Summons.objects.count() == 2
        assert Series.objects.get().done_at


def test_who_does_not_fit_within_the_term_is_left_out(real_cast):
    """One a day from 1 to 7 December: five workdays."""
    start(real_cast, crowd(real_cast, 7), per_day=1, parallel=1)
    relay()
    found = states(real_cast)
    assert [state for state, _ in found].count("sent") == 5
    assert found[-1] == ("skipped", "Er was geen plek meer binnen de termijn.")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"first_on": "2026-11-28"}, "weekend"),
        ({"minutes": "5"}, "15"),
        ({"per_day": "20", "minutes": "120"}, "na middernacht"),
        ({"parallel": "0"}, "1"),
        ({"mine": "on"}, "Er zijn geen dossiers die op een oproep wachten."),
    ],
)
def test_a_mistake_is_named_and_nothing_starts(real_cast, sign_in, changes, why):
    crowd(real_cast, 1)
    answer = sign_in(real_cast.noor).post("/oproepen/reeksen/", TYPED | changes)
    assert answer.status_code == 400
    assert why in answer.content.decode()
    with scope(real_cast.rivierstad.pk):
        assert not Series.objects.exists()


def test_asking_how_far_it_is_writes_no_readings_and_few_queries(real_cast, sign_in):
    series = start(real_cast, crowd(real_cast, 2))
    bas = sign_in(real_cast.bas)
    page = bas.get(f"/oproepen/reeksen/{series.pk}/", headers={"HX-Request": "true"})
    assert b"<html" not in page.content
    assert b"every 2s" in page.content
