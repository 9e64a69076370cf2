"""A school tells of two months: Bas takes the file over, accepts one month, disputes the other."""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import expect

from tenancy.scope import scope
from tests import cast as casting
from tests.enforcement.fining import colleague
from tests.exchange.telling import at_lessons, file_of, row

SEPTEMBER = {"periode_van": "01-09-2026", "periode_tot": "30-09-2026", "inspanning_toelichting": ""}


def looks(browser, name):
    if where := os.environ.get("PICTURES"):
        for width in (320, 1280):
            browser.page.set_viewport_size({"width": width, "height": 900})
            browser.page.screenshot(path=f"{where}/{name}-{width}.png", full_page=True)


@pytest.fixture
def lessons(people):
    with scope(people.rivierstad.pk):
        return at_lessons(people)


@pytest.fixture
def ties(people):
    with scope(people.rivierstad.pk):
        user = colleague(people, "Ties", "teamleider")
        user.set_password(casting.PASSWORD)
        user.is_demo = True
        user.save()
    return user


def hands_in(browser, *rows):
    page = browser.page
    page.get_by_label("Aanbieder").select_option(index=1)
    file = {"name": "maand.csv", "mimeType": "text/csv", "buffer": file_of(*rows)}
    page.get_by_label("Bestand", exact=True).set_input_files(file)
    page.get_by_role("button", name="Bestand inlezen").click()


def test_a_school_tells_and_bas_decides_what_counts(people, lessons, browser):
    page = browser.page
    browser.signs_in(people.bas)
    browser.follows("Maandbestanden")
    browser.is_accessible()
    hands_in(browser, row(lessons), row(lessons, **SEPTEMBER, uren_gevolgd="99"))
    expect(page.locator("#fouten")).to_contain_text("Rij 3: Gevolgde en gemiste uren zijn samen")
    browser.is_accessible()
    looks(browser, "maandbestand-fout")
    hands_in(browser, row(lessons), row(lessons, **SEPTEMBER))
    expect(page.get_by_text("Nog niet overgenomen")).to_be_visible()
    browser.is_accessible()
    looks(browser, "maandbestand")
    page.get_by_role("button", name="Overnemen").click()
    expect(page.get_by_text("Het bestand is overgenomen.")).to_be_visible()
    page.get_by_role("link", name=people.amina.number).first.click()
    expect(page.get_by_text("Zij doet goed mee.")).to_be_visible()
    browser.is_accessible()
    looks(browser, "opgaven")
    page.get_by_role("link", name="Betwisten").last.click()
    browser.is_accessible()
    page.get_by_role("textbox", name="Wat klopt er niet?").fill("Zij had die maand vrij gekregen.")
    page.get_by_role("button", name="Betwisten").click()
    expect(page.get_by_text("De uren tellen niet mee.")).to_be_visible()
    page.get_by_role("button", name="Aanvaarden").click()
    expect(page.get_by_text("De uren tellen mee.")).to_be_visible()
    browser.is_accessible()
    looks(browser, "opgaven-beoordeeld")
    browser.goes_to(f"/dossiers/{people.amina.pk}/leerroute/")
    expect(page.get_by_text("32,5 gevolgd")).to_be_visible()


def test_ties_sees_what_the_cbs_still_misses(people, lessons, ties, browser):
    page = browser.page
    browser.signs_in(ties)
    browser.follows("Statistiek CBS")
    expect(page.get_by_text("niet het CBS-formaat")).to_be_visible()
    browser.is_accessible()
    looks(browser, "cbs")
    with page.expect_download() as found:
        page.get_by_role("link", name="Bestand (JSON)").click()
    assert "niet-het-cbs-formaat" in found.value.suggested_filename
