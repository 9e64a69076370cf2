"""How Amina is reached, and that she was: two clicks from her case."""

from __future__ import annotations

from datetime import date

import pytest

from audit.models import Event
from cases import actions
from cases.models import ContactDetails, ContactMoment, Task
from tenancy.scope import scope
from tests.cast import MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
TYPED = {
    "phone": "06 12345678",
    "email": "amina@voorbeeld.example",
    "channel": "phone",
    "language": "so",
    "interpreter": "ja",
    "version": "0",
}


def change(client, cast, **changes):
    return client.post(f"/dossiers/{cast.amina.pk}/contact/", TYPED | changes)


def note(client, cast, **typed):
    return client.post(f"/dossiers/{cast.amina.pk}/contactmomenten/", typed)


def test_how_she_is_reached_stands_on_her_case(cast, sign_in):
    bas = sign_in(cast.bas)
    page = bas.get(change(bas, cast)["Location"]).content.decode()
    for text in ("+31612345678", "amina@voorbeeld.example", "Somali", "Telefoon"):
        assert text in page


def test_the_number_is_sealed_in_the_database(cast, sign_in):
    change(sign_in(cast.bas), cast)
    with scope(cast.rivierstad.pk):
        kept = ContactDetails.objects.values().get()
    assert b"12345678" not in bytes(kept["phone"] or b"")


def test_two_colleagues_at_once_lose_nothing(cast, sign_in):
    bas, noor = sign_in(cast.bas), sign_in(cast.noor)
    change(noor, cast)
    refused = change(bas, cast, phone="0201234567")
    page = refused.content.decode()
    assert refused.status_code == 409
    assert "Gewijzigd door Noor om 09:00." in page
    assert "+31612345678" in page
    assert 'value="0201234567"' in page
    assert change(bas, cast, phone="0201234567", version="1").status_code == 302
    with scope(cast.rivierstad.pk):
        kept = ContactDetails.objects.select_related("person").get()
        assert (kept.phone, kept.version) == ("+31201234567", 2)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"phone": "geen"}, "Dit is geen telefoonnummer."),
        ({"phone": "999990019999990019"}, "Dit is geen telefoonnummer."),
        ({"email": "amina"}, "Dit is geen e-mailadres."),
        ({"email": "999990019@voorbeeld.example"}, "lijkt"),
        ({"phone": ""}, "Vul dit in, of kies een andere manier."),
        ({"language": "klingon"}, "Selecteer een geldige keuze."),
    ],
)
def test_a_mistake_is_named_and_nothing_is_kept(cast, sign_in, changes, why):
    answer = change(sign_in(cast.bas), cast, **changes)
    assert answer.status_code == 400
    assert why in answer.content.decode()
    with scope(cast.rivierstad.pk):
        assert not ContactDetails.objects.exists()


def test_no_answer_with_a_reminder_is_one_press(cast, sign_in):
    note(sign_in(cast.bas), cast, kind="no_answer", again="7")
    with scope(cast.rivierstad.pk):
        moment = ContactMoment.objects.get()
        assert (moment.kind, moment.on, moment.by) == ("no_answer", MONDAY, cast.bas.pk)
        task = Task.objects.select_related("case__person").get(kind=Task.Kind.OWN)
        assert (task.title, task.due_on, task.assignee_id) == (
            "Opnieuw contact opnemen",
            date(2026, 11, 30),
            cast.bas.pk,
        )
        event = Event.objects.get(kind=Event.Kind.CONTACT_NOTED)
        assert event.detail == "Geen gehoor"


def test_without_a_reminder_there_is_no_task(cast, sign_in):
    note(sign_in(cast.bas), cast, kind="called")
    with scope(cast.rivierstad.pk):
        assert not Task.objects.filter(kind=Task.Kind.OWN).exists()


def test_nothing_chosen_is_said(cast, sign_in):
    answer = note(sign_in(cast.bas), cast)
    assert answer.status_code == 400
    assert "Kies wat er is gebeurd." in answer.content.decode()


def test_a_closed_case_gets_no_reminder(cast, sign_in):
    with scope(cast.rivierstad.pk):
        actions.close(case=cast.amina, ground="moved", by=cast.bas, on=MONDAY)
    answer = note(sign_in(cast.bas), cast, kind="called", again="7")
    assert answer.status_code == 400
    assert "afgesloten" in answer.content.decode()
    assert note(sign_in(cast.bas), cast, kind="called").status_code == 302


def test_the_case_itself_has_the_buttons(cast, sign_in):
    page = sign_in(cast.bas).get(f"/dossiers/{cast.amina.pk}/").content.decode()
    for label in ("Gebeld", "Geen gehoor", "Bericht gestuurd", "Gesprek aan de balie"):
        assert f">{label}</button>" in page
    assert (
        "Geen gehoor</button>"
        not in sign_in(cast.carla).get(f"/dossiers/{cast.amina.pk}/").content.decode()
    )
