"""Bas asks the BRP, sees what differs, and takes two facts over; with and without JavaScript."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from exchange.demo import planted
from tenancy.scope import scope
from tests.e2e.conftest import ROOT
from tests.e2e.test_femke_takes_over import environment

pytestmark = pytest.mark.skipif("BRP_URL" not in os.environ, reason="dev.py starts the stand-in")
ASK = "Gegevens opvragen bij de BRP"
RELAY = "import django; django.setup(); from outbox.actions import relay; relay()"


@pytest.fixture
def worker():
    """What beat does every five seconds, once, in a process of its own."""

    def once():
        subprocess.run([sys.executable, "-c", RELAY], cwd=ROOT, env=environment(), check=True)

    return once


@pytest.fixture
def samira(people):
    """Amina of the cast, with a BSN that the stand-in knows."""
    with scope(people.rivierstad.pk):
        person = people.amina.person
        person.give_bsn(planted.HIDDEN)
        person.save()
    return people.amina


def asks(browser, case):
    page = browser.page
    browser.goes_to(f"/dossiers/{case.pk}/")
    browser.follows("BRP")
    browser.is_accessible()
    page.get_by_role("button", name=ASK).click()
    expect(page.locator("#fouten")).to_contain_text("Kies waarom u de gegevens opvraagt.")
    browser.is_accessible()
    page.get_by_label("Adres controleren voor een brief of oproep").check()
    page.get_by_role("button", name=ASK).click()
    expect(page.get_by_role("heading", level=2)).to_have_text("Wordt opgevraagd…")


def takes_over(page):
    expect(page.get_by_role("heading", name="Verschillen met de BRP")).to_be_visible()
    expect(page.get_by_text("Geheimhouding: geef dit adres niet aan anderen.")).to_be_visible()
    page.get_by_label("Geboortedatum").check()
    page.get_by_label("Straat en huisnummer").check()
    page.get_by_role("button", name="Gekozen gegevens overnemen").click()
    said = "Overgenomen uit de BRP: geboortedatum, straat en huisnummer, geheimhouding."
    expect(page.get_by_text(said)).to_be_visible()


def test_bas_takes_two_facts_over(people, samira, browser, worker):
    page = browser.page
    browser.signs_in(people.bas)
    asks(browser, samira)
    browser.is_accessible()
    worker()
    expect(page.get_by_role("heading", name="Verschillen met de BRP")).to_be_visible()
    browser.is_accessible()
    takes_over(page)
    browser.is_accessible()
    browser.goes_to(f"/dossiers/{samira.pk}/")
    expect(page.locator("#gegevens")).to_contain_text("Lindelaan 14B")
    expect(page.locator("#tijdlijn")).to_contain_text("Reden: Uit de BRP, opgevraagd op")
    expect(page.locator(".case-header__badges")).to_contain_text("Geheimhouding")


def test_without_javascript_the_page_refreshes_itself(people, samira, plain_browser, worker):
    plain_browser.signs_in(people.bas)
    plain_browser.goes_to(f"/dossiers/{samira.pk}/brp/")
    page = plain_browser.page
    page.get_by_label("Controleren of iemand is verhuisd of overleden").check()
    page.get_by_role("button", name=ASK).click()
    worker()
    takes_over(page)
