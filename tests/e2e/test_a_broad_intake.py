"""Bas holds the broad intake of someone who appeared, is cut off, and finishes it."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from cases.models import Case
from tenancy.scope import scope
from tests import cast as casting
from tests.intake.broad.conftest import talks

TARGET = 44  # pixels, for a finger on a tablet
LATER = ("taal", "werk-en-meedoen", "zelfredzaamheid", "persoonlijke-situatie", "gezondheid")


@pytest.fixture
def idil(people):
    with scope(people.rivierstad.pk):
        case = casting.newcomer(people.rivierstad, "Osman", "Idil", assignee=people.bas)
        casting.establish(case)
        Case.objects.filter(pk=case.pk).update(phase=Case.Phase.INTAKE)
    return case


def fits_a_tablet(browser):
    page = browser.page
    page.set_viewport_size({"width": 768, "height": 1024})
    assert page.evaluate("document.documentElement.scrollWidth") <= 768
    browser.measured = True
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    for choice in page.locator(".form--touch .choice").all():
        box = choice.bounding_box()
        assert box is None or box["height"] >= TARGET
    browser.is_accessible()


def chooses(page, question, answer):
    page.get_by_role("group", name=question).get_by_label(answer, exact=True).check()


def saves(page, where):
    page.get_by_role("button", name="Opslaan en verder").click()
    page.wait_for_url(f"**/intake/{where}/")


def talks_and_is_cut_off(browser, people, idil):
    """The browser keeps what is typed by itself; then the power goes."""
    page, report = browser.page, "Idil bakte brood in Mogadishu."
    browser.goes_to(f"/dossiers/{idil.pk}/intake/gesprekken/")
    fits_a_tablet(browser)
    page.get_by_label("Op welke dag was het gesprek?").fill("2026-11-23")
    with page.expect_response(lambda answer: "/concept/" in answer.url):
        page.get_by_label("Kort verslag").fill(report)
    page.context.clear_cookies()
    browser.signs_in(people.bas)
    browser.goes_to(f"/dossiers/{idil.pk}/intake/gesprekken/")
    expect(page.get_by_label("Kort verslag")).to_have_value(report)
    chooses(page, "Heeft u verteld dat de inburgeraar het gesprek alleen mag voeren?", "Ja")
    chooses(page, "Wie was er verder bij?", "Niemand anders")
    chooses(page, "Heeft u verteld welke gegevens wij bewaren en waarom?", "Ja")
    chooses(page, "Was er een tolk bij?", "Nee")
    page.get_by_role("button", name="Gesprek opslaan").click()
    page.wait_for_url("**/intake/leerbaarheidstoets/")


def tells_of_before(page):
    chooses(page, "Wat is de uitkomst van de leerbaarheidstoets?", "B1 haalbaar")
    page.get_by_label("Datum van de toets").fill("2026-11-20")
    page.get_by_label("Wie nam de toets af?").fill("Bureau ICE")
    saves(page, "opleiding")
    chooses(page, "Heeft de inburgeraar een opleiding gevolgd?", "Nee")
    saves(page, "werkervaring")
    chooses(page, "Heeft de inburgeraar werkervaring?", "Ja")
    page.get_by_role("group", name="Baan 1").get_by_label("Beroep").fill("Bakker")
    saves(page, "taal")


def tells_of_now(page):
    for skill in ("Luisteren", "Lezen", "Spreken", "Schrijven"):
        chooses(page, skill, "A1")
    chooses(page, "Hoe is het niveau bepaald?", "Inschatting in het gesprek")
    saves(page, "werk-en-meedoen")
    chooses(page, "Welke kansen op werk heeft de inburgeraar?", "Kan werken met ondersteuning")
    chooses(page, "Doet de inburgeraar mee in de samenleving?", "Wil meedoen")
    saves(page, "zelfredzaamheid")
    for area in ("Geld en administratie", "Wonen", "Computer en telefoon", "Reizen"):
        chooses(page, area, "Met hulp")
    saves(page, "persoonlijke-situatie")
    chooses(page, "Zijn er kinderen jonger dan 6 jaar in het gezin?", "Ja")
    saves(page, "voor-en-vroegschools")
    chooses(page, "Kan het kind naar voor- of vroegschoolse educatie?", "Kan er naartoe")
    saves(page, "gezondheid")
    chooses(page, "Heeft de gezondheid gevolgen voor het leren of werken?", "Nee")
    saves(page, "afronden")


def test_bas_holds_an_intake_and_is_cut_off_in_between(people, idil, browser):
    page = browser.page
    browser.signs_in(people.bas)
    browser.goes_to(f"/dossiers/{idil.pk}/")
    browser.follows("Brede intake")
    browser.is_accessible()
    browser.follows("Gesprek vastleggen")
    talks_and_is_cut_off(browser, people, idil)
    tells_of_before(page)
    tells_of_now(page)
    browser.is_accessible()
    page.get_by_role("button", name="Brede intake afronden").click()
    expect(page.get_by_text("De brede intake is afgerond.")).to_be_visible()
    expect(page.get_by_text("Idil bakte brood in Mogadishu.")).to_be_visible()
    fits_a_tablet(browser)


@pytest.fixture
def begun(people, idil):
    with scope(people.rivierstad.pk):
        talks(people, idil)
    return idil


def test_every_part_can_be_used_on_a_tablet(people, begun, browser):
    browser.signs_in(people.bas)
    for address in ("leerbaarheidstoets", "opleiding", "werkervaring", *LATER, "afronden", ""):
        browser.goes_to(f"/dossiers/{begun.pk}/intake/{address}{'/' if address else ''}")
        fits_a_tablet(browser)


def test_it_works_without_javascript(people, begun, plain_browser):
    page = plain_browser.page
    plain_browser.signs_in(people.bas)
    plain_browser.goes_to(f"/dossiers/{begun.pk}/intake/opleiding/")
    chooses(page, "Heeft de inburgeraar een opleiding gevolgd?", "Ja")
    page.get_by_role("button", name="Opslaan en verder").click()
    expect(page.locator("#fouten")).to_contain_text("Vul minstens één regel in")
    chooses(page, "Heeft de inburgeraar een opleiding gevolgd?", "Onbekend")
    saves(page, "werkervaring")
