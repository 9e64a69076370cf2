"""Bas writes Amina a letter and sends it; Femke decides what such a letter says."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from letters.actions import make_letter, send_letter
from tenancy.scope import scope


@pytest.fixture
def sent(people):
    """A letter that went out."""
    today = timezone.localdate()
    common = {"by": people.bas, "on": today}
    with scope(people.rivierstad.pk):
        letter = make_letter(
            case=people.amina,
            kind="general",
            free_paragraph="Wij bellen u morgen.",
            signer=people.bas,
            **common,
        )
        send_letter(letter=letter, channel="portal", **common)
    return letter


def test_bas_writes_a_letter_and_sends_it(browser, people):
    page = browser.page
    browser.signs_in(people.bas)
    browser.goes_to(f"/dossiers/{people.amina.pk}/")
    browser.follows("Brieven")
    browser.is_accessible()
    browser.follows("Brief schrijven")
    browser.is_accessible()

    page.get_by_label("Uw eigen tekst").fill("U kunt op maandag beginnen.\n\n- Neem een pen mee.")
    page.get_by_role("button", name="Voorbeeld bijwerken").click()
    looks = page.get_by_role("region", name="Zo ziet de brief eruit")
    expect(looks).to_contain_text("U kunt op maandag beginnen.")
    browser.is_accessible()
    page.get_by_role("button", name="Brief maken").click()
    expect(page.get_by_text("De brief is gemaakt.")).to_be_visible()
    browser.is_accessible()

    with page.expect_download() as download:
        page.get_by_role("link", name="PDF downloaden").click()
    assert download.value.suggested_filename == "brief-26-R-00001-B01.pdf"

    browser.follows("Brief versturen")
    page.get_by_label("Uitgereikt").check()
    page.get_by_role("button", name="Brief versturen").click()
    expect(page.locator("#fouten")).to_contain_text("Vul in aan wie u de brief hebt gegeven.")
    browser.is_accessible()
    page.get_by_label("Aan wie hebt u de brief gegeven?").fill("Amina zelf")
    page.get_by_role("button", name="Brief versturen").click()
    expect(page.get_by_text("aan Amina zelf")).to_be_visible()


def test_what_is_wrong_with_a_letter_stands_at_the_field(plain_browser, people):
    """Without JavaScript."""
    page = plain_browser.page
    plain_browser.signs_in(people.bas)
    plain_browser.goes_to(f"/dossiers/{people.amina.pk}/brieven/nieuw/")
    page.get_by_label("Uw eigen tekst").fill("Uw zaak is 26-R-00417.")
    page.get_by_role("button", name="Brief maken").click()
    expect(page.get_by_text("nummer of de naam van een ander dossier").first).to_be_visible()
    page.get_by_label("Uw eigen tekst").fill("Uw nummer is 999990019.")
    page.get_by_role("button", name="Brief maken").click()
    expect(page.get_by_text("dat op een BSN lijkt").first).to_be_visible()


def test_bas_proves_and_replaces_a_letter(people, sent, browser):
    page = browser.page
    browser.signs_in(people.bas)
    browser.goes_to(f"/brieven/{sent.pk}/")
    browser.follows("Bewijs toevoegen")
    browser.is_accessible()
    page.get_by_label("Track-en-tracecode").check()
    page.get_by_label("Kenmerk").fill("3SABCD12")
    page.get_by_role("button", name="Bewijs toevoegen").click()
    expect(page.get_by_text("3SABCD12")).to_be_visible()

    browser.follows("Brief vervangen")
    browser.is_accessible()
    page.get_by_label("Uw eigen tekst").fill("De eerste brief klopte niet.")
    page.get_by_role("button", name="Brief maken").click()
    browser.follows("Brief versturen")
    page.get_by_label("Via de Berichtenbox").check()
    page.get_by_role("button", name="Brief versturen").click()
    browser.goes_to(f"/dossiers/{people.amina.pk}/brieven/")
    expect(page.get_by_text("Ingetrokken")).to_be_visible()
    browser.is_accessible()


def test_femke_changes_a_text(browser, people):
    page = browser.page
    browser.signs_in(people.femke)
    browser.follows("Beheer")
    browser.follows("Brieven en mandaten")
    browser.is_accessible()
    browser.follows("Oproep brede intake")
    browser.is_accessible()
    page.get_by_label("Tekst van de brief").fill("Kom op {{dag}}.")
    page.get_by_label("Wat is er veranderd?").fill("Korter")
    page.get_by_role("button", name="Nieuwe versie vaststellen").click()
    expect(page.locator("#fouten")).to_contain_text("Het veld “dag” bestaat niet.")
    expect(page.locator("#fouten")).to_contain_text("Het veld “termijn” ontbreekt.")
    browser.is_accessible()
    text = "Kom op {{datum}} om {{tijd}} naar {{plaats}}, vóór {{termijn}}.\n\n{{recht_alleen}}"
    page.get_by_label("Tekst van de brief").fill(text)
    page.get_by_role("button", name="Nieuwe versie vaststellen").click()
    expect(page.get_by_text("Versie 2 is vastgesteld.")).to_be_visible()


def test_femke_sets_the_letterhead_and_a_mandate(browser, people):
    page = browser.page
    browser.signs_in(people.femke)
    browser.goes_to("/beheer/brieven/briefhoofd/")
    browser.is_accessible()
    page.get_by_label("Telefoonnummer").fill("12")
    page.get_by_role("button", name="Briefhoofd vaststellen").click()
    expect(page.locator("#fouten")).to_contain_text("Dit is geen Nederlands telefoonnummer.")
    browser.is_accessible()
    browser.follows("Mandaten")
    browser.is_accessible()
    page.get_by_label("Welke rol?").select_option("Handhaver")
    page.get_by_label("In welk besluit staat dat?").fill("Mandaatbesluit 2026")
    page.get_by_role("button", name="Mandaat vastleggen").click()
    page.get_by_role("link", name=re.compile("Beëindigen.*Handhaver, Oproep")).click()
    browser.is_accessible()
    page.get_by_role("button", name="Mandaat beëindigen").click()
    expect(page.get_by_text("Het mandaat is beëindigd.")).to_be_visible()
