"""The screens of partners: what Femke sees, and what her neighbour does not."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partners.models import ContactPerson, Partner
from tenancy.scope import scope
from tests.partners.conftest import ANS

pytestmark = pytest.mark.django_db
TAALHUIS = {"name": "Taalhuis", "kind": "course", "since": "2022-01-01"}


def test_femke_adds_a_partner_and_who_answers_there(cast, femke):
    answer = femke.post("/beheer/partners/", TAALHUIS)
    page = answer["Location"]
    assert femke.post(f"{page}contactpersonen/", ANS)["Location"] == page
    shown = femke.get(page).content.decode()
    for text in ("Taalhuis", "Ans Vink", "coördinator", "ans@taal.example"):
        assert text in shown
    assert "Cursusinstelling" in femke.get("/beheer/partners/").content.decode()


def test_who_answers_can_be_reached_somehow(partner, femke):
    answer = femke.post(f"/beheer/partners/{partner.pk}/contactpersonen/", ANS | {"email": ""})
    assert answer.status_code == 400
    assert "Vul een e-mailadres of een telefoonnummer in." in answer.content.decode()


def test_the_second_of_two_sees_the_difference_and_loses_nothing(cast, partner, femke, sign_in):
    page, joris = f"/beheer/partners/{partner.pk}/", sign_in(cast.joris)
    joris.post(page, TAALHUIS | {"name": "Taalhuis Noord", "version": 1})
    refused = femke.post(page, TAALHUIS | {"name": "Taalhuis Zuid", "version": 1})
    shown = refused.content.decode()
    assert refused.status_code == 409
    assert "Gewijzigd door Joris om 09:00." in shown
    assert "Taalhuis Noord" in shown
    assert 'value="Taalhuis Zuid"' in shown
    again = femke.post(page, TAALHUIS | {"name": "Taalhuis Zuid", "version": 2})
    assert again.status_code == 302


def test_the_same_holds_for_who_answers(cast, ans, femke, sign_in):
    page = f"/beheer/contactpersonen/{ans.pk}/"
    sign_in(cast.joris).post(page, ANS | {"name": "Ans de Vink", "version": 1})
    refused = femke.post(page, ANS | {"name": "A. Vink", "version": 1})
    assert refused.status_code == 409
    assert "Ans de Vink" in refused.content.decode()


def test_a_contact_person_who_left_is_gone(cast, ans, femke):
    femke.post(f"/beheer/contactpersonen/{ans.pk}/verwijdering/")
    with scope(cast.rivierstad.pk):
        assert not ContactPerson.objects.exists()


def test_the_end_is_seen_in_the_list_and_closes_the_page(cast, partner, femke):
    page = f"/beheer/partners/{partner.pk}/"
    early = femke.post(f"{page}einde/", {"until": "2021-12-31"})
    assert "Deze dag ligt voor het begin" in early.content.decode()
    femke.post(f"{page}einde/", {"until": "2026-11-20"})
    assert "20-11-2026" in femke.get("/beheer/partners/").content.decode()
    late = femke.post(page, TAALHUIS | {"version": 1}, follow=True)
    assert "De samenwerking met deze partner is al beëindigd." in late.content.decode()


def test_a_name_that_is_known_is_refused_at_its_field(partner, femke):
    answer = femke.post("/beheer/partners/", TAALHUIS)
    assert answer.status_code == 400
    assert 'id="id_name_error"' in answer.content.decode()


def test_a_partner_of_another_municipality_does_not_exist(cast, partner, ans, neighbour):
    for path in (
        f"partners/{partner.pk}/",
        f"partners/{partner.pk}/einde/",
        f"partners/{partner.pk}/contactpersonen/",
        f"contactpersonen/{ans.pk}/",
        f"contactpersonen/{ans.pk}/verwijdering/",
    ):
        assert neighbour.post(f"/beheer/{path}").status_code == 404, path
    assert "Taalhuis" not in neighbour.get("/beheer/partners/").content.decode()
    with scope(cast.rivierstad.pk):
        assert Partner.objects.get().until is None


def test_the_list_costs_as_much_for_ten_partners_as_for_one(femke, partner):
    femke.get("/beheer/partners/")
    costs = []
    for count in (1, 9):
        for number in range(count):
            femke.post("/beheer/partners/", TAALHUIS | {"name": f"Partner {count} {number}"})
        femke.get("/beheer/partners/")
        with CaptureQueriesContext(connection) as asked:
            femke.get("/beheer/partners/")
        costs.append(len(asked))
    assert costs[0] == costs[1] <= 18
