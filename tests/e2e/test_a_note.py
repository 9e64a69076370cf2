"""Bas writes a note, is told what may not be kept, and says it in a lawful way."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from accounts.models import Membership, Role
from tenancy.scope import scope

FIELD = "Notitie"
UNION = "Hij is lid van de vakbond en krijgt daar hulp."
REFUSED = "Mevrouw heeft PTSS en slikt sertraline, zij kan 2 uur les volgen."


def writes(page, text):
    page.get_by_label(FIELD, exact=True).fill(text)
    page.get_by_role("button", name="Notitie toevoegen").click()
    page.wait_for_load_state()


def test_what_may_not_be_kept_is_named_and_said_otherwise(people, browser):
    page = browser.page
    browser.signs_in(people.bas)
    browser.goes_to(f"/dossiers/{people.amina.pk}/")
    browser.follows("Notities")
    browser.is_accessible()
    writes(page, REFUSED)
    expect(page.locator("#fouten")).to_contain_text("“PTSS”")
    expect(page.locator("#fouten")).to_be_focused()
    expect(page.get_by_label(FIELD, exact=True)).to_have_value(REFUSED)
    browser.is_accessible()
    writes(page, "Mevrouw kan 2 uur les volgen.")
    expect(page.get_by_text("De notitie is toegevoegd.")).to_be_visible()
    browser.is_accessible()
    browser.goes_to(f"/dossiers/{people.amina.pk}/")
    expect(page.locator("#notities")).to_contain_text("Mevrouw kan 2 uur les volgen.")
    browser.is_accessible()


def chooses(page):
    page.get_by_label("De inburgeraar vroeg zelf").check()
    page.get_by_label("Leg dit uit").fill("Hij wil dat de jobcoach dit weet.")
    page.get_by_role("button", name="Notitie toevoegen").click()
    expect(page.get_by_text("bewaard na een keuze: De inburgeraar vroeg zelf")).to_be_visible()


def test_other_sensitive_words_ask_for_a_choice(people, browser):
    page = browser.page
    browser.signs_in(people.bas)
    browser.goes_to(f"/dossiers/{people.amina.pk}/notities/")
    writes(page, UNION)
    browser.is_accessible()
    chooses(page)
    browser.is_accessible()
    page.get_by_role("link", name="Corrigeren").click()
    expect(page.get_by_text("De eerdere notitie blijft leesbaar.")).to_be_visible()
    browser.is_accessible()


def test_without_javascript_as_well(people, plain_browser):
    page = plain_browser.page
    plain_browser.signs_in(people.bas)
    plain_browser.goes_to(f"/dossiers/{people.amina.pk}/notities/")
    writes(page, UNION)
    chooses(page)


@pytest.fixture
def leader(people):
    with scope(people.rivierstad.pk):
        leads = Role.objects.get(slug="teamleider")
        Membership.objects.filter(user=people.noor).update(role=leads)
    return people.noor


def test_who_may_not_write_reads_without_a_form(people, leader, browser):
    page = browser.page
    browser.signs_in(leader)
    browser.goes_to(f"/dossiers/{people.amina.pk}/notities/")
    expect(page.get_by_text("Er is nog niets opgeschreven.")).to_be_visible()
    expect(page.locator("main form")).to_have_count(0)
    browser.is_accessible()
