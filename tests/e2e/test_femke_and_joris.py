"""Femke proposes a colleague and a role, Joris agrees, and Petra asks why."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.e2e.conftest import browser_of


def press(browser, name):
    browser.page.get_by_role("button", name=name).click()
    browser.page.wait_for_load_state()


def test_a_colleague_gets_a_role_when_two_agree(people, server):
    with browser_of(server) as femke:
        page = femke.page
        femke.signs_in(people.femke)
        femke.goes_to("/beheer/medewerkers/")
        femke.is_accessible()
        page.get_by_role("link", name="Medewerker toevoegen").click()
        femke.is_accessible()
        press(femke, "Medewerker voorstellen")
        expect(page.locator("#fouten")).to_be_focused()
        femke.is_accessible()
        page.get_by_label("Naam").fill("Sam Peeters")
        page.get_by_label("E-mailadres van het werk").fill("sam@rivierstad.example")
        page.get_by_label("Welke rol?").select_option(label="Handhaver")
        page.get_by_label("Waarom?").fill("Nieuwe collega")
        press(femke, "Medewerker voorstellen")
        expect(page.get_by_text("U stelde dit zelf voor.")).to_be_visible()
        femke.is_accessible()
        address = urlsplit(page.url).path
    with browser_of(server) as joris:
        page = joris.page
        joris.signs_in(people.joris)
        joris.goes_to("/beheer/wijzigingen/")
        joris.is_accessible()
        joris.goes_to(address)
        joris.is_accessible()
        press(joris, "Wijziging goedkeuren")
        expect(page.get_by_text("De wijziging is goedgekeurd en geldt nu.")).to_be_visible()
        joris.goes_to("/beheer/medewerkers/")
        expect(page.get_by_role("row").filter(has_text="Sam Peeters")).to_contain_text("Actief")


def test_a_role_says_what_it_does_and_changes_by_two(people, server):
    with browser_of(server) as femke:
        page = femke.page
        femke.signs_in(people.femke)
        femke.goes_to("/beheer/rollen/")
        femke.is_accessible()
        page.get_by_label("Eerste rol").select_option(label="Handhaver")
        page.get_by_label("Tweede rol").select_option(label="Teamleider")
        press(femke, "Rollen vergelijken")
        expect(page.get_by_role("row").filter(has_text="Notities")).to_contain_text("Anders")
        femke.is_accessible()
        femke.goes_to("/beheer/rollen/")
        page.get_by_role("link", name="Handhaver", exact=True).first.click()
        expect(page.get_by_text("Niet te zien: Burgerservicenummer")).to_be_visible()
        femke.is_accessible()
        page.get_by_role("link", name="Rol wijzigen").click()
        page.get_by_label("Notities in een dossier lezen").check()
        page.get_by_label("Waarom verandert dit?").fill("Handhavers lezen voortaan mee")
        femke.is_accessible()
        press(femke, "Rol voorstellen")
        expect(page.get_by_role("row").filter(has_text="Carla")).to_contain_text("Notities")
        femke.is_accessible()


def test_stopping_access_works_at_once(people, browser):
    page, machine = browser.page, browser.page.context
    browser.signs_in(people.bas)
    of_bas = machine.cookies()
    machine.clear_cookies()
    browser.signs_in(people.femke)
    browser.goes_to(f"/beheer/medewerkers/{people.bas.pk}/")
    browser.is_accessible()
    page.get_by_role("link", name="Toegang stoppen").click()
    browser.is_accessible()
    press(browser, "Toegang stoppen")
    expect(page.get_by_text("Bas heeft geen toegang meer.")).to_be_visible()
    machine.clear_cookies()
    machine.add_cookies(of_bas)
    browser.goes_to("/mijn-werk/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")


def test_petra_asks_why(people, server):
    with browser_of(server) as petra:
        page = petra.page
        petra.signs_in(people.petra)
        petra.follows("Waarom kan iemand dit zien?")
        petra.is_accessible()
        page.get_by_label("Medewerker").select_option(label="Carla")
        page.get_by_label("Zaaknummer").fill(people.amina.number)
        page.get_by_label("Welke gegevens?").select_option(label="Burgerservicenummer")
        press(petra, "Toegang nagaan")
        expect(page.get_by_role("heading", level=2).first).to_contain_text("Nee: Carla")
        expect(page.get_by_text("Geen rol van deze medewerker geeft")).to_be_visible()
        petra.is_accessible()
