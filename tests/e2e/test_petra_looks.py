"""Petra asks who saw Amina's case, and takes the answer with her."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.e2e.conftest import browser_of


def test_petra_finds_who_saw_amina(people, server):
    with browser_of(server) as bas:
        bas.signs_in(people.bas)
        bas.goes_to(f"/dossiers/{people.amina.pk}/")
    with browser_of(server) as petra:
        page = petra.page
        petra.signs_in(people.petra)
        petra.follows("Inzage en wijzigingen")
        petra.is_accessible()

        page.get_by_label("Zaaknummer").fill(people.amina.number)
        page.get_by_role("button", name="Inzage opvragen").click()
        row = page.get_by_role("row").filter(has_text="bekeek het dossier")
        expect(row).to_contain_text("Bas")
        expect(row).to_contain_text("Klantmanager: Dossiers van deze gemeente")
        expect(page.get_by_text("Yusuf")).to_have_count(0)
        petra.is_accessible()

        with page.expect_download() as download:
            page.get_by_role("button", name="Bestand maken").click()
        assert download.value.suggested_filename == "inzagelog.csv"


def test_petra_reads_what_she_did_wrong(browser, people):
    page = browser.page
    browser.signs_in(people.petra)
    browser.goes_to("/privacy/inzage/")
    page.get_by_label("Zaaknummer").fill("26-R-99999")
    page.get_by_role("button", name="Inzage opvragen").click()
    expect(page.locator("#fouten")).to_contain_text("Er is geen dossier met dit zaaknummer.")
    browser.is_accessible()
