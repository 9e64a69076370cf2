"""Ines reviews who must go, Arend approves, Bas keeps one longer; after seven days two are gone."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import expect

from retention.certificate import verify
from retention.management.commands.verify_certificate import text_of
from tenancy.scope import scope
from tests import cast as casting
from tests import database
from tests.e2e.conftest import ROOT
from tests.enforcement.fining import colleague
from tests.retention.lapsed import lapsed

BSN = "999990020"


def looks(browser, name):
    if where := os.environ.get("PICTURES"):
        for width in (320, 1280):
            browser.page.set_viewport_size({"width": width, "height": 900})
            browser.page.screenshot(path=f"{where}/{name}-{width}.png", full_page=True)


@pytest.fixture
def three(people):
    """Three whose duty ended more than five years ago, and two colleagues."""
    long_ago = timezone.localdate() - timedelta(days=2000)
    found: dict[str, Any] = {}
    with scope(people.rivierstad.pk):
        for name, bsn in (("Tol", BSN), ("Vos", None), ("Bos", None), ("Mos", None)):
            found[name] = lapsed(people, name, bsn=bsn, opened=long_ago, on=long_ago)
        for name, slug in (("Ines", "informatiebeheerder"), ("Arend", "archivaris")):
            user = colleague(people, name, slug)
            user.set_password(casting.PASSWORD)
            user.is_demo = True
            user.save()
            found[name] = user
    return found


@pytest.fixture
def works(people):
    """What the worker does once, in a process of its own."""

    def once(task):
        code = f"import django; django.setup(); from retention.tasks import {task}; {task}()"
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment(), check=True)

    return once


def environment():
    name = settings.DATABASES["default"]["NAME"]
    urls = {}
    for variable in ("DATABASE_URL", "DATABASE_PURGE_URL"):
        urls[variable] = urlunsplit(urlsplit(os.environ[variable])._replace(path=f"/{name}"))
    return os.environ | urls | {"DJANGO_SETTINGS_MODULE": "inburgering.settings"}


def eight_days_pass():
    """The days of the list go back; the seal covers who is on it, not when it was handled."""
    with database.superuser(str(settings.DATABASES["default"]["NAME"])) as connection:
        connection.execute(
            "update retention_destructionlist set proposed_on = proposed_on - 8,"
            " reviewed_on = reviewed_on - 8, approved_on = approved_on - 8,"
            " executes_on = executes_on - 8"
        )


def leaves(browser):
    browser.page.context.clear_cookies()


def reviews(browser, ines):
    page = browser.page
    browser.signs_in(ines)
    browser.goes_to("/vernietiging/")
    browser.is_accessible()
    looks(browser, "vernietiging-lijsten")
    page.get_by_role("table").get_by_role("link").first.click()
    expect(page.get_by_role("cell", name="Tol, Sem", exact=True)).to_be_visible()
    browser.is_accessible()
    looks(browser, "vernietiging-lijst")
    page.get_by_role("link", name="Uitzonderen : Bos, Sem").click()
    browser.is_accessible()
    page.get_by_role("button", name="Uitzonderen").click()
    expect(page.locator("#fouten")).to_be_visible()
    page.get_by_label("De gegevens zijn nog nodig voor de plicht").check()
    looks(browser, "vernietiging-uitzonderen")
    page.get_by_role("button", name="Uitzonderen").click()
    expect(page.get_by_text("De persoon blijft voorlopig bewaard.")).to_be_visible()
    page.get_by_role("button", name="Ik heb deze lijst beoordeeld").click()
    expect(page.get_by_text("Wacht op goedkeuring")).to_be_visible()
    leaves(browser)


def approves(browser, arend):
    page = browser.page
    browser.signs_in(arend)
    browser.goes_to("/vernietiging/")
    page.get_by_role("table").get_by_role("link").first.click()
    page.get_by_role("link", name="Goedkeuren").click()
    browser.is_accessible()
    page.get_by_role("button", name="Vernietiging goedkeuren").click()
    expect(page.locator("#fouten")).to_be_visible()
    page.get_by_label("Naam van de gemeente").fill("Rivierstad")
    looks(browser, "vernietiging-goedkeuren")
    page.get_by_role("button", name="Vernietiging goedkeuren").click()
    expect(page.get_by_text("Goedgekeurd, in de bedenktijd")).to_be_visible()
    browser.is_accessible()
    leaves(browser)


def keeps_longer(browser, bas, case):
    page = browser.page
    browser.signs_in(bas)
    browser.goes_to(f"/dossiers/{case.pk}/bewaren/")
    browser.is_accessible()
    page.get_by_role("link", name="Gegevens langer bewaren").click()
    browser.is_accessible()
    page.get_by_label("Verzoek van de betrokkene (AVG)").check()
    page.get_by_role("textbox", name="Toelichting").fill("Inzageverzoek van deze week.")
    soon = timezone.localdate() + timedelta(days=90)
    page.get_by_label("Opnieuw bekijken op").fill(soon.isoformat())
    looks(browser, "bewaren-reden")
    page.get_by_role("button", name="Bewaren", exact=True).click()
    expect(page.get_by_text("De gegevens blijven bewaard.")).to_be_visible()
    browser.is_accessible()
    looks(browser, "bewaren")
    leaves(browser)


def reads_the_certificate(browser, arend, folder: Path):
    page = browser.page
    browser.signs_in(arend)
    browser.goes_to("/vernietiging/")
    page.get_by_role("table").get_by_role("link").first.click()
    expect(page.get_by_text("Uitgevoerd", exact=True)).to_be_visible()
    expect(page.get_by_role("cell", name="Niet meer aanwezig", exact=True)).to_have_count(2)
    browser.is_accessible()
    looks(browser, "vernietiging-uitgevoerd")
    with page.expect_download() as found:
        page.get_by_role("link", name="Verklaring van vernietiging (PDF)").click()
    file = folder / "verklaring.pdf"
    found.value.save_as(file)
    told = verify(text_of(file.read_bytes())).content
    assert told["personen"]["Vernietigd"] == 2
    assert told["beoordeeld"]["door"] == "Ines"
    assert told["goedgekeurd"]["door"] == "Arend"


def looks_up_the_core(browser):
    page = browser.page
    browser.follows("Bewaarde kern opzoeken")
    browser.is_accessible()
    page.get_by_label("Burgerservicenummer (BSN)").fill(BSN)
    page.get_by_role("button", name="Opzoeken").click()
    expect(page.get_by_text("Inburgeringsplicht voldaan")).to_be_visible()
    browser.is_accessible()
    looks(browser, "bewaarde-kern")


def test_three_people_and_a_week_lie_between_a_list_and_its_destruction(
    people, three, works, tmp_path, browser
):
    works("propose_all")
    reviews(browser, three["Ines"])
    approves(browser, three["Arend"])
    works("destroy_due")
    keeps_longer(browser, people.bas, three["Mos"])
    eight_days_pass()
    works("destroy_due")
    reads_the_certificate(browser, three["Arend"], tmp_path)
    looks_up_the_core(browser)
    browser.goes_to(f"/dossiers/{three['Tol'].pk}/")
    assert browser.page.get_by_text("Tol").count() == 0
