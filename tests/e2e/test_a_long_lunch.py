"""Who is away too long is warned, signed out, and comes back to the same page, field and text."""

from __future__ import annotations

from playwright.sync_api import expect

from tests import cast as casting

MINUTE = 60_000


def test_nothing_is_lost_when_the_session_ends(browser, people):
    page, title = browser.page, "Wat moet er gebeuren?"
    page.clock.install()
    browser.signs_in(people.bas)
    browser.goes_to(f"/dossiers/{people.amina.pk}/taken/")
    page.get_by_label(title).fill("Bel de taalschool over de toets")

    page.clock.fast_forward(26 * MINUTE)
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.clock.fast_forward(2 * MINUTE)
    expect(page.get_by_role("dialog")).to_contain_text("2 minuten")
    expect(page.get_by_role("button", name="Ingelogd blijven")).to_be_visible()

    page.clock.fast_forward(3 * MINUTE)
    page.wait_for_url("**/inloggen/**")
    page.get_by_label("E-mailadres").fill(people.bas.username)
    page.get_by_label("Wachtwoord").fill(casting.PASSWORD)
    page.get_by_role("button", name="Inloggen").click()

    page.wait_for_url(f"**/dossiers/{people.amina.pk}/taken/")
    expect(page.get_by_label(title)).to_have_value("Bel de taalschool over de toets")
    expect(page.get_by_label(title)).to_be_focused()


def test_who_is_still_there_stays(browser, people):
    page = browser.page
    page.clock.install()
    browser.signs_in(people.bas)
    page.clock.fast_forward(28 * MINUTE)
    page.get_by_role("button", name="Ingelogd blijven").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.clock.fast_forward(20 * MINUTE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn werk")
