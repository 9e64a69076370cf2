"""Bas tells a school of Amina; a colleague releases what goes from a secret address."""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import expect

from cases.models import Person
from tenancy.scope import scope
from tests.exchange.delivering import at_school


def looks(browser, name):
    if where := os.environ.get("PICTURES"):
        for width in (1280, 320):
            browser.page.set_viewport_size({"width": width, "height": 900})
            browser.page.screenshot(path=f"{where}/{name}-{width}.png", full_page=True)


@pytest.fixture
def at_the_school(people):
    with scope(people.rivierstad.pk):
        at_school(people, name="NT2 avond")
    return people.amina


def opens(browser, case):
    browser.goes_to(f"/dossiers/{case.pk}/leveringen/")


def test_bas_tells_the_school(people, at_the_school, browser):
    page, bas = browser.page, browser
    bas.signs_in(people.bas)
    opens(bas, at_the_school)
    bas.is_accessible()
    looks(bas, "leveringen-leeg")
    page.get_by_role("link", name="Bekijken wat er naar de aanbieder gaat").click()
    expect(page.get_by_role("heading", name="Wat gaat er naar Taalhuis course?")).to_be_visible()
    bas.is_accessible()
    looks(bas, "levering-bekijken")
    page.get_by_role("button", name="Klaarzetten").click()
    expect(page.get_by_text("De levering staat klaar.")).to_be_visible()
    looks(bas, "leveringen-klaar")
    page.get_by_role("link", name="Levering bevestigen").click()
    bas.is_accessible()
    looks(bas, "levering-bevestigen")
    page.get_by_label("Met beveiligde mail (NTA 7516)").check()
    page.get_by_role("button", name="Bevestigen").click()
    expect(page.get_by_text("De levering is vastgelegd.")).to_be_visible()
    bas.is_accessible()
    looks(bas, "leveringen-geleverd")
    expect(page.get_by_text("Met beveiligde mail (NTA 7516) op")).to_be_visible()


@pytest.fixture
def in_secret(people, at_the_school):
    with scope(people.rivierstad.pk):
        Person.objects.filter(pk=at_the_school.person_id).update(secrecy=True)
    return at_the_school


def test_noor_releases_what_goes_from_a_secret_address(people, in_secret, browser):
    browser.signs_in(people.bas)
    opens(browser, in_secret)
    page = browser.page
    page.get_by_role("link", name="Bekijken wat er naar de aanbieder gaat").click()
    page.get_by_role("button", name="Klaarzetten").click()
    expect(page.get_by_text("Een tweede medewerker moet dit nog vrijgeven.")).to_be_visible()
    looks(browser, "leveringen-geheim")
    page.context.clear_cookies()
    browser.signs_in(people.noor)
    opens(browser, in_secret)
    page.get_by_role("button", name="Vrijgeven").click()
    expect(page.get_by_text("De levering is vrijgegeven.")).to_be_visible()
    expect(page.get_by_role("link", name="Levering bevestigen")).to_be_visible()
