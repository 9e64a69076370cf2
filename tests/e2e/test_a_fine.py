"""A fine: the whole road until it is final, an objection that is upheld, and a status holder."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from decisions import actions as decisions
from tenancy.scope import scope
from tests.decisions.steps import jet_of
from tests.e2e.conftest import browser_of
from tests.e2e.test_amina_objects import goes_by_portal
from tests.e2e.test_the_pip import EARLY, chooses, looks
from tests.enforcement import fining
from tests.pip_plan.planning import established

UNWILLING = "U kwam 6 keer niet. U zei op 3 dagen dat u niet wilt inburgeren."


def known(people, *, asylum=False):
    """Amina has a PIP since long; the day before today she was not there."""
    with scope(people.rivierstad.pk):
        if not asylum:
            fining.as_migrant(people)
        about = {} if asylum else {"intensity": None, "intensity_hours": None}
        established(people, on=EARLY, late_why=None, **about)
    return timezone.localdate()


@pytest.fixture
def today(people):
    return known(people)


def reports(browser, at, today):
    page = browser.page
    browser.goes_to(at)
    browser.is_accessible()
    browser.follows("Rapport: PIP")
    chooses(page, "Wat deed de inburgeraar niet?", "Niet genoeg deelgenomen aan de leerroute")
    page.get_by_label("Op welke dag?").fill((today - timedelta(days=1)).isoformat())
    page.get_by_label("Op welke dag stelde u dit vast?").fill(today.isoformat())
    page.get_by_label("Wat is er gebeurd?").fill("Zij kwam niet naar de les.")
    page.get_by_label("Waar?").fill("Taalschool, lokaal 3")
    page.get_by_label("Waaruit blijkt dat?").fill("De aanwezigheidslijst van november.")
    chooses(page, "Van wie komt dit?", "Verslag van de aanbieder")
    browser.is_accessible()
    page.get_by_role("button", name="Rapport opmaken").click()
    expect(page.get_by_text("Het rapport is opgemaakt.")).to_be_visible()


def hears(browser, at, today):
    page = browser.page
    browser.goes_to(at)
    browser.follows("Voornemen versturen")
    goes_by_portal(page, "Voornemen versturen")
    browser.follows("Zienswijze vastleggen")
    chooses(page, "Hoe reageerde de inburgeraar?", "Mondeling, in een gesprek")
    page.get_by_label("Op welke dag?").fill(today.isoformat())
    page.get_by_label("Wat zei hij of zij?").fill("De trein reed niet.")
    chooses(page, "Vroeg de inburgeraar om inzage", "Nee")
    page.get_by_role("button", name="Zienswijze vastleggen").click()
    expect(page.locator("#fouten")).to_contain_text("cautie", ignore_case=True)
    browser.is_accessible()
    page.get_by_label("Ik zei vooraf dat antwoorden niet hoeft").check()
    page.get_by_role("button", name="Zienswijze vastleggen").click()
    expect(page.get_by_text("De zienswijze is vastgelegd.")).to_be_visible()


def proposes(browser, *, unwilling=""):
    page = browser.page
    browser.follows("Besluit voorstellen")
    expect(page.get_by_text("Aan boetes staat nu € 0,00 open")).to_be_visible()
    chooses(page, "Hoe verwijtbaar is het?", "Gewoon te verwijten (50%)")
    page.get_by_label("Waarom? Welke omstandigheden zijn er?").fill("U meldde zich niet af.")
    chooses(page, "Is de bijstand voor dezelfde gedraging verlaagd?", "Nee")
    chooses(page, "Legde DUO voor dezelfde gedraging al een boete op?", "Nee")
    chooses(page, "Wat stelt u voor?", "Boete")
    page.get_by_label("Lager bedrag").fill("26,00")
    page.get_by_label("Waarom geeft deze boete geen geldproblemen?").fill("Er staat niets open.")
    if unwilling:
        page.get_by_label("Waaruit blijkt dat deze asielstatushouder").fill(unwilling)
    page.get_by_role("button", name="Voorstel opslaan").click()
    expect(page.locator("#fouten")).to_contain_text("hoogstens € 25,00")
    browser.is_accessible()
    looks(browser, "boete-voorstel")
    page.get_by_label("Lager bedrag").fill("")
    page.get_by_role("button", name="Voorstel opslaan").click()
    expect(page.get_by_text("klaar om te ondertekenen").first).to_be_visible()


def test_from_a_report_until_nobody_can_object_any_more(people, today, server):
    at = f"/dossiers/{people.amina.pk}/handhaving/"
    with browser_of(server) as browser:
        browser.signs_in(people.bas)
        reports(browser, at, today)
    with browser_of(server) as browser:
        browser.signs_in(people.carla)
        hears(browser, at, today)
        proposes(browser)
        browser.follows("Ondertekenen")
        browser.is_accessible()
        goes_by_portal(browser.page, "Ondertekenen en versturen")
        expect(browser.page.get_by_text("€ 0,00 betaald, € 25,00 open")).to_be_visible()
        browser.is_accessible()
        looks(browser, "handhaving")
    with scope(people.rivierstad.pk):
        assert decisions.settle_all(on=today + timedelta(days=80)) == 2  # the PIP as well
    with browser_of(server) as browser:
        browser.signs_in(people.carla)
        browser.goes_to(at)
        expect(browser.page.get_by_text("Boete, onherroepelijk")).to_be_visible()
        browser.goes_to("/handhaving/cijfers/")
        browser.is_accessible()
        looks(browser, "cijfers")


@pytest.fixture
def fined(people, today):
    """Carla fined Amina today; Jet is the bezwaarjurist."""
    with scope(people.rivierstad.pk):
        fine = fining.fined(people, today)
        jet = jet_of(people)
        jet.set_password(fining.casting.PASSWORD)
        jet.is_demo = True
        jet.save()
    return fine, jet


def test_an_objection_that_is_upheld_ends_the_fine(people, today, fined, browser):
    fine, jet = fined
    page = browser.page
    browser.signs_in(jet)
    browser.goes_to(f"/dossiers/{people.amina.pk}/besluiten/{fine.decision_id}/")
    browser.follows("Bezwaar vastleggen")
    page.get_by_label("Op welke dag is het bezwaar ontvangen?").fill(today.isoformat())
    chooses(page, "Geeft een adviescommissie advies?", "Nee")
    goes_by_portal(page, "Vastleggen en ontvangst bevestigen")
    page.get_by_role("link", name="Bezwaar van").click()
    browser.follows("Niet horen")
    chooses(
        page,
        "Waarom wordt er niet gehoord?",
        "Het college komt helemaal aan het bezwaar tegemoet (onder e)",
    )
    page.get_by_role("button", name="Vastleggen").click()
    browser.follows("Beslissing opstellen")
    chooses(page, "Wat is de beslissing?", "Gegrond: het besluit is herroepen")
    page.get_by_label("Waarom?").fill("De trein reed niet. Dat is u niet te verwijten.")
    page.get_by_role("button", name="Beslissing opstellen").click()
    browser.follows("Beslissing ondertekenen")
    goes_by_portal(page, "Ondertekenen en versturen")
    browser.goes_to(f"/dossiers/{people.amina.pk}/handhaving/")
    expect(page.get_by_text("Boete vervallen", exact=True)).to_be_visible()
    expect(page.get_by_text("De boete geldt niet meer.")).to_be_visible()
    browser.is_accessible()


@pytest.fixture
def holder(people):
    """Rivierstad fines a status holder in exceptional cases only; Amina was heard."""
    today = known(people, asylum=True)
    with scope(people.rivierstad.pk):
        fining.policy(people, fine_status_holder=1)
        breach = fining.reported(people, on=today, happened=today - timedelta(days=1))
        fining.answered(people, fining.announced(people, breach, on=today), on=today)
        jet = jet_of(people)
        jet.set_password(fining.casting.PASSWORD)
        jet.is_demo = True
        jet.save()
    return jet


def test_a_status_holder_is_fined_only_after_a_second_reading(people, holder, server):
    at = f"/dossiers/{people.amina.pk}/handhaving/"
    with browser_of(server) as browser:
        browser.signs_in(people.carla)
        browser.goes_to(at)
        proposes(browser, unwilling=UNWILLING)
        browser.follows("Ondertekenen")
        expect(browser.page.get_by_text("eerst juridisch toetsen")).to_be_visible()
    with browser_of(server) as browser:
        browser.signs_in(holder)
        browser.goes_to(at)
        browser.follows("Juridisch toetsen")
        browser.page.get_by_label("Wat is uw oordeel?").fill("Het is bewezen en gewogen.")
        browser.page.get_by_label("Deze boete past bij het arrest").check()
        browser.is_accessible()
        browser.page.get_by_role("button", name="Toets vastleggen").click()
        expect(browser.page.get_by_text("De toets is vastgelegd.")).to_be_visible()
    with browser_of(server) as browser:
        browser.signs_in(people.carla)
        browser.goes_to(at)
        browser.follows("Ondertekenen")
        goes_by_portal(browser.page, "Ondertekenen en versturen")
        expect(browser.page.get_by_text("€ 25,00 open")).to_be_visible()
