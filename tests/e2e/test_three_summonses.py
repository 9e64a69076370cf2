"""Bas works through three people, each on another step of the ladder (Wi art. 14)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from law.atw import day_off
from tenancy.scope import scope
from tests.cast import waiting
from tests.intake.climbing import climb

# How many were missed, and how many days ago the first summons was sent.
STEPS = {"Zohra": (0, 20), "Selam": (1, 40), "Idil": (2, 90)}
FACTS = "Niet gekomen. Om 11.00 uur gebeld, geen gehoor. Ook een bericht gestuurd."


@pytest.fixture
def three(people):
    """The term of each last summons has lapsed."""
    today, cases = timezone.localdate(), {}
    with scope(people.rivierstad.pk):
        for name, (missed, ago) in STEPS.items():
            start = today - timedelta(days=ago)
            case = waiting(people.rivierstad, "Rahimi", name, assignee=people.bas, on=start)
            climb(case, by=people.bas, missed=missed, start=start)
            cases[name] = case
    return cases


@pytest.fixture
def someday():
    day = timezone.localdate() + timedelta(days=7)
    while day_off(day):
        day += timedelta(days=1)
    return day.isoformat()


def notes_a_no_show(browser, case, which):
    page = browser.page
    browser.goes_to(f"/dossiers/{case.pk}/oproep/")
    browser.is_accessible()
    page.get_by_role("link", name="Uitkomst vastleggen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Uitkomst van de {which} oproep")
    browser.is_accessible()
    page.get_by_label("Niet gekomen").check()
    page.get_by_role("textbox", name="Feiten").fill(FACTS)
    page.get_by_role("button", name="Uitkomst vastleggen").click()
    expect(page.get_by_text(FACTS)).to_be_visible()


def sends(browser, someday, link, button):
    page = browser.page
    page.get_by_role("link", name=link).click()
    page.get_by_label("Dag van het gesprek").fill(someday)
    page.get_by_label("Plaats").fill("Stadhuis, kamer 12")
    page.get_by_role("button", name="Brief bekijken").click()
    expect(page.get_by_text("Bij de eerste oproep bent u niet gekomen").first).to_be_visible()
    browser.is_accessible()
    page.get_by_role("button", name=button).click()
    expect(page.get_by_text("Wacht op de afspraak")).to_be_visible()
    browser.is_accessible()


def completes(browser):
    page = browser.page
    page.get_by_role("link", name="Brede intake afronden zonder de inburgeraar").click()
    browser.is_accessible()
    page.get_by_role("textbox", name="Wat is bekend").fill("Sprak Duits op school.")
    page.get_by_role("textbox", name="Uit welke bronnen").fill("Gegevens van het COA.")
    page.get_by_role("button", name="Brief bekijken").click()
    expect(page.get_by_text("afgerond zonder u").first).to_be_visible()
    page.get_by_role("button", name="Brede intake afronden").click()
    done = page.get_by_text("De brede intake is afgerond, zonder de inburgeraar")
    expect(done).to_be_visible()
    browser.is_accessible()


def test_bas_warns_summons_again_and_completes_in_absence(people, three, someday, browser):
    page = browser.page
    browser.signs_in(people.bas)
    row = page.get_by_role("listitem").filter(has_text="Zohra Rahimi")
    expect(row.get_by_role("link", name="Uitkomst vastleggen")).to_be_visible()

    notes_a_no_show(browser, three["Zohra"], "eerste")
    button = "Waarschuwing en oproep versturen"
    sends(browser, someday, "Waarschuwing en tweede oproep maken", button)
    notes_a_no_show(browser, three["Selam"], "tweede")
    sends(browser, someday, "Derde oproep maken", "Derde oproep versturen")
    notes_a_no_show(browser, three["Idil"], "derde")
    completes(browser)

    browser.follows("Brieven")
    for kind in ("Waarschuwing en tweede oproep", "Derde oproep", "Mededeling: brede intake"):
        expect(page.get_by_text(kind).first).to_be_visible()


def test_the_ladder_works_without_javascript(people, three, someday, plain_browser):
    plain_browser.signs_in(people.bas)
    notes_a_no_show_plainly(plain_browser, three["Zohra"])


def notes_a_no_show_plainly(browser, case):
    page = browser.page
    browser.goes_to(f"/dossiers/{case.pk}/oproep/")
    page.get_by_role("link", name="Uitkomst vastleggen").click()
    page.get_by_role("button", name="Uitkomst vastleggen").click()
    expect(page.get_by_role("alert").first).to_be_visible()
    page.get_by_label("Niet gekomen").check()
    page.get_by_role("textbox", name="Feiten").fill(FACTS)
    page.get_by_role("button", name="Uitkomst vastleggen").click()
    expect(page.get_by_role("link", name="Waarschuwing en tweede oproep maken")).to_be_visible()
