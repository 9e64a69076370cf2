"""axe on each distinct page, once per role that sees it differently, at 1280 and 320 px."""

from __future__ import annotations

import pytest
from django.utils import timezone
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts.models import User
from cases import actions
from cases.models import Search
from tenancy.scope import scope
from tests import cast as casting


@pytest.fixture
def task(people):
    today = timezone.localdate()
    with scope(people.rivierstad.pk):
        return actions.add_task(
            case=people.amina,
            title="Tolk regelen",
            due_on=today,
            assignee=people.bas,
            by=people.bas,
            on=today,
        )


@pytest.fixture
def search(people):
    kept = Search(municipality=people.rivierstad, user=people.bas, text="niemand")
    with scope(people.rivierstad.pk):
        kept.save()
    return kept


def visits(browser, *paths):
    for path in paths:
        browser.goes_to(path)
        browser.is_accessible()


def test_the_pages_of_a_klantmanager(people, task, search, browser):
    case = f"/dossiers/{people.amina.pk}"
    browser.signs_in(people.bas)
    visits(
        browser,
        "/dossiers/",
        "/dossiers/?phase=zzz",
        "/coa-lijsten/",
        "/dossiers/?phase=closed",
        f"{case}/",
        f"{case}/toewijzing/",
        f"{case}/correcties/notified_on/",
        f"/taken/{task.pk}/afronding/",
        f"/taken/{task.pk}/wachten/",
        f"/zoeken/{search.pk}/",
        "/termijnen/",
        "/termijnen/?berekening=bezwaar&bekendgemaakt=2026-06-01",
        "/termijnen/?berekening=pip-deadline&kennisgeving=gisteren",
        "/account/",
        "/sessie/",
    )


def test_the_pages_of_a_handhaver_and_a_privacy_officer(people, task, browser):
    browser.signs_in(people.carla)
    visits(browser, "/mijn-werk/", "/dossiers/", f"/dossiers/{people.amina.pk}/")
    browser.page.context.clear_cookies()
    browser.signs_in(people.petra)
    visits(browser, "/privacy/gegevens/", "/account/")


@pytest.fixture
def careful(people):
    """Noor is a real colleague: she signs in with a code."""
    User.objects.filter(pk=people.noor.pk).update(is_demo=False)
    return people.noor


def test_setting_up_a_code_and_signing_in_with_it(careful, browser):
    page = browser.page
    browser.goes_to("/inloggen/")
    page.get_by_label("E-mailadres").fill(careful.username)
    page.get_by_label("Wachtwoord").fill(casting.PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url("**/inloggen/code/instellen/")
    browser.is_accessible()
    page.get_by_label("Code van 6 cijfers").fill("000000")
    page.keyboard.press("Enter")
    page.locator("#fouten").wait_for()
    browser.is_accessible()


@pytest.fixture
def device(careful):
    return TOTPDevice.objects.create(user=careful, confirmed=True, name="app")


def test_signing_in_with_a_code(careful, device, browser):
    page, code = browser.page, f"{totp(device.bin_key):06}"
    browser.goes_to("/inloggen/")
    page.get_by_label("E-mailadres").fill(careful.username)
    page.get_by_label("Wachtwoord").fill(casting.PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url("**/inloggen/code/")
    browser.is_accessible()
    page.get_by_label("Code van 6 cijfers").fill(code)
    page.keyboard.press("Enter")
    page.wait_for_url("**/mijn-werk/")


def test_being_locked_out(people, browser):
    page = browser.page
    for _ in range(5):
        browser.goes_to("/inloggen/")
        page.get_by_label("E-mailadres").fill(people.bas.username)
        page.get_by_label("Wachtwoord").fill("onjuist-wachtwoord")
        page.get_by_role("button", name="Inloggen").click()
        page.wait_for_load_state()
    page.get_by_role("heading", level=1).wait_for()
    browser.is_accessible()
