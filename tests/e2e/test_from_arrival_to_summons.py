"""From the record of the COA to the sent oproep; and who sees what of it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from law.atw import day_off
from tenancy.scope import scope
from tests.cast import waiting
from tests.e2e.conftest import browser_of


@pytest.fixture
def someday():
    """A workday in a week."""
    day = timezone.localdate() + timedelta(days=7)
    while day_off(day):
        day += timedelta(days=1)
    return day.isoformat()


def opens_a_case(browser):
    page = browser.page
    browser.follows("Nieuw dossier")
    page.get_by_label("Achternaam").fill("Rahimi")
    page.get_by_label("Voornamen").fill("Zohra")
    page.get_by_label("Geboortedatum").fill("00-05-1994")
    page.get_by_role("button", name="Persoon zoeken").click()
    page.get_by_label("Asielstatushouder").check()
    page.get_by_label("Straat en huisnummer").fill("Kade 12")
    page.get_by_label("Postcode").fill("9901 AB")
    page.get_by_label("Woonplaats").fill("Rivierstad")
    page.get_by_role("button", name="Dossier aanmaken").click()
    today = timezone.localdate().isoformat()
    page.get_by_label("Ontvangen van het COA op").fill(today)
    page.get_by_role("textbox", name="Peildatum").fill(today)
    page.get_by_role("textbox", name="Warme overdracht", exact=True).fill("Zoekt werk in de bouw.")
    page.get_by_role("button", name="Gegevens van het COA opslaan").click()
    expect(page.get_by_text("De gegevens van het COA zijn bewaard.")).to_be_visible()


def establishes_the_duty(browser):
    page = browser.page
    browser.follows("Plicht")
    page.get_by_role("link", name=re.compile("vast(leggen|stellen)")).first.click()
    today = timezone.localdate().isoformat()
    page.locator("input[name=established_on]").fill(today)
    page.locator("input[name=source]").first.check()
    page.get_by_role("main").get_by_role("button").first.click()
    page.wait_for_load_state()


def test_bas_summons_zohra_who_came_from_the_coa(browser, people, someday):
    page = browser.page
    browser.signs_in(people.bas)
    opens_a_case(browser)
    establishes_the_duty(browser)

    browser.follows("Mijn werk")
    row = page.get_by_role("listitem").filter(has_text="Zohra Rahimi")
    row.get_by_role("link", name=re.compile("Oproep maken")).click()  # one
    browser.is_accessible()
    page.get_by_label("Dag van het gesprek").fill(someday)
    page.get_by_label("Plaats").fill("Stadhuis, kamer 12")
    page.get_by_role("button", name="Brief bekijken").click()  # two, for who wants to look
    expect(page.get_by_text("Ons kenmerk")).to_be_visible()
    browser.is_accessible()
    page.get_by_role("button", name="Oproep versturen").click()  # three
    expect(page.get_by_text("De oproep is verstuurd.")).to_be_visible()
    expect(page.get_by_text("Opgeroepen voor de brede intake")).to_be_visible()
    browser.is_accessible()

    browser.follows("Oproep")
    expect(page.get_by_text("Stadhuis, kamer 12")).to_be_visible()
    browser.is_accessible()
    browser.follows("Brieven")
    expect(page.get_by_text("Oproep brede intake").first).to_be_visible()


@pytest.fixture
def summoned(people):
    """Someone who waits, with what the COA knows of her."""
    from cases import actions

    today = timezone.localdate()
    with scope(people.rivierstad.pk):
        case = waiting(people.rivierstad, "Rahimi", "Zohra", assignee=people.bas, on=today)
        actions.record_tvs(
            case=case, by=people.bas, on=today, received_on=today, handover="Zoekt werk"
        )
    return case


def test_the_consulent_petra_and_dirk_each_see_their_part(people, server, summoned):
    address = f"/dossiers/{summoned.pk}/"
    with browser_of(server) as bas:
        bas.signs_in(people.bas)
        bas.goes_to(address)
        expect(bas.page.get_by_text("Zoekt werk")).to_be_visible()
    with browser_of(server) as pim:
        pim.signs_in(people.pim)
        pim.goes_to(address)
        expect(pim.page.get_by_role("heading", level=1)).to_contain_text("Zohra Rahimi")
        assert not re.search("COA|TVS|Zoekt werk", pim.page.content())
        pim.is_accessible()
    with browser_of(server) as petra:
        petra.signs_in(people.petra)
        petra.goes_to("/privacy/inzage/")
        petra.page.get_by_label("Zaaknummer").fill(summoned.number)
        petra.page.get_by_role("button", name="Inzage opvragen").click()
        for who in ("Bas", "Pim"):
            looked = petra.page.get_by_role("row").filter(has_text="bekeek het dossier")
            expect(looked.filter(has_text=who).first).to_be_visible()
    with browser_of(server) as dirk:
        dirk.signs_in(people.dirk)
        assert dirk.goes_to(address).status == 404
        assert dirk.goes_to(f"{address}oproep/").status == 404


def test_the_pages_of_a_series(people, summoned, someday, browser):
    page = browser.page
    browser.signs_in(people.bas)
    browser.goes_to("/oproepen/reeksen/")
    browser.is_accessible()
    page.get_by_label("Eerste dag met gesprekken").fill(someday)
    page.get_by_label("Plaats").fill("Stadhuis")
    page.get_by_role("button", name="Reeks starten").click()
    expect(page.get_by_text("0 van 1 dossiers")).to_be_visible()
    browser.is_accessible()
    page.get_by_role("button", name="Reeks stoppen").click()
    expect(page.get_by_role("heading", name="Gestopt")).to_be_visible()
    browser.is_accessible()
