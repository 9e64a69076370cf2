"""Bas reads what goes to a school, makes it ready, and says how it left."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.models import ReadCase, Reading
from cases.models import Person
from exchange.models import Delivery
from partners.models import Agreement
from tests.cast import AMINAS_BSN
from tests.exchange.delivering import at_school, delivered, prepared

pytestmark = pytest.mark.django_db


def url(cast, rest=""):
    return f"/dossiers/{cast.amina.pk}/leveringen/{rest}"


def shown(answer):
    return answer.content.decode()


def mark_in(answer):
    return re.findall(r'name="gezien" value="([0-9a-f]+)"', shown(answer))[0]


def test_from_a_preview_to_a_delivery(rivierstad, sign_in):
    trajectory, bas = at_school(rivierstad, name="NT2 avond"), sign_in(rivierstad.bas)
    assert "Nog niet geleverd." in shown(bas.get(url(rivierstad)))
    new = url(rivierstad, f"nieuw/{trajectory.pk}/")
    read = bas.get(new)
    for said in ("Taalhuis course", "art. 35, lid 3", "NT2 avond", "Cursusnaam"):
        assert said in shown(read), said
    assert AMINAS_BSN not in shown(read)
    assert bas.post(new, {"gezien": mark_in(read)}).status_code == 302
    made = Delivery.objects.get()
    file = bas.get(url(rivierstad, f"{made.pk}/bestand/"))
    assert "Cursusnaam;NT2 avond" in file.content.decode("utf-8-sig")
    assert not re.search(r"\d", file["Content-Disposition"])
    there = url(rivierstad, f"{made.pk}/bevestiging/")
    assert "Hoe hebt u dit geleverd?" in shown(bas.get(there))
    assert bas.post(there, {}).status_code == 400
    assert bas.post(there, {"way": "safe_mail"}).status_code == 302
    page = shown(bas.get(url(rivierstad)))
    assert "Laatst geleverd op 23 november 2026." in page
    assert "Met beveiligde mail (NTA 7516) op 23 november 2026 door Bas" in page


def test_what_changed_since_the_last_time_is_marked(rivierstad, sign_in):
    trajectory = at_school(rivierstad)
    delivered(rivierstad, trajectory)
    Person.objects.filter(pk=rivierstad.amina.person_id).update(street="Kade 12")
    page = shown(sign_in(rivierstad.bas).get(url(rivierstad, f"nieuw/{trajectory.pk}/")))
    rows = re.findall(r"<dt>([^<]*)</dt><dd><strong>Gewijzigd:</strong> ([^<]*)</dd>", page)
    assert rows == [("Adresregel 1", "Kade 12")]


def test_a_page_that_was_not_read_is_refused_and_shown_again(rivierstad, sign_in):
    trajectory = at_school(rivierstad)
    new = url(rivierstad, f"nieuw/{trajectory.pk}/")
    answer = sign_in(rivierstad.bas).post(new, {"gezien": "iets anders"})
    assert answer.status_code == 400
    assert "De gegevens zijn net veranderd." in shown(answer)
    assert not Delivery.objects.exists()


def test_without_an_agreement_there_is_no_button(rivierstad, sign_in):
    trajectory, bas = at_school(rivierstad, agreement=False), sign_in(rivierstad.bas)
    assert "geen geldige verwerkersovereenkomst" in shown(bas.get(url(rivierstad)))
    page = shown(bas.get(url(rivierstad, f"nieuw/{trajectory.pk}/")))
    assert "geen geldige verwerkersovereenkomst" in page
    assert "Klaarzetten" not in page


def test_a_secret_address_is_released_by_a_colleague(rivierstad, sign_in):
    Person.objects.filter(pk=rivierstad.amina.person_id).update(secrecy=True)
    rivierstad.amina.person.secrecy = True
    made = prepared(rivierstad)
    bas, noor = sign_in(rivierstad.bas), sign_in(rivierstad.noor)
    page = shown(bas.get(url(rivierstad)))
    assert "Let op: dit adres is geheim." in page
    assert "Vrijgeven" not in page
    refused = bas.post(url(rivierstad, f"{made.pk}/vrijgave/"), follow=True)
    assert "Een tweede medewerker" in shown(refused) or "tweede medewerker" in shown(refused)
    assert bas.get(url(rivierstad, f"{made.pk}/bestand/")).status_code == 302
    assert "Vrijgeven" in shown(noor.get(url(rivierstad)))
    noor.post(url(rivierstad, f"{made.pk}/vrijgave/"))
    assert "Vrijgegeven op 23 november 2026 door Noor" in shown(bas.get(url(rivierstad)))


def test_what_will_not_go_is_withdrawn(rivierstad, sign_in):
    made = prepared(rivierstad)
    bas = sign_in(rivierstad.bas)
    assert bas.post(url(rivierstad, f"{made.pk}/einde/")).status_code == 302
    assert "Er is nog niets geleverd." in shown(bas.get(url(rivierstad)))
    assert bas.post(url(rivierstad, f"{made.pk}/einde/")).status_code == 404


def test_the_page_costs_as_much_for_many_as_for_one(rivierstad, sign_in):
    delivered(rivierstad, at_school(rivierstad))
    bas = sign_in(rivierstad.bas)
    bas.get(url(rivierstad))
    with CaptureQueriesContext(connection) as few:
        bas.get(url(rivierstad))
    for kind in ("map", "pvt", "knm"):
        delivered(rivierstad, at_school(rivierstad, kind))
    assert Agreement.objects.count() == 4
    with CaptureQueriesContext(connection) as many:
        bas.get(url(rivierstad))
    assert len(many) == len(few)


def test_petra_sees_what_went_to_whom_and_not_what_it_held(rivierstad, sign_in):
    delivered(rivierstad)
    shown = sign_in(rivierstad.petra).get("/privacy/leveringen/").content.decode()
    for text in ("Taalhuis course", rivierstad.amina.number, "Bas", "art. 35, lid 3"):
        assert text in shown
    assert "Yusuf" not in shown
    reading = Reading.objects.filter(page="all_deliveries").get()
    assert ReadCase.objects.get(reading=reading.pk).case == rivierstad.amina.pk


def test_what_went_costs_the_same_for_one_and_for_two(rivierstad, sign_in):
    petra, numbers = sign_in(rivierstad.petra), []
    school = at_school(rivierstad)
    for _ in range(3):
        delivered(rivierstad, school)
        with CaptureQueriesContext(connection) as asked:
            petra.get("/privacy/leveringen/")
        numbers.append(len(asked))
    assert numbers[1] == numbers[2]
