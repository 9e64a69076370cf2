"""Bas records what came in, hands in a file, and is kept from what may not be kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.documents import pdfs

DIPLOMA = pdfs.pdf("Diploma B1")
STATEMENT = pdfs.pdf("Mevrouw heeft PTSS en slikt sertraline.")


def file(name, data):
    return {"name": name, "mimeType": "application/pdf", "buffer": data}


def question(page, said):
    return page.get_by_role("group", name=said)


def adds(page, name, data):
    question(page, "Is dit een medisch document?").get_by_label("Nee").check()
    page.get_by_label("Bestand").set_input_files(file(name, data))
    page.get_by_role("button", name="Document toevoegen").click()
    page.wait_for_load_state()


def records_mail(browser):
    page = browser.page
    browser.follows("Post vastleggen")
    browser.is_accessible()
    page.get_by_label("Post", exact=True).check()
    page.get_by_label("DUO", exact=True).check()
    page.get_by_label("Ontvangen op").fill("2026-09-01")
    page.get_by_label("Onderwerp").fill("Vraag over de lening")
    question(page, "Moet iemand antwoorden?").get_by_label("Nee, geen antwoord nodig").check()
    question(page, "Is dit een medisch document?").get_by_label("Nee").check()
    page.get_by_label("Bestand").set_input_files(file("duo.pdf", pdfs.pdf("Vraag")))
    page.get_by_role("button", name="Post vastleggen").click()
    expect(page.get_by_text("De post is vastgelegd.")).to_be_visible()
    browser.is_accessible()


def test_mail_a_diploma_and_what_is_taken_out_again(people, browser):
    page = browser.page
    browser.signs_in(people.bas)
    browser.goes_to(f"/dossiers/{people.amina.pk}/")
    browser.follows("Post en documenten")
    browser.is_accessible()
    records_mail(browser)
    browser.follows("Document toevoegen")
    page.get_by_label("Soort document").select_option("diploma")
    page.get_by_label("Datum van het document").fill("2026-08-31")
    adds(page, "exe.pdf", b"MZ\x90\0")
    expect(page.locator("#fouten")).to_contain_text("Dit bestand is een programma.")
    expect(page.get_by_label("Datum van het document")).to_have_value("2026-08-31")
    browser.is_accessible()
    adds(page, "diploma.pdf", DIPLOMA)
    expect(page.get_by_text("Het document is toegevoegd.")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("link", name="downloaden: Diploma of certificaat").click()
    assert saved.value.suggested_filename == "diploma-2026-08-31.pdf"
    assert saved.value.path().read_bytes() == DIPLOMA
    page.get_by_role("link", name="Verwijderen van Diploma").click()
    browser.is_accessible()
    page.get_by_label("Hoort bij iemand anders").check()
    page.get_by_role("button", name="Document verwijderen").click()
    expect(page.get_by_text("Reden: Hoort bij iemand anders")).to_be_visible()
    browser.is_accessible()


@pytest.mark.parametrize("kind", ["browser", "plain_browser"])
def test_a_medical_document_is_stopped_by_its_words(people, kind, request):
    browser = request.getfixturevalue(kind)
    page = browser.page
    browser.signs_in(people.bas)
    browser.goes_to(f"/dossiers/{people.amina.pk}/post/document/")
    page.get_by_label("Soort document").select_option("other")
    page.get_by_label("Datum van het document").fill("2026-08-31")
    adds(page, "verklaring.pdf", STATEMENT)
    expect(page.get_by_text("In het bestand staan woorden over gezondheid")).to_be_visible()
    if kind == "browser":
        browser.is_accessible()
    question(page, "Is het toch een medisch document?").get_by_label("Ja").check()
    page.get_by_role("button", name="Document toevoegen").click()
    expect(page.get_by_role("heading", name="Er is niets bewaard")).to_be_visible()
    if kind == "browser":
        browser.is_accessible()
    browser.follows("Naar post en documenten")
    expect(page.get_by_text("Er zijn nog geen documenten in dit dossier.")).to_be_visible()
