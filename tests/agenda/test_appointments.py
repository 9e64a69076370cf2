"""One appointment for a family: made once, seen on each case, moved and cancelled for all."""

from __future__ import annotations

from datetime import time

import pytest

from accounts.models import Membership, Role
from agenda import actions
from agenda.models import Appointment, AppointmentCase, Move
from audit.models import Event, ReadCase, Reading
from cases import actions as cases
from tenancy.scope import scope
from tests.agenda.conftest import TUESDAY, wanted
from tests.cast import MONDAY, newcomer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def typed(cast, **changes):
    usual = {
        "kind": "talk",
        "on": "2026-11-24",
        "at": "10:00",
        "minutes": "60",
        "place": "Stadhuis, kamer 12",
        "interpreter": "so",
        "colleague": str(cast.bas.pk),
    }
    return usual | changes


def make(client, cast, **changes):
    return client.post(f"/dossiers/{cast.amina.pk}/afspraken/nieuw/", typed(cast, **changes))


def page(client, case):
    return client.get(f"/dossiers/{case.pk}/afspraken/").content.decode()


def act(client, case, appointment, what, **given):
    return client.post(f"/dossiers/{case.pk}/afspraken/{appointment.pk}/{what}/", given)


def test_an_appointment_of_both_stands_on_both_cases(cast, omar, sign_in):
    bas = sign_in(cast.bas)
    answer = make(bas, cast, family=[str(omar.pk)])
    assert "De afspraak is gemaakt." in bas.get(answer["Location"]).content.decode()
    for case, other in ((cast.amina, "Omar Yusuf"), (omar, "Amina Yusuf")):
        shown = page(bas, case)
        assert "24-11-2026 10.00 uur" in shown
        assert "Somali" in shown
        assert other in shown
    with scope(cast.rivierstad.pk):
        told = Event.objects.filter(kind=Event.Kind.APPOINTMENT_MADE)
        assert {event.case for event in told} == {cast.amina.pk, omar.pk}


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"on": "2026-11-22"}, "Kies vandaag of een latere dag."),
        ({"on": "2026-11-28"}, "een dag in het weekend"),
        ({"on": "2026-12-25"}, "Eerste Kerstdag"),
        ({"at": "25:00"}, "Vul een tijd in, zoals 10:30."),
        ({"at": "23:30", "minutes": "60"}, "na middernacht"),
        ({"minutes": "481"}, "480"),
        ({"place": "x" * 121}, "Maximaal 120 tekens"),
        ({"place": "kamer 999990019"}, "lijkt"),
        ({"interpreter": "klingon"}, "geldige keuze"),
        ({"kind": "feest"}, "geldige keuze"),
        ({"colleague": "dirk"}, "keuze"),
        ({"family": ["dirk"]}, "geldige keuze"),
    ],
)
def test_a_mistake_is_named_and_nothing_is_made(cast, omar, sign_in, changes, why):
    theirs = {"colleague": str(cast.dirk.pk), "family": [str(cast.dirks_case.pk)]}
    changes = {
        name: theirs[name] if value in ("dirk", ["dirk"]) else value
        for name, value in changes.items()
    }
    answer = make(sign_in(cast.bas), cast, **changes)
    assert answer.status_code == 400
    assert why in answer.content.decode()
    with scope(cast.rivierstad.pk):
        assert not Appointment.objects.exists()


def test_a_case_that_is_closed_gets_no_appointment(cast, omar, sign_in):
    with scope(cast.rivierstad.pk):
        cases.close(case=cast.amina, ground="moved", by=cast.bas, on=MONDAY)
    answer = make(sign_in(cast.bas), cast)
    assert answer.status_code == 400
    assert "afgesloten" in answer.content.decode()


def test_two_at_once_are_told_and_not_refused(cast, both, sign_in):
    bas = sign_in(cast.bas)
    after = bas.get(make(bas, cast, at="10:30")["Location"]).content.decode()
    assert "Bas heeft op dat moment nog een afspraak" in after
    after = bas.get(make(bas, cast, at="12:00")["Location"]).content.decode()
    assert "nog een afspraak" not in after


def test_it_is_moved_for_everyone_and_keeps_when_it_was(cast, omar, both, sign_in):
    bas = sign_in(cast.bas)
    given = typed(cast, on="2026-11-26", at="14:15", why="interpreter", seen="0")
    assert act(bas, omar, both, "verzetten", **given).status_code == 302
    for case in (cast.amina, omar):
        assert "26-11-2026 14.15 uur" in page(bas, case)
    with scope(cast.rivierstad.pk):
        kept = Move.objects.get()
        assert (kept.was_on, kept.was_at, kept.why) == (TUESDAY, time(10), "interpreter")
        told = Event.objects.filter(kind=Event.Kind.APPOINTMENT_MOVED)
        assert {event.case for event in told} == {cast.amina.pk, omar.pk}


def test_a_colleague_who_moved_it_meanwhile_is_not_undone(cast, omar, both, sign_in):
    bas, noor = sign_in(cast.bas), sign_in(cast.noor)
    given = typed(cast, on="2026-11-26", why="other", seen="0")
    act(noor, cast.amina, both, "verzetten", **given)
    refused = act(bas, cast.amina, both, "verzetten", **given | {"on": "2026-11-27"})
    assert refused.status_code == 409
    assert "donderdag 26 november 2026" in refused.content.decode()
    assert act(bas, cast.amina, both, "afzegging", why="other", seen="0").status_code == 409
    assert act(bas, cast.amina, both, "afzegging", why="other", seen="1").status_code == 302
    gone = act(bas, cast.amina, both, "verzetten", **given | {"seen": "2"})
    assert gone.status_code == 302
    assert "al afgezegd" in bas.get(gone["Location"]).content.decode()


def test_what_was_cancelled_says_why(cast, omar, both, sign_in):
    bas = sign_in(cast.bas)
    assert act(bas, cast.amina, both, "afzegging", seen="0").status_code == 400
    assert act(bas, cast.amina, both, "afzegging", why="person", seen="0").status_code == 302
    assert "Afgezegd: De inburgeraar kan niet" in page(bas, omar)
    with scope(cast.rivierstad.pk):
        told = Event.objects.filter(kind=Event.Kind.APPOINTMENT_CANCELLED)
        assert {event.case for event in told} == {cast.amina.pk, omar.pk}
        with pytest.raises(actions.AlreadyCancelled):
            actions.cancel(appointment=both, why="other", seen=1, by=cast.bas, on=MONDAY)


def test_an_appointment_of_another_case_is_not_found_at_this_one(cast, both, sign_in):
    with scope(cast.rivierstad.pk):
        stranger = newcomer(cast.rivierstad, "Demir", "Ali")
    for who, case in ((cast.bas, stranger), (cast.dirk, cast.amina), (cast.dirk, cast.dirks_case)):
        given = {"why": "other", "seen": "0"}
        assert act(sign_in(who), case, both, "afzegging", **given).status_code == 404


def test_who_is_shown_beside_someone_stands_in_the_log(cast, omar, both, sign_in):
    page(sign_in(cast.bas), cast.amina)
    with scope(cast.rivierstad.pk):
        (reading,) = Reading.objects.filter(page="appointments")
        assert [row.case for row in ReadCase.objects.filter(reading=reading.pk)] == [omar.pk]


def test_my_work_shows_who_comes_today_and_tomorrow(cast, omar, both, sign_in):
    shown = sign_in(cast.bas).get("/mijn-werk/").content.decode()
    assert "Afspraken vandaag en morgen" in shown
    assert shown.count("Morgen 10.00 uur") == 2
    assert "Morgen 10.00 uur" not in sign_in(cast.noor).get("/mijn-werk/").content.decode()
    with scope(cast.rivierstad.pk):
        actions.cancel(appointment=both, why="other", seen=0, by=cast.bas, on=MONDAY)
    assert "vandaag en morgen" not in sign_in(cast.bas).get("/mijn-werk/").content.decode()


def test_administration_makes_appointments_too(cast, sign_in):
    with scope(cast.rivierstad.pk):
        role = Role.objects.get(slug="administratie")
        Membership.objects.filter(user=cast.noor).update(role=role)
    assert make(sign_in(cast.noor), cast).status_code == 302


def test_a_family_comes_once_each(cast, omar):
    with scope(cast.rivierstad.pk):
        actions.make(
            cases=[cast.amina, omar, cast.amina],
            kind="other",
            wanted=wanted(cast.bas),
            by=cast.bas,
            on=MONDAY,
        )
        assert AppointmentCase.objects.count() == 2
