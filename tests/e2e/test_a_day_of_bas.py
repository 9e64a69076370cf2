"""Bas works; Dirk, next door, sees nothing of it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.e2e.conftest import browser_of


@pytest.fixture
def tomorrow():
    return (timezone.localdate() + timedelta(days=1)).isoformat()


def test_bas_does_his_work(browser, people, tomorrow):
    page = browser.page
    browser.signs_in(people.bas)
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn werk")
    browser.is_accessible()

    page.get_by_text("Waarom deze datum?").first.click()
    expect(page.get_by_text("10 weken na die dag is maandag 11 mei 2026.")).to_be_visible()
    expect(page.get_by_text("art. 5.3, lid 1, Besluit inburgering 2021").first).to_be_visible()

    browser.follows("Dossiers")
    page.get_by_label("Fase").select_option("route")
    expect(page.get_by_text("26-R-00001")).to_have_count(0)
    page.get_by_label("Fase").select_option("plan")
    page.get_by_role("link", name="26-R-00001").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Amina Yusuf")
    browser.is_accessible()

    page.get_by_role("link", name="Taak toevoegen").click()
    browser.is_accessible()
    page.get_by_label("Wat moet er gebeuren?").fill("Tolk regelen voor het gesprek")
    page.get_by_label("Uiterlijk op").fill(tomorrow)
    page.get_by_role("button", name="Taak toevoegen").click()
    expect(page.get_by_text("De taak is toegevoegd.")).to_be_visible()
    expect(page.get_by_text("Tolk regelen voor het gesprek").first).to_be_visible()


def test_bas_corrects_a_typo(browser, people):
    page = browser.page
    browser.signs_in(people.bas)
    browser.goes_to(f"/dossiers/{people.amina.pk}/")
    page.get_by_role("link", name=re.compile("Corrigeren.*Achternaam")).click()
    browser.is_accessible()
    page.get_by_label("Achternaam").fill("Yusuf-Ali")
    page.get_by_role("button", name="Correctie opslaan").click()

    expect(page.locator("#fouten")).to_be_focused()
    browser.is_accessible()
    expect(page.get_by_label("Achternaam")).to_have_value("Yusuf-Ali")
    page.get_by_label("Reden van de correctie").fill("Typfout bij het invoeren")
    page.get_by_role("button", name="Correctie opslaan").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Amina Yusuf-Ali")
    story = "Was: Yusuf. Is nu: Yusuf-Ali. Reden: Typfout bij het invoeren"
    expect(page.get_by_text(story)).to_be_visible()


def test_dirk_finds_a_closed_door_everywhere(browser, people, server):
    """Each address that Bas uses answers Dirk as an address that does not exist."""
    page, case = browser.page, people.amina.pk
    browser.signs_in(people.dirk)
    nothing = browser.goes_to("/dossiers/00000000-0000-4000-8000-000000000000/")
    body = page.content()
    assert nothing.status == 404
    browser.is_accessible()
    for path in ("", "taken/", "toewijzing/", "correcties/family_name/"):
        answer = browser.goes_to(f"/dossiers/{case}/{path}")
        assert answer.status == 404
        assert page.content() == body
    browser.goes_to("/dossiers/")
    expect(page.get_by_text("Yusuf")).to_have_count(0)
    expect(page.get_by_text("26-H-00001")).to_be_visible()


def test_bas_finds_amina(browser, people):
    page = browser.page
    browser.signs_in(people.bas)
    page.keyboard.press("/")
    expect(page.locator("input[name=zoek]")).to_be_focused()
    page.keyboard.type("ami yus")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="26-R-00001")).to_be_visible()
    assert "ami" not in page.url
    browser.is_accessible()


def test_everything_works_without_javascript(plain_browser, people, tomorrow):
    page = plain_browser.page
    plain_browser.signs_in(people.bas)
    plain_browser.follows("Dossiers")
    page.get_by_label("Fase").select_option("plan")
    page.get_by_role("button", name="Dossiers filteren").click()
    page.get_by_role("link", name="26-R-00001").click()
    page.get_by_role("link", name="Taak toevoegen").click()
    page.get_by_label("Wat moet er gebeuren?").fill("Bellen")
    page.get_by_label("Uiterlijk op").fill(tomorrow)
    page.get_by_role("button", name="Taak toevoegen").click()
    expect(page.get_by_text("De taak is toegevoegd.")).to_be_visible()
    page.get_by_role("link", name="Mijn werk", exact=True).click()
    page.get_by_role("button", name="Taak afronden").first.click()
    expect(page.get_by_text("De taak is afgerond.")).to_be_visible()


def test_the_sign_in_and_account_pages_are_accessible(browser, people):
    browser.goes_to("/inloggen/")
    browser.is_accessible()
    browser.page.get_by_role("button", name="Inloggen").click()
    expect(browser.page.locator("#fouten")).to_be_focused()
    browser.is_accessible()
    browser.signs_in(people.petra)
    expect(browser.page.get_by_role("heading", level=1)).to_have_text("Inzage en wijzigingen")
    browser.is_accessible()
    browser.goes_to("/dossiers/")
    expect(browser.page.get_by_role("heading", level=1)).to_be_visible()
    browser.is_accessible()


def test_two_people_never_share_a_page(people, server):
    """Els works for both municipalities, one at a time."""
    with browser_of(server) as els:
        els.signs_in(people.els)
        els.goes_to("/dossiers/")
        expect(els.page.get_by_text("26-H-00001")).to_be_visible()
        els.page.get_by_text("Els", exact=True).click()
        els.page.get_by_role("button", name="Naar Rivierstad gaan").click()
        expect(els.page.get_by_text("U werkt nu voor de gemeente Rivierstad.")).to_be_visible()
        els.goes_to("/dossiers/")
        expect(els.page.get_by_text("26-R-00001")).to_be_visible()
        expect(els.page.get_by_text("26-H-00001")).to_have_count(0)
