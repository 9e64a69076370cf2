"""What Femke types, and what she is told."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.actions import add_member
from accounts.models import AccessChange, Membership, User
from tenancy.scope import scope
from tests.authorisation.conftest import membership, proposes, role, role_change
from tests.cast import MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
SAM = {
    "name": "Sam",
    "email": "Sam@Rivierstad.example",
    "since": "2026-11-23",
    "until": "",
    "reason": "Nieuwe collega",
}


@pytest.fixture
def femke(cast, sign_in):
    return sign_in(cast.femke)


def key(cast, slug):
    with scope(cast.rivierstad.pk):
        return str(role(slug).pk)


def test_a_new_colleague_is_proposed(cast, femke):
    answer = femke.post(reverse("desk:new_member"), SAM | {"role": key(cast, "handhaver")})
    with scope(cast.rivierstad.pk):
        change = AccessChange.objects.get()
    assert answer["Location"] == f"/beheer/wijzigingen/{change.pk}/"
    page = femke.get(answer["Location"]).content.decode()
    assert "U stelde dit zelf voor." in page
    assert "Wijziging goedkeuren" not in page


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("email", "geen adres", "geldig e-mailadres in"),
        ("since", "2026-11-22", "Kies vandaag of een latere dag."),
        ("until", "2026-11-01", "Kies vandaag of een latere dag."),
        ("name", "", "Dit veld is verplicht."),
        ("role", "", "Dit veld is verplicht."),
        ("reason", "Zij heeft PTSS", "Hier staan medische gegevens"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_is_lost(cast, femke, field, typed, said):
    sent = SAM | {"role": key(cast, "handhaver"), field: typed}
    answer = femke.post(reverse("desk:new_member"), sent)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert said in page
    assert field == "email" or "Sam@Rivierstad.example" in page


def test_a_role_of_another_municipality_is_no_choice(cast, femke):
    with scope(cast.heuvelrode.pk):
        other = str(role("handhaver").pk)
    assert femke.post(reverse("desk:new_member"), SAM | {"role": other}).status_code == 400


def test_a_longer_role_asks_why_and_waits(cast, femke):
    with scope(cast.rivierstad.pk):
        Membership.objects.filter(user=cast.bas).update(until="2026-12-01")
        address = reverse("desk:last_day", args=[membership(cast.bas).pk])
    answer = femke.post(address, {"until": "2027-01-01", "reason": ""})
    assert "Vul in waarom de rol langer moet duren." in answer.content.decode()
    answer = femke.post(address, {"until": "", "reason": "Vaste baan"})
    assert answer["Location"].startswith("/beheer/wijzigingen/")
    answer = femke.post(address, {"until": "2026-11-30", "reason": ""})
    assert answer["Location"] == f"/beheer/medewerkers/{cast.bas.pk}/"


def test_a_role_cannot_see_the_coa_without_its_tasks(cast, femke):
    sent = {"name": "Consulent", "permissions": ["case_view", "tvs_view"], "reason": "Team"}
    answer = femke.post(reverse("desk:new_role"), sent)
    assert answer.status_code == 400
    assert "artikel 35 Wi2021" in answer.content.decode()


def test_a_permission_that_would_do_nothing_is_named(cast, femke):
    sent = {"name": "Lezer", "permissions": ["note_view"], "reason": "Team"}
    answer = femke.post(reverse("desk:new_role"), sent)
    assert "werkt alleen samen met “Dossiers van deze gemeente" in answer.content.decode()


@pytest.mark.parametrize("source", ["handhaver", "privacy-officer"])
def test_a_role_begins_as_a_copy(femke, source):
    page = femke.get(reverse("desk:new_role"), {"van": source}).content.decode()
    assert page.count(" checked") >= 2


def test_the_second_administrator_reads_whom_it_touches(cast, sign_in):
    with scope(cast.rivierstad.pk):
        change = role_change(cast.femke, more=["note_view"])
    page = sign_in(cast.joris).get(reverse("desk:change", args=[change.pk])).content.decode()
    assert "Voor 1 medewerker verandert er iets, in 1 dossier." in page
    assert "Wijziging goedkeuren" in page


def test_a_refusal_is_said_on_the_page(cast, femke):
    with scope(cast.rivierstad.pk):
        change = proposes(cast.femke)
    answer = femke.post(reverse("desk:approval", args=[change.pk]))
    assert answer.status_code == 400
    assert "U stelde deze wijziging zelf voor." in answer.content.decode()


def queries(browser, address):
    browser.get(address)
    with CaptureQueriesContext(connection) as found:
        assert browser.get(address).status_code == 200
    return len(found)


@pytest.mark.parametrize("page", ["members", "roles", "changes"])
def test_a_page_costs_as_many_queries_for_forty_as_for_one(cast, femke, page):
    address = reverse(f"desk:{page}")
    with scope(cast.rivierstad.pk):
        proposes(cast.femke)
    before = queries(femke, address)
    with scope(cast.rivierstad.pk):
        for i in range(40):
            user = User.objects.create_user(f"u{i}@rivierstad.example", f"U{i}")
            add_member(user=user, role=role("handhaver"), since=MONDAY, by=None, on=MONDAY)
            proposes(cast.femke, email=f"n{i}@rivierstad.example")
    assert queries(femke, address) == before


def test_the_address_of_a_colleague_is_not_given_another_name(cast, femke):
    """Or the second administrator would agree to someone else."""
    sent = SAM | {"role": key(cast, "handhaver"), "email": "BAS@rivierstad.example"}
    answer = femke.post(reverse("desk:new_member"), sent)
    assert "Dit is het adres van Bas." in answer.content.decode()
    with scope(cast.rivierstad.pk):
        assert proposes(cast.femke, email="bas@rivierstad.example").name == "Bas"


def test_nobody_gets_a_role_twice(cast, femke):
    given = {"role": key(cast, "klantmanager"), "since": "2026-11-23", "reason": "Nogmaals"}
    answer = femke.post(reverse("desk:member", args=[cast.bas.pk]), given)
    assert "Deze medewerker heeft deze rol al." in answer.content.decode()


def test_a_page_for_oneself_offers_no_way_to_stop(cast, femke):
    page = femke.get(reverse("desk:stop", args=[cast.femke.pk])).content.decode()
    assert "Dit bent u zelf." in page
    page = femke.get(reverse("desk:stop", args=[cast.joris.pk])).content.decode()
    assert "Daarna is er nog 1 beheerder." in page


def test_joris_reads_that_something_waits_for_him(cast, sign_in):
    with scope(cast.rivierstad.pk):
        proposes(cast.femke)
    assert "1 voorstel wacht op u" in sign_in(cast.joris).get("/beheer/").content.decode()
    assert "wacht op u" not in sign_in(cast.femke).get("/beheer/").content.decode()


def test_who_oversees_reads_who_was_given_what_and_decides_nothing(cast, sign_in):
    with scope(cast.rivierstad.pk):
        change = proposes(cast.femke)
    petra = sign_in(cast.petra)
    page = petra.get(reverse("desk:change", args=[change.pk])).content.decode()
    assert "Sam" in page
    assert change.reason in page
    assert "Wijziging goedkeuren" not in page
    assert petra.post(reverse("desk:approval", args=[change.pk])).status_code == 403
