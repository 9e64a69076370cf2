"""Femke prepares Rivierstad: policy, colours, a partner, and what is still to be done."""

from __future__ import annotations

from playwright.sync_api import expect

GREEN = "--brand-500: #1f6b3a;\n--brand-600: #1a5c32;\n--brand-700: #124d28;"
PALE = "--brand-500: #7fb3d5;"


def summary(browser):
    return browser.page.locator("#fouten")


def test_femke_sets_the_policy_within_the_law(people, browser):
    page = browser.page
    browser.signs_in(people.femke)
    browser.follows("Beheer")
    browser.is_accessible()
    page.get_by_role("main").get_by_role("link", name="Beleid", exact=True).click()
    browser.is_accessible()

    page.get_by_label("Termijn in een oproep").fill("60")
    page.get_by_role("button", name="Beleid vaststellen").click()
    expect(summary(browser)).to_contain_text("Kies 7 tot en met 42 dagen.")
    expect(summary(browser)).to_contain_text("art. 14, lid 1, Wet inburgering 2021")
    browser.is_accessible()

    page.get_by_label("Termijn in een oproep").fill("21")
    page.get_by_role("button", name="Beleid vaststellen").click()
    expect(page.get_by_role("status").first).to_contain_text("Het beleid is vastgesteld.")
    expect(page.get_by_role("row").filter(has_text="Geldt nu")).to_contain_text("21 dagen")
    browser.is_accessible()


def test_femke_gives_rivierstad_colours_that_can_be_read(people, browser):
    page = browser.page
    browser.signs_in(people.femke)
    browser.goes_to("/beheer/huisstijl/")
    page.get_by_label("Eigen kleuren", exact=True).check()
    page.get_by_role("textbox", name="Eigen kleuren").fill(PALE)
    page.get_by_role("button", name="Huisstijl instellen").click()
    expect(summary(browser)).to_contain_text("een contrast van 2,25 op 1")
    browser.is_accessible()

    page.get_by_role("textbox", name="Eigen kleuren").fill(GREEN)
    page.get_by_role("button", name="Voorbeeld bekijken").click()
    expect(page.get_by_text("Die is nog niet ingesteld.")).to_be_visible()
    expect(page.get_by_role("banner")).to_have_css("background-color", "rgb(18, 77, 40)")
    browser.is_accessible()

    page.get_by_role("button", name="Huisstijl instellen").click()
    expect(page.get_by_role("status").first).to_contain_text("De huisstijl is ingesteld.")
    browser.goes_to("/account/")
    expect(page.get_by_role("banner")).to_have_css("background-color", "rgb(18, 77, 40)")
    browser.is_accessible()


def test_femke_writes_down_a_partner(people, browser):
    page = browser.page
    browser.signs_in(people.femke)
    browser.goes_to("/beheer/partners/")
    browser.is_accessible()
    page.get_by_label("Naam van de organisatie").fill("Taalhuis Rivierstad")
    page.get_by_role("button", name="Partner vastleggen").click()
    browser.follows("Contactpersoon toevoegen")
    page.get_by_label("Naam").fill("Ans Vink")
    page.get_by_role("button", name="Contactpersoon vastleggen").click()
    expect(summary(browser)).to_contain_text("Vul een e-mailadres of een telefoonnummer in.")
    browser.is_accessible()
    page.get_by_label("E-mailadres").fill("ans@taalhuis.example")
    page.get_by_role("button", name="Contactpersoon vastleggen").click()
    expect(page.get_by_role("row").filter(has_text="Ans Vink")).to_be_visible()
    browser.is_accessible()
    browser.follows("Ans Vink")
    browser.is_accessible()

    browser.goes_to("/beheer/stappenplan/")
    expect(page.get_by_role("row").filter(has_text="Partners vastleggen")).to_contain_text(
        "1 van 7 soorten partners"
    )


def test_femke_sees_what_is_still_to_be_done(people, browser):
    page = browser.page
    browser.signs_in(people.femke)
    browser.goes_to("/beheer/stappenplan/")
    expect(page.get_by_text("4 van 13 klaar")).to_be_visible()
    browser.is_accessible()
    row = page.get_by_role("row").filter(has_text="DPIA uitvoeren")
    row.get_by_role("link", name="Bijwerken").click()
    page.get_by_label("Wie zorgt ervoor?").select_option("Petra")
    page.get_by_label("Deze stap is klaar").check()
    browser.is_accessible()
    page.get_by_role("button", name="Stap opslaan").click()
    expect(page.get_by_text("5 van 13 klaar")).to_be_visible()
    expect(row).to_contain_text("Petra")
