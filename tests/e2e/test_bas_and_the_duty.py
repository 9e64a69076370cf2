"""Bas records what DUO says of the duty, in a real browser, with axe on every page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tenancy.scope import scope
from tests import cast as casting

FORMS = (
    "vaststelling/correctie/",
    "doelgroep/",
    "doelgroep/correctie/",
    "pauze/",
    "einde/",
)


@pytest.fixture
def ali(people):
    with scope(people.rivierstad.pk):
        return casting.newcomer(people.rivierstad, "Hassan", "Ali", notified_on=None)


def test_bas_establishes_the_duty(people, ali, browser):
    page = browser.page
    browser.signs_in(people.bas)
    browser.goes_to(f"/dossiers/{ali.pk}/")
    browser.follows("Inburgeringsplicht vaststellen")
    browser.is_accessible()
    page.get_by_role("link", name="Plicht vastleggen").click()
    page.get_by_role("button", name="Plicht vastleggen").click()
    expect(page.locator("#fouten")).to_be_focused()
    browser.is_accessible()
    page.get_by_label("Vanaf welke dag geldt de plicht?").fill("2026-03-02")
    page.get_by_label("DUO, portaal").check()
    page.get_by_role("button", name="Plicht vastleggen").click()
    expect(page.get_by_text("De plicht is vastgelegd.")).to_be_visible()
    browser.is_accessible()


def test_a_pause_and_its_end(people, browser):
    page, duty = browser.page, f"/dossiers/{people.amina.pk}/plicht/"
    browser.signs_in(people.bas)
    browser.goes_to(duty)
    page.get_by_role("link", name="Vrijstelling vastleggen").click()
    page.get_by_label("Vanaf welke dag geldt de tijdelijke vrijstelling?").fill("2026-06-01")
    page.get_by_label("DUO, portaal").check()
    page.get_by_role("button", name="Vrijstelling vastleggen").click()
    expect(page.get_by_text("Gepauzeerd sinds 1 juni 2026")).to_be_visible()
    browser.is_accessible()
    for name in ("pauze/correctie/", "hervatting/"):
        browser.goes_to(duty + name)
        browser.is_accessible()
    page.get_by_label("Tot en met welke dag gold de vrijstelling?").fill("2026-08-31")
    page.get_by_role("button", name="Vrijstelling beëindigen").click()
    expect(page.get_by_text("De termijnen zijn opnieuw berekend.")).to_be_visible()
    browser.is_accessible()


def test_every_form_is_accessible(people, browser):
    browser.signs_in(people.bas)
    for name in FORMS:
        browser.goes_to(f"/dossiers/{people.amina.pk}/plicht/{name}")
        browser.is_accessible()


def test_it_works_without_javascript(people, plain_browser):
    page = plain_browser.page
    plain_browser.signs_in(people.bas)
    plain_browser.goes_to(f"/dossiers/{people.amina.pk}/plicht/einde/")
    page.get_by_label("Inburgeringsplicht voldaan").check()
    page.get_by_label("Wat is de laatste dag van de plicht?").fill("2026-11-20")
    page.get_by_label("DUO, portaal").check()
    page.get_by_role("button", name="Einde vastleggen").click()
    expect(page.get_by_text("Het dossier is afgesloten.")).to_be_visible()
