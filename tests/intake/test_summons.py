"""The call to the broad intake: one at a time, with its term, on paper without a BSN."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import date, time
from threading import Barrier

import pytest
from django.db import connections
from pypdf import PdfReader

from accounts.mandates import end_mandate, mandate_for
from audit.models import Event
from cases.models import Case, Task
from intake import actions as duties
from intake.actions.invitation import Appointment, Sending
from intake.actions.summons import (
    AlreadySummoned,
    MayNotSummon,
    NotThatDay,
    move_appointment,
    summon,
)
from intake.models import Informed, Source, Summons
from letters.models import Kind, Letter, Withdrawal
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer, waiting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
BSN = "999990020"
TUESDAY = date(2026, 12, 1)
THERE = Appointment(TUESDAY, time(10, 30), "Stadhuis, kamer 12", "so")
BY_POST = Sending("post")
TYPED = {
    "appointment_on": "2026-12-01",
    "appointment_at": "10:30",
    "place": "Stadhuis, kamer 12",
    "interpreter": "so",
    "channel": "post",
}


@pytest.fixture
def zohra(cast):
    with scope(cast.rivierstad.pk):
        return waiting(cast.rivierstad, "Rahimi", "Zohra", assignee=cast.bas, bsn=BSN)


def summoned(cast, case, **changes):
    given = {"appointment": THERE, "sending": BY_POST, "by": cast.bas, "on": MONDAY} | changes
    with scope(cast.rivierstad.pk):
        return summon(case=case, **given)


def letters(cast, kind=Kind.SUMMONS):
    with scope(cast.rivierstad.pk):
        return list(Letter.objects.filter(kind=kind).select_related("case__person"))


def send(client, case, **changes):
    return client.post(f"/dossiers/{case.pk}/oproep/", TYPED | changes)


def test_a_duty_that_is_established_asks_for_a_summons(cast, zohra):
    """In fourteen days, by the policy that the product proposes."""
    with scope(cast.rivierstad.pk):
        task = Task.objects.get(case=zohra, kind=Task.Kind.SUMMONS)
    assert task.due_on == date(2026, 12, 7)
    assert "beleid" in task.steps


def test_from_my_work_the_summons_is_three_clicks(cast, zohra, sign_in):
    """The row's button, and the one that sends; the third may look at the letter first."""
    bas = sign_in(cast.bas)
    address = f"/dossiers/{zohra.pk}/oproep/"
    assert f'href="{address}"' in bas.get("/mijn-werk/").content.decode()
    assert "Oproep versturen" in bas.get(address).content.decode()
    assert send(bas, zohra, bekijken="1").status_code == 200
    assert send(bas, zohra)["Location"] == f"/dossiers/{zohra.pk}/"
    assert len(letters(cast)) == 1


def test_the_letter_says_when_where_and_what_follows(cast, zohra):
    summoned(cast, zohra)
    (letter,) = letters(cast)
    with scope(cast.rivierstad.pk):
        text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(letter.file)).pages)
    flat = " ".join(text.split())
    for words in (
        "dinsdag 1 december 2026",
        "10.30 uur",
        "Stadhuis, kamer 12",
        "maandag 7 december 2026",
        "alleen te voeren",
        "schriftelijke waarschuwing",
        "Kade 12",
    ):
        assert words in flat, words
    assert "boete" not in flat.lower()


@pytest.mark.parametrize("notation", [BSN, "999.990.020", "9999 90 020"])
def test_no_bsn_stands_on_it(cast, zohra, notation):
    summoned(cast, zohra)
    for letter in (*letters(cast), *letters(cast, Kind.INFORMATION)):
        with scope(cast.rivierstad.pk):
            pages = PdfReader(io.BytesIO(letter.file)).pages
            assert notation not in "\n".join(page.extract_text() for page in pages)


def test_a_bsn_in_ones_own_paragraph_is_stopped_and_nothing_is_kept(cast, zohra, sign_in):
    """B4: the form refuses it at once; behind the form the firewall does."""
    answer = send(sign_in(cast.bas), zohra, free_paragraph=f"Uw nummer is {BSN}")
    assert answer.status_code == 400
    assert "lijkt" in answer.content.decode()
    assert letters(cast) == []
    with scope(cast.rivierstad.pk):
        assert not Summons.objects.exists()


def test_the_first_time_someone_is_told_of_their_data(cast, zohra):
    """AVG art. 13 and 14: a letter of its own, once."""
    first = summoned(cast, zohra)
    with scope(cast.rivierstad.pk):
        later = Appointment(date(2026, 12, 3), time(9), "Stadhuis")
        move_appointment(summons=first, appointment=later, sending=BY_POST, by=cast.bas, on=MONDAY)
        assert Informed.objects.filter(case=zohra).count() == 1
    assert len(letters(cast, Kind.INFORMATION)) == 1


def test_the_case_goes_on_and_the_appointment_is_a_task(cast, zohra):
    summoned(cast, zohra)
    with scope(cast.rivierstad.pk):
        case = Case.objects.get(pk=zohra.pk)
        look = Task.objects.get(case=zohra, kind=Task.Kind.OUTCOME)
        asked = Task.objects.get(case=zohra, kind=Task.Kind.SUMMONS)
        assert case.phase == Case.Phase.SUMMONS
        assert (look.due_on, look.assignee) == (TUESDAY, cast.bas)
        assert "dinsdag 1 december 2026 om 10.30 uur" in look.steps
        assert (asked.done_on, asked.done_by) == (MONDAY, cast.bas.pk)
        assert Event.objects.get(kind=Event.Kind.SUMMONED).basis.startswith("art. 14, lid 1")


def test_a_second_one_at_the_same_time_is_impossible(cast, zohra):
    summoned(cast, zohra)
    with pytest.raises(AlreadySummoned):
        summoned(cast, zohra)
    assert len(letters(cast)) == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_colleagues_at_once_one_summons(real_cast):
    with scope(real_cast.rivierstad.pk):
        case = waiting(real_cast.rivierstad, "Rahimi", "Zohra", assignee=real_cast.bas)
    barrier = Barrier(2)

    def one(user):
        try:
            barrier.wait()
            with scope(real_cast.rivierstad.pk):
                summon(case=case, appointment=THERE, sending=BY_POST, by=user, on=MONDAY)
        except AlreadySummoned:
            return "refused"
        finally:
            connections.close_all()
        return "sent"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(one, (real_cast.bas, real_cast.noor))) == ["refused", "sent"]
    assert len(letters(real_cast)) == 1


def test_another_appointment_withdraws_the_letter_by_a_new_one(cast, zohra):
    first = summoned(cast, zohra)
    with scope(cast.rivierstad.pk):
        made = move_appointment(
            summons=first,
            appointment=Appointment(date(2026, 12, 3), time(9), "Stadhuis"),
            sending=BY_POST,
            by=cast.bas,
            on=MONDAY,
        )
        assert (made.number, made.replaces_id) == (1, first.pk)
        assert Summons.objects.get(pk=first.pk).ended_on == MONDAY
        (withdrawn,) = Withdrawal.objects.select_related("letter", "by_letter")
        assert (withdrawn.letter.cause, withdrawn.by_letter.cause) == (first.pk, made.pk)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 11, 28), "weekend"),
        (date(2026, 12, 8), "maandag 7 december 2026"),
        (MONDAY, "na vandaag"),
    ],
)
def test_a_day_that_cannot_be_is_refused(cast, zohra, day, why):
    with pytest.raises(NotThatDay, match=why):
        summoned(cast, zohra, appointment=Appointment(day, time(9), "Stadhuis"))
    assert letters(cast) == []


def test_without_an_established_duty_nobody_is_summoned(cast):
    """Mission: the intake only once the duty is established."""
    with scope(cast.rivierstad.pk):
        case = newcomer(cast.rivierstad, "Haile", "Selam")
    with pytest.raises(MayNotSummon, match="nog niet vastgesteld"):
        summoned(cast, case)


def test_who_is_temporarily_exempt_is_not_summoned(cast, zohra, sign_in):
    with scope(cast.rivierstad.pk):
        duties.pause_duty(case=zohra, since=MONDAY, source=Source.PORTAL, by=cast.bas, on=MONDAY)
    with pytest.raises(MayNotSummon, match="tijdelijke vrijstelling"):
        summoned(cast, zohra)
    page = sign_in(cast.bas).get(f"/dossiers/{zohra.pk}/oproep/").content.decode()
    assert "tijdelijke vrijstelling" in page


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"appointment_on": "2026-11-28"}, "weekend"),
        ({"appointment_on": ""}, "Dit veld is verplicht."),
        ({"appointment_at": "25:00"}, "Vul een tijd in"),
        ({"place": ""}, "Dit veld is verplicht."),
        ({"channel": "duif"}, "Selecteer een geldige keuze."),
        ({"channel": "handed_over"}, "Vul in aan wie u de brief gaf."),
        ({"free_paragraph": "Vanwege uw PTSS"}, "gezondheid"),
    ],
)
def test_a_mistake_is_named_and_nothing_is_sent(cast, zohra, sign_in, changes, why):
    answer = send(sign_in(cast.bas), zohra, **changes)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert why in page
    assert letters(cast) == []


def test_under_geheimhouding_nothing_goes_to_the_home_address(cast, sign_in):
    """B55: by post only to a postbox."""
    with scope(cast.rivierstad.pk):
        case = waiting(cast.rivierstad, "Haile", "Selam", assignee=cast.bas, secrecy=True)
    bas = sign_in(cast.bas)
    refused = send(bas, case)
    assert refused.status_code == 400
    assert "adres is geheim" in refused.content.decode().replace("\n", " ")
    assert letters(cast) == []
    assert send(bas, case, postbox="Postbus 9\n9901 AA Rivierstad").status_code == 302


def test_without_a_mandate_nothing_is_signed(cast, zohra, sign_in):
    with scope(cast.rivierstad.pk):
        held = mandate_for(cast.bas, "letter:summons", on=MONDAY)
        assert held
        end_mandate(mandate=held, until=date(2026, 11, 22), by=cast.femke, on=MONDAY)
    answer = send(sign_in(cast.bas), zohra)
    assert answer.status_code == 400
    assert "geen mandaat" in answer.content.decode()


def test_an_open_summons_is_shown_with_its_term(cast, zohra, sign_in):
    summoned(cast, zohra)
    page = sign_in(cast.bas).get(f"/dossiers/{zohra.pk}/oproep/").content.decode()
    for text in ("1 december 2026 om 10.30 uur", "7 december 2026", "Waarom deze datum?", "Somali"):
        assert text in page
