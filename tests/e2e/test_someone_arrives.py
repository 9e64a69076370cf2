"""Zohra arrives: looked up, a case, what the COA knows of her, and a first call."""

from __future__ import annotations

import re

from playwright.sync_api import expect


def test_bas_opens_a_case_for_zohra(browser, people):
    page = browser.page
    browser.signs_in(people.bas)
    browser.follows("Nieuw dossier")
    browser.is_accessible()
    page.get_by_label("Achternaam").fill("Rahimi")
    page.get_by_label("Voornamen").fill("Zohra")
    page.get_by_role("button", name="Persoon zoeken").click()
    expect(page.locator("#fouten")).to_be_focused()
    browser.is_accessible()
    page.get_by_label("Geboortedatum").fill("00-05-1994")
    page.get_by_role("button", name="Persoon zoeken").click()

    expect(page.get_by_text("Deze persoon is nog niet bekend bij uw gemeente.")).to_be_visible()
    browser.is_accessible()
    page.get_by_label("Asielstatushouder").check()
    page.get_by_label("Kennisgeving van DUO").fill("2026-11-16")
    page.get_by_role("button", name="Dossier aanmaken").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Gegevens van het COA")
    browser.is_accessible()
    page.get_by_label("Ontvangen van het COA op").fill("2026-11-20")
    page.get_by_role("textbox", name="Peildatum").fill("2026-11-19")
    page.get_by_label("COA-locatie", exact=True).fill("Ter Apel")
    page.get_by_label("Relatie").first.select_option("child")
    page.get_by_label("Geboortejaar").first.fill("2021")
    page.get_by_role("button", name="Gegevens van het COA opslaan").click()
    expect(page.get_by_text("Ter Apel")).to_be_visible()
    expect(page.get_by_text("(TVS, 19-11-2026)").first).to_be_visible()
    browser.is_accessible()

    browser.follows("Overzicht")
    page.locator("summary", has_text="Contact vastleggen").click()
    page.get_by_role("button", name="Geen gehoor").click()
    expect(page.get_by_text("Het contactmoment is vastgelegd.")).to_be_visible()
    expect(page.get_by_text("Contactmoment vastgelegd · Geen gehoor")).to_be_visible()
    browser.is_accessible()


def test_a_double_is_seen_before_it_is_made(browser, people):
    page = browser.page
    browser.signs_in(people.bas)
    browser.goes_to("/dossiers/nieuw/")
    page.get_by_label("Achternaam").fill("Joesoef")
    page.get_by_label("Voornamen").fill("Amina")
    page.get_by_label("Geboortedatum").fill("00-05-1990")
    page.get_by_role("button", name="Persoon zoeken").click()
    row = page.get_by_role("row").filter(has_text=people.amina.number)
    expect(row).to_contain_text("Dezelfde geboortedatum.")
    browser.is_accessible()
    assert not re.search("(?i)amina|joesoef", page.url)


def test_the_pages_of_contact(browser, people):
    page = browser.page
    browser.signs_in(people.bas)
    for path in ("contact/", "contactmomenten/"):
        browser.goes_to(f"/dossiers/{people.amina.pk}/{path}")
        browser.is_accessible()
    browser.goes_to(f"/dossiers/{people.amina.pk}/contact/")
    page.get_by_label("Liefst bereikt via").select_option("email")
    page.get_by_role("button", name="Contactgegevens opslaan").click()
    expect(page.locator("#fouten")).to_contain_text("Vul dit in")
    browser.is_accessible()
