"""From the record of the COA, over an oproep that was heeded, to a finished broad intake."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tenancy.scope import scope
from tests.cast import waiting
from tests.e2e.test_a_broad_intake import chooses, tells_of_before, tells_of_now
from tests.intake.climbing import climb


@pytest.fixture
def zohra(people):
    """Summoned three weeks ago; the day of the appointment has been."""
    start = timezone.localdate() - timedelta(days=20)
    with scope(people.rivierstad.pk):
        case = waiting(people.rivierstad, "Rahimi", "Zohra", assignee=people.bas, on=start)
        climb(case, by=people.bas, missed=0, start=start)
    return case


def records_what_the_coa_knows(browser):
    page, today = browser.page, timezone.localdate().isoformat()
    page.get_by_label("Ontvangen van het COA op").fill(today)
    page.get_by_role("textbox", name="Peildatum").fill(today)
    page.get_by_role("textbox", name="Warme overdracht", exact=True).fill("Zoekt werk in de bouw.")
    page.get_by_role("button", name="Gegevens van het COA opslaan").click()
    expect(page.get_by_text("De gegevens van het COA zijn bewaard.")).to_be_visible()


def notes_that_she_came(browser):
    page = browser.page
    browser.follows("Oproep")
    page.get_by_role("link", name="Uitkomst vastleggen").click()
    page.get_by_label("Gekomen", exact=True).check()
    page.get_by_role("textbox", name="Feiten").fill("Op tijd gekomen, met een tolk.")
    page.get_by_role("button", name="Uitkomst vastleggen").click()
    page.wait_for_url("**/oproep/")


def holds_the_conversation(browser):
    page = browser.page
    page.get_by_label("Op welke dag was het gesprek?").fill(timezone.localdate().isoformat())
    page.get_by_label("Kort verslag").fill("Zohra wil werken in de bouw.")
    chooses(page, "Heeft u verteld dat de inburgeraar het gesprek alleen mag voeren?", "Ja")
    chooses(page, "Wie was er verder bij?", "Niemand anders")
    chooses(page, "Heeft u verteld welke gegevens wij bewaren en waarom?", "Ja")
    chooses(page, "Was er een tolk bij?", "Nee")
    page.get_by_role("button", name="Gesprek opslaan").click()
    page.wait_for_url("**/intake/leerbaarheidstoets/")


def test_zohra_comes_from_the_coa_and_her_intake_is_finished(people, zohra, browser):
    page, case = browser.page, f"/dossiers/{zohra.pk}/"
    browser.signs_in(people.bas)
    browser.goes_to(f"{case}tvs/invoer/")
    records_what_the_coa_knows(browser)
    notes_that_she_came(browser)
    browser.is_accessible()
    browser.goes_to(f"{case}intake/gesprekken/")
    holds_the_conversation(browser)
    tells_of_before(page)
    tells_of_now(page)
    page.get_by_role("button", name="Brede intake afronden").click()
    expect(page.get_by_text("De brede intake is afgerond.")).to_be_visible()
    browser.goes_to(case)
    expect(page.get_by_text("PIP opstellen").first).to_be_visible()
    browser.is_accessible()
