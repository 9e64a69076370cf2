"""Bas and Carla in their browsers: from report to payment."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from enforcement.models import Breach, Fine, Payment
from tests.enforcement.fining import (
    a_duo_fine,
    announced,
    answered,
    colleague,
    paid,
    planned,
    policy,
    proposed,
    reported,
    signed,
)
from tests.guidance.helping import LONGER
from tests.guidance.helping import told as told_duo

pytestmark = pytest.mark.django_db
REPORT = {
    "conduct": "route",
    "happened_on": "2026-11-24",
    "observed_on": "2026-11-27",
    "what": "Zij kwam niet naar de les.",
    "place": "Taalschool",
    "evidence": "De lijst van de school.",
    "seen": "own",
}
WEIGHED = {
    "blame": "normaal",
    "blame_why": "U wist dat u moest komen.",
    "welfare": "nee",
    "by_duo": "nee",
    "outcome": "fine",
    "money_why": "Er staat niets open.",
}


def url(cast, rest=""):
    return f"/dossiers/{cast.amina.pk}/handhaving/{rest}"


def page(client, cast):
    return client.get(url(cast)).content.decode()


def test_from_a_report_to_a_payment(migrant, sign_in, friday):
    planned(migrant)
    bas, carla = sign_in(migrant.bas), sign_in(migrant.carla)
    assert bas.post(url(migrant, "rapport/pip/"), REPORT).status_code == 302
    breach = Breach.objects.get()
    report = f"rapporten/{breach.pk}/"
    carla.post(url(migrant, f"{report}voornemen/"), {"channel": "portal"})
    said = {"answer": "written", "day": "2026-11-27", "said": "Sorry.", "inspected": "nee"}
    assert carla.post(url(migrant, f"{report}zienswijze/"), said).status_code == 302
    asked = carla.get(url(migrant, f"{report}besluit/")).content.decode()
    assert "opzet € 50,00" in asked
    assert "Aan boetes staat nu € 0,00 open" in asked
    assert carla.post(url(migrant, f"{report}besluit/"), WEIGHED).status_code == 302
    fine = Fine.objects.get()
    sign_url = url(migrant, f"boetes/{fine.pk}/ondertekening/")
    assert carla.post(sign_url, {"channel": "portal"}).status_code == 302
    shown = page(carla, migrant)
    assert "€ 0,00 betaald, € 25,00 open" in shown
    assert "Waarom deze datum?" in shown
    pay = {"amount": "12,50", "paid_on": "2026-11-27"}
    carla.post(url(migrant, f"boetes/{fine.pk}/betaling/"), pay)
    assert Payment.objects.get().amount == 12.5
    assert "€ 12,50 betaald, € 12,50 open" in page(carla, migrant)


@pytest.mark.parametrize("written", ["-50", "0", "0,005", "1e9", "50.00", "NaN", "26,00"])
def test_a_bad_amount_is_said_at_its_field_and_nothing_is_lost(migrant, sign_in, friday, written):
    breach = answered(migrant).breach
    sent = WEIGHED | {"amount": written, "lowered_why": "Ze vond werk."}
    answer = sign_in(migrant.carla).post(url(migrant, f"rapporten/{breach.pk}/besluit/"), sent)
    assert answer.status_code == 400
    text = answer.content.decode()
    assert 'id="id_amount_error"' in text
    assert "U wist dat u moest komen." in text
    assert not Fine.objects.exists()


def test_who_reported_is_told_that_a_colleague_decides(migrant, sign_in, friday):
    breach = reported(migrant, by=migrant.carla)
    answered(migrant, announced(migrant, breach))
    fine = proposed(migrant, breach)
    client = sign_in(migrant.carla)
    answer = client.get(url(migrant, f"boetes/{fine.pk}/ondertekening/"), follow=True)
    assert "mag niet over de boete beslissen" in answer.content.decode()


def test_carla_sees_what_she_weighs_and_nothing_of_the_coa_or_health(migrant, sign_in):
    signed(migrant)
    shown = page(sign_in(migrant.carla), migrant)
    for known in ("Geboortedatum", "Doelgroep", "Leerbaarheidstoets", "Doelen in het PIP"):
        assert known in shown
    assert "999990019" not in shown
    assert "COA" not in shown


def test_jet_reads_a_fine_for_a_status_holder(rivierstad, sign_in, friday):
    policy(rivierstad, fine_status_holder=1)
    fine = proposed(rivierstad, unwilling="U kwam 6 keer niet.")
    jet = sign_in(colleague(rivierstad, "Jet", "bezwaarjurist"))
    place = url(rivierstad, f"boetes/{fine.pk}/toets/")
    assert "U kwam 6 keer niet." in jet.get(place).content.decode()
    assert jet.post(place, {"what": "Het past."}).status_code == 400
    assert jet.post(place, {"what": "Het past.", "agreed": "on"}).status_code == 302
    fine.refresh_from_db()
    assert fine.read_on


def test_the_page_costs_as_much_for_many_as_for_one(migrant, sign_in):
    carla = sign_in(migrant.carla)
    first = signed(migrant)
    paid(migrant, first, "5.00")
    a_duo_fine(migrant)
    page(carla, migrant)
    with CaptureQueriesContext(
        connection,
    ) as few:
        page(carla, migrant)
    for conduct in ("guidance", "modules"):
        fine = signed(migrant, proposed_of(migrant, conduct))
        paid(migrant, fine, "5.00")
    with CaptureQueriesContext(connection) as many:
        page(carla, migrant)
    assert len(many) == len(few)


def proposed_of(cast, conduct):
    breach = reported(cast, conduct=conduct)
    answered(cast, announced(cast, breach))
    return proposed(cast, breach)


def test_who_may_not_know_of_it_learns_nothing(migrant, sign_in):
    """Pim sees the case, and no fine in its tabs, its letters or what happened."""
    fine = signed(migrant)
    pim = sign_in(migrant.pim)
    for place in (f"/dossiers/{migrant.amina.pk}/", f"/dossiers/{migrant.amina.pk}/brieven/"):
        shown = pim.get(place).content.decode()
        for word in ("Handhaving", "boete", "Boete", "overtreding"):
            assert word not in shown, place
    assert pim.get(f"/brieven/{fine.decision.letter_id}/").status_code == 404


def test_carla_is_shown_what_speaks_for_amina(migrant, sign_in):
    planned(migrant)
    told_duo(migrant, LONGER)
    assert "termijn verlengd door DUO op 23 november 2026" in page(sign_in(migrant.carla), migrant)
