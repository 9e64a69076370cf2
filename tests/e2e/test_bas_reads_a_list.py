"""Bas pastes a list of the COA, compares what is known of Amina, and takes it over."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tenancy.scope import scope
from tests.e2e.test_femke_takes_over import worker  # noqa: F401  # a fixture
from tests.imports.lists import KNOWN, NEW, amina_has_a_record, pasted


def pastes(browser):
    page = browser.page
    browser.goes_to("/coa-lijsten/")
    page.get_by_role("button", name="Lijst inlezen").click()
    expect(page.locator("#fouten")).to_contain_text("Kies een bestand, of plak")
    browser.is_accessible()
    page.get_by_label("Plak de regels uit TVS").fill(pasted(NEW, KNOWN))
    page.get_by_role("button", name="Lijst inlezen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kolommen kiezen")
    browser.is_accessible()
    page.get_by_label("Peildatum van de lijst").fill(f"{timezone.localdate():%Y-%m-%d}")
    page.get_by_role("button", name="Rijen nakijken").click()


def compares(browser):
    page = browser.page
    expect(page.get_by_text("Bekend, met verschillen")).to_be_visible()
    browser.is_accessible()
    page.get_by_role("link", name=re.compile("Vergelijken")).click()
    expect(page.get_by_text("Ter Apel")).to_be_visible()
    browser.is_accessible()
    page.get_by_label("Neem alle wijzigingen over").check()
    page.get_by_role("button", name="Keuze opslaan").click()
    page.get_by_role("link", name="Lijst weggooien").click()
    browser.is_accessible()
    page.get_by_role("link", name="Annuleren").click()


@pytest.fixture
def amina(people):
    """Before there is a browser, whose loop would refuse the database."""
    with scope(people.rivierstad.pk):
        amina_has_a_record(people)


def test_bas_reads_in_a_list_of_the_coa(people, amina, browser, worker):  # noqa: F811
    browser.signs_in(people.bas)
    pastes(browser)
    worker()
    compares(browser)
    page = browser.page
    page.get_by_role("button", name="2 rijen overnemen").click()
    worker()
    page.get_by_role("link", name="Dossier 26-R-00001").click()
    expect(page.get_by_text("Eerder: Ter Apel")).to_be_visible()
    browser.is_accessible()
