"""Bas links a family of four, moves them with one form and sees them together."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from agenda.rules import why_not_that_day
from cases.models import Person
from tenancy.scope import scope
from tests.cast import newcomer


@pytest.fixture
def others(people):
    with scope(people.rivierstad.pk):
        found = [newcomer(people.rivierstad, "Yusuf", name) for name in ("Omar", "Layla", "Sami")]
        Person.objects.filter(family_name="Yusuf").update(street="Kade 12", city="Rivierstad")
    return found


def links(browser, number, relation):
    browser.follows("Dossier koppelen")
    browser.is_accessible()
    page = browser.page
    page.get_by_label("Zaaknummer van het gezinslid").fill(number)
    page.get_by_label("Wie is dit in het gezin?").select_option(label=relation)
    page.get_by_role("button", name="Dossier koppelen").click()
    expect(page.get_by_text("Het gezinslid is gekoppeld.")).to_be_visible()


def workday():
    day = today = timezone.localdate()
    while day == today or why_not_that_day(day=day, today=today):
        day += timedelta(days=1)
    return day.isoformat()


def test_a_family_of_four(people, others, browser):
    page, case = browser.page, f"/dossiers/{people.amina.pk}"
    browser.signs_in(people.bas)
    browser.goes_to(f"{case}/gezin/")
    browser.is_accessible()
    for other, relation in zip(others, ("Partner", "Kind", "Kind"), strict=True):
        links(browser, other.number, relation)
    browser.is_accessible()
    browser.goes_to(f"{case}/adres/")
    browser.is_accessible()
    page.get_by_label("Straat en huisnummer").fill("Dijk 3")
    page.get_by_label("Woonplaats").fill("Rivierstad")
    page.get_by_label("Woont hier vanaf").fill(timezone.localdate().isoformat())
    page.get_by_label("De inburgeraar zelf").check()
    page.get_by_role("button", name="Adres wijzigen").click()
    expect(page.get_by_text("Het adres is gewijzigd in 4 dossiers.")).to_be_visible()
    meets(browser, case)
    for one in (people.amina, *others):
        browser.goes_to(f"/dossiers/{one.pk}/afspraken/")
        expect(page.locator("#komend")).to_contain_text("Somali")
    browser.is_accessible()
    for part in ("/gezin/gezinslid/", "/account/agenda/"):
        browser.goes_to(case + part if part.startswith("/gezin") else part)
        browser.is_accessible()


def meets(browser, case):
    page = browser.page
    browser.goes_to(f"{case}/afspraken/nieuw/")
    browser.is_accessible()
    page.get_by_label("Dag", exact=True).fill(workday())
    page.get_by_label("Tijd", exact=True).fill("10:00")
    page.get_by_label("Plaats").fill("Stadhuis, kamer 12")
    page.get_by_label("Tolk").select_option(label="Somali")
    for name in ("Omar", "Layla", "Sami"):
        page.get_by_label(f"{name} Yusuf").check()
    page.get_by_role("button", name="Afspraak maken").click()
    expect(page.get_by_text("De afspraak is gemaakt.")).to_be_visible()
