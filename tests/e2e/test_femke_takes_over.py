"""Femke takes over the cases that ran when Rivierstad began; Bas goes on with one of them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings
from playwright.sync_api import expect

from tests.e2e.conftest import ROOT, browser_of
from tests.imports.files import BAD_BSN, BAD_DAYS, HASSAN, NAMES, TESFAY

ROWS = (
    HASSAN,
    TESFAY,
    BAD_BSN,
    BAD_DAYS,
    TESFAY.replace("Tesfay;Selam", "Rahimi;Zohra"),
    ";;Yusuf;Amina;00-05-1990;Rivierstad;asiel;;;;;;",
)


@pytest.fixture
def worker(server, worker_name):
    """What beat does every five seconds, once, in a process of its own."""

    def once():
        code = "import django; django.setup(); from outbox.actions import relay; relay()"
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment(), check=True)

    return once


def environment():
    parts = urlsplit(os.environ["DATABASE_URL"])
    name = settings.DATABASES["default"]["NAME"]
    return os.environ | {
        "DATABASE_URL": urlunsplit(parts._replace(path=f"/{name}")),
        "DJANGO_SETTINGS_MODULE": "inburgering.settings",
    }


def file(*rows):
    content = "\r\n".join((NAMES.replace("Voornamen", "Heet ook"), *rows)).encode("cp1252")
    return {"name": "oud.csv", "mimeType": "text/csv", "buffer": content}


def hands_in(browser):
    page = browser.page
    browser.follows("Beheer")
    browser.follows("Dossiers overnemen")
    browser.is_accessible()
    page.get_by_role("button", name="Bestand inlezen").click()
    expect(page.locator("#fouten")).to_contain_text("Kies een bestand.")
    browser.is_accessible()
    page.get_by_label("Bestand", exact=True).set_input_files(file(*ROWS))
    page.get_by_role("button", name="Bestand inlezen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kolommen kiezen")
    expect(page.get_by_text("Leerroute.")).to_be_visible()


def chooses_columns(browser, worker):
    page = browser.page
    page.get_by_label("Voornamen").select_option("Heet ook")
    page.get_by_role("button", name="Rijen nakijken").click()
    expect(page.locator("#fouten")).to_contain_text("Kies hoe de kennisgeving binnenkwam.")
    browser.is_accessible()
    page.get_by_label("DUO, portaal").check()
    page.get_by_role("button", name="Rijen nakijken").click()
    expect(page.get_by_text("0 van 6 rijen")).to_be_visible()
    browser.is_accessible()
    worker()  # the page asks how far it is, and shows the rows by itself


def decides(browser):
    page = browser.page
    expect(page.get_by_text("Dit is geen geldig BSN. Controleer de 9 cijfers.")).to_be_visible()
    browser.is_accessible()
    browser.follows("Fouten (2)")
    expect(page.get_by_text("Layla Hassan")).to_have_count(0)
    page.get_by_role("button", name="2 rijen met een fout weglaten").click()
    page.get_by_role("link", name=re.compile("Beslissen.*rij 7")).click()
    expect(page.get_by_text("Vraag een collega met inzage in dossiers")).to_be_visible()
    browser.is_accessible()
    page.get_by_label("Ja, dezelfde persoon").check()
    page.get_by_role("button", name="Beslissing opslaan").click()
    browser.is_accessible()


def takes_over(browser, worker):
    page = browser.page
    page.get_by_role("button", name="3 dossiers overnemen").click()
    expect(page.get_by_text("0 van 3 rijen")).to_be_visible()
    worker()
    expect(page.get_by_role("row").filter(has_text="26-R-")).to_have_count(3)
    browser.is_accessible()


def test_femke_takes_over_and_bas_goes_on(people, server, worker):
    with browser_of(server) as femke:
        femke.signs_in(people.femke)
        hands_in(femke)
        chooses_columns(femke, worker)
        decides(femke)
        takes_over(femke, worker)
        femke.page.get_by_role("link", name=re.compile("Terugdraaien.*26-R-00003")).click()
        femke.is_accessible()
        femke.page.get_by_label("Waarom draait u dit terug?").fill("Woont al in Heuvelrode")
        femke.page.get_by_role("button", name="Dossier terugdraaien").click()
        expect(femke.page.get_by_text("Dossier 26-R-00003 is teruggedraaid.")).to_be_visible()
        femke.is_accessible()
    with browser_of(server) as bas:
        bas.signs_in(people.bas)
        bas.follows("Dossiers")
        expect(bas.page.get_by_text("26-R-00003")).to_have_count(0)
        bas.follows("26-R-00002")
        expect(bas.page.get_by_role("heading", level=1)).to_contain_text("Layla Hassan")
        expect(bas.page.get_by_text("11 mei 2026").first).to_be_visible()
        bas.is_accessible()


def test_without_javascript_a_file_is_thrown_away(people, plain_browser):
    page = plain_browser.page
    plain_browser.signs_in(people.femke)
    plain_browser.goes_to("/beheer/overnemen/")
    page.get_by_label("Bestand", exact=True).set_input_files(file(*ROWS))
    page.get_by_role("button", name="Bestand inlezen").click()
    page.get_by_role("button", name="Bestand weggooien").click()
    expect(page.get_by_text("Er is niets van bewaard.")).to_be_visible()
