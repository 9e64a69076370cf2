"""Bas keeps the progress interviews, the help, the fixed costs and the term of Amina."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tenancy.scope import scope
from tests.e2e.test_the_pip import EARLY, chooses, looks
from tests.pip_plan.planning import established


@pytest.fixture
def amina(people):
    with scope(people.rivierstad.pk):
        established(people, on=EARLY, late_why=None)
    return people.amina


def talks(browser, at):
    page = browser.page
    browser.goes_to(f"{at}begeleiding/")
    page.get_by_role("link", name="Gesprek plannen").click()
    page.get_by_label("Dag van het voortgangsgesprek").fill("2020-01-01")
    page.get_by_role("button", name="Gesprek plannen").click()
    expect(page.locator("#fouten")).to_contain_text("Kies vandaag of een latere dag.")
    browser.is_accessible()
    page.get_by_label("Dag van het voortgangsgesprek").fill("2028-06-01")
    page.get_by_role("button", name="Gesprek plannen").click()
    page.get_by_role("link", name="Begeleiding starten").click()
    page.get_by_label("Afspraken over de begeleiding").fill("Elke week hulp met post.")
    page.get_by_role("button", name="Begeleiding vastleggen").click()
    expect(page.get_by_text("Elke week hulp met post.")).to_be_visible()
    page.get_by_text("Doelen uit het PIP (2)").click()
    browser.is_accessible()
    looks(browser, "begeleiding")


def unburdens(browser, at):
    page = browser.page
    browser.goes_to(f"{at}ontzorgen/")
    page.get_by_role("link", name="Ontzorgen voorstellen").click()
    page.get_by_label("Recht op bijstand vanaf").fill("2026-09-01")
    page.get_by_role("button", name="Voorstel opslaan").click()
    page.get_by_role("link", name="Ondertekenen").click()
    page.get_by_role("button", name="Ondertekenen en versturen").click()
    expect(page.get_by_text("28 februari 2027").first).to_be_visible()
    browser.is_accessible()
    looks(browser, "ontzorgen")


def extends(browser, at):
    page = browser.page
    browser.goes_to(f"{at}termijn/")
    page.get_by_role("link", name="Beslissing vastleggen").click()
    chooses(page, "Wat besliste DUO?", "Verlenging van de termijn")
    page.get_by_label("Datum van de beslissing").fill("2026-11-20")
    page.get_by_label("Laatste dag van de verlengde termijn").fill("2029-09-10")
    chooses(page, "Was er een aanvraag?", "Ja, op aanvraag")
    chooses(page, "Hoe weet u dit?", "DUO, portaal")
    page.get_by_role("button", name="Beslissing opslaan").click()
    expect(page.get_by_text("Eerste dag na de termijn: 11 september 2029")).to_be_visible()
    browser.is_accessible()
    looks(browser, "termijn")


def test_bas_guides_amina(people, amina, browser):
    browser.signs_in(people.bas)
    at = f"/dossiers/{amina.pk}/"
    talks(browser, at)
    unburdens(browser, at)
    extends(browser, at)
