"""A colleague's agenda outside: when, and nothing of whom; only while they work here."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.test import Client

from accounts.models import Membership, Role, User
from agenda import actions
from agenda.models import Appointment, Feed
from audit.models import Event
from tenancy.scope import scope
from tests.agenda.conftest import wanted
from tests.cast import MONDAY, newcomer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def opened(cast, user=None, home=None):
    home = home or cast.rivierstad
    with scope(home.pk):
        user = user or cast.bas
        return actions.open_feed(user=user, by=user, on=MONDAY)


def ask(home, secret, client=None):
    client = client or Client(headers={"host": "localhost"})
    return client.get(f"/agenda/{home.pk}/{secret}.ics")


def test_it_is_made_on_a_page_and_its_secret_is_shown_once(cast, both, sign_in):
    bas = sign_in(cast.bas)
    assert "Link naar mijn agenda beheren" in bas.get("/account/").content.decode()
    shown = bas.post("/account/agenda/").content.decode()
    with scope(cast.rivierstad.pk):
        kept = Feed.objects.get()
        assert Event.objects.filter(kind=Event.Kind.CALENDAR_OPENED).count() == 1
    start = shown.index("/agenda/" + str(cast.rivierstad.pk))
    secret = shown[start : shown.index(".ics", start)].rpartition("/")[2]
    assert kept.digest == actions.digest_of(secret) != secret
    assert ask(cast.rivierstad, secret).status_code == 200
    assert secret not in bas.get("/account/agenda/").content.decode()
    assert bas.post("/account/agenda/intrekking/").status_code == 302
    assert ask(cast.rivierstad, secret).status_code == 404
    with scope(cast.rivierstad.pk):
        assert Event.objects.filter(kind=Event.Kind.CALENDAR_CLOSED).count() == 1


def test_it_says_when_and_of_what_kind_and_nothing_of_whom(cast, omar, both):
    answer = ask(cast.rivierstad, opened(cast))
    feed = answer.content.decode().replace("\r\n ", "")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert "no-store" in answer["Cache-Control"]
    assert "SUMMARY:Afspraak: brede intake\r\n" in feed
    assert "DTSTART:20261124T090000Z\r\n" in feed
    assert f"UID:{both.pk}@inburgering\r\n" in feed
    assert f"/afspraken/{both.pk}/\r\n" in feed
    for secret in ("Amina", "Omar", "Yusuf", "Bas", "Stadhuis", "Somali", "so\r\n"):
        assert secret not in feed
    for case in (cast.amina, omar):
        assert case.number not in feed
        assert str(case.pk) not in feed
        assert str(case.person_id) not in feed


def test_what_was_moved_keeps_its_name_and_what_was_cancelled_says_so(cast, both):
    secret = opened(cast)
    common = {"by": cast.bas, "on": MONDAY}
    with scope(cast.rivierstad.pk):
        later = wanted(cast.bas, at=time(15))
        actions.move(appointment=both, wanted=later, why="other", seen=0, **common)
    moved = ask(cast.rivierstad, secret).content.decode()
    assert "DTSTART:20261124T140000Z" in moved
    assert "SEQUENCE:1" in moved
    with scope(cast.rivierstad.pk):
        actions.cancel(appointment=both, why="other", seen=1, **common)
    gone = ask(cast.rivierstad, secret).content.decode()
    assert gone.count(f"UID:{both.pk}") == moved.count(f"UID:{both.pk}") == 1
    assert "STATUS:CANCELLED" in gone
    assert "SEQUENCE:2" in gone


def test_only_ones_own_of_the_last_thirty_days_and_later(cast, both):
    with scope(cast.rivierstad.pk):
        for colleague, day in (
            (cast.noor, date(2026, 11, 25)),
            (cast.bas, date(2026, 10, 23)),  # 31 days ago
            (cast.bas, date(2026, 10, 24)),
        ):
            made = actions.make(
                cases=[cast.amina], kind="talk", wanted=wanted(colleague), by=cast.bas, on=MONDAY
            )
            Appointment.objects.filter(pk=made.pk).update(on=day)
    feed = ask(cast.rivierstad, opened(cast)).content.decode()
    assert feed.count("BEGIN:VEVENT") == 2
    assert "DTSTART:20261024T080000Z" in feed  # the last day of summer time


def test_a_new_link_stops_the_old_one(cast):
    first, second = opened(cast), opened(cast)
    assert ask(cast.rivierstad, first).status_code == 404
    assert ask(cast.rivierstad, second).status_code == 200


def leaves(cast):
    User.objects.filter(pk=cast.bas.pk).update(is_active=False)


def ends(cast):
    Membership.objects.filter(user=cast.bas).update(until=date(2026, 11, 22))


def becomes_handhaver(cast):
    Membership.objects.filter(user=cast.bas).update(role=Role.objects.get(slug="handhaver"))


@pytest.mark.parametrize("happens", [leaves, ends, becomes_handhaver])
def test_who_no_longer_works_here_gets_what_nobody_gets(cast, both, happens):
    secret = opened(cast)
    nothing = ask(cast.rivierstad, "GeenGeheim")
    with scope(cast.rivierstad.pk):
        happens(cast)
    answer = ask(cast.rivierstad, secret)
    assert (answer.status_code, answer.content) == (404, nothing.content)
    assert nothing.content == Client(headers={"host": "localhost"}).get("/niets/").content


def test_a_secret_opens_nothing_in_another_municipality(cast, both, sign_in):
    secret = opened(cast, cast.dirk, cast.heuvelrode)
    assert ask(cast.heuvelrode, secret).status_code == 200
    for browser in (None, sign_in(cast.dirk)):
        assert ask(cast.rivierstad, secret, browser).status_code == 404


def test_someone_who_is_signed_in_reads_it_the_same(cast, both, sign_in):
    """A session for one municipality does not stand in the way of the feed of another."""
    secret = opened(cast, cast.els)
    other = sign_in(cast.els, cast.heuvelrode)
    assert ask(cast.rivierstad, secret, other).content == ask(cast.rivierstad, secret).content


def test_a_feed_costs_as_much_for_twenty_as_for_one(cast, both, django_assert_max_num_queries):
    secret = opened(cast)
    with scope(cast.rivierstad.pk):
        for number in range(20):
            case = newcomer(cast.rivierstad, f"Naam{number}", "Test")
            actions.make(cases=[case], kind="talk", wanted=wanted(cast.bas), by=cast.bas, on=MONDAY)
    with django_assert_max_num_queries(9):
        assert ask(cast.rivierstad, secret).content.count(b"BEGIN:VEVENT") == 21
