"""Bas follows the Z-route of an asylum status holder and of a family migrant."""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import expect

from accounts.mandates import give_mandate
from accounts.models import Role
from courses.mandate_kinds import Z_TALK
from tenancy.scope import scope
from tests.cast import LONG_AGO
from tests.courses.learning import attended, begun, done, map_done, on_route, signed
from tests.courses.test_progress import deducted


def looks(browser, name):
    if where := os.environ.get("PICTURES"):
        for width in (1280, 320):
            browser.page.set_viewport_size({"width": width, "height": 900})
            browser.page.screenshot(path=f"{where}/{name}-{width}.png", full_page=True)


def prepared(people, group):
    """Everything but the last hours and the end talk."""
    with scope(people.rivierstad.pk):
        on_route(people, "z", level="a2", group=group)
        begun(people, "z_lessons", hours=800)
        attended(people)
        signed(people)
        done(people, "pvt")
        map_done(people)
        deducted(people, "lessons", 790)
        if group == "asylum":
            deducted(people, "activity", 748)
        role = Role.objects.get(slug="klantmanager")
        since = LONG_AGO
        give_mandate(role=role, kind=Z_TALK, since=since, text="Besluit", by=None, on=since)
    return people.amina


@pytest.fixture
def asylum(people):
    return prepared(people, "asylum")


@pytest.fixture
def family(people):
    return prepared(people, "family")


def completes(browser):
    page = browser.page
    page.get_by_role("link", name="Afronding vastleggen").click()
    page.get_by_label("Welk onderdeel is afgerond?").select_option(label="Z-route")
    page.get_by_label("Afgerond op").fill("2026-11-26")
    page.get_by_role("button", name="Opslaan").click()


def ten_hours_more(browser):
    page = browser.page
    page.get_by_role("link", name="Uren van een maand vastleggen").first.click()
    page.get_by_label("Maand").select_option(index=1)
    for label, hours in (
        ("Aangeboden uren", "12"),
        ("Gevolgde uren", "10"),
        ("Gemist met een geldige reden (geoorloofd)", "2"),
        ("Gemist zonder geldige reden (ongeoorloofd)", "0"),
    ):
        page.get_by_label(label).fill(hours)
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("De uren zijn vastgelegd.")).to_be_visible()


def talks(browser):
    page = browser.page
    page.locator("#z-route").get_by_role("link", name="Eindgesprek vastleggen").click()
    browser.is_accessible()
    page.get_by_label("Datum van het eindgesprek").fill("2026-11-26")
    page.get_by_label("Hoe zelfredzaam is de inburgeraar?").select_option(label="Zelfredzaam")
    page.get_by_role("button", name="Opslaan").click()


def follows(browser, people, case, left):
    page = browser.page
    browser.signs_in(people.bas)
    browser.goes_to(f"/dossiers/{case.pk}/leerroute/")
    browser.is_accessible()
    looks(browser, f"z-route-{case.target_group}")
    completes(browser)
    expect(page.locator("#fouten")).to_contain_text(left)
    browser.goes_to(f"/dossiers/{case.pk}/leerroute/")
    ten_hours_more(browser)
    talks(browser)
    completes(browser)
    expect(page.get_by_text("De afronding is vastgelegd.")).to_be_visible()
    page.get_by_role("link", name="DUO", exact=True).click()
    expect(page.get_by_text("Datum afronding Z-route", exact=True)).to_be_visible()
    browser.is_accessible()
    looks(browser, f"duo-{case.target_group}")


def test_eight_hundred_and_eight_hundred_hours(people, asylum, browser):
    follows(browser, people, asylum, "Te gaan: 10 cursusuren")


def test_eight_hundred_hours_of_a_family_migrant(people, family, browser):
    follows(browser, people, family, "Te gaan: 10 cursusuren.")
