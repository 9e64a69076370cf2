"""Amina objects: Jet handles it to the letter, and Bas tells DUO what he must."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import Membership, Role
from decisions import actions
from duo.actions import owe
from tenancy.scope import scope
from tests.decisions import steps


@pytest.fixture
def noor(people):
    """Noor is a bezwaarjurist here; Bas signed a decision, and DUO must hear of something."""
    today = timezone.localdate()
    with scope(people.rivierstad.pk):
        jurist = Role.objects.get(slug="bezwaarjurist")
        Membership.objects.filter(user=people.noor, role__slug="klantmanager").update(role=jurist)
        decision = steps.drafted(people, on=today)
        text = actions.Making("portal", "Wij helpen u met uw geld.")
        actions.sign(decision=decision, making=text, by=people.bas, on=today)
        for kind in ("pvt", "map"):
            owe(case=people.amina, kind=kind, subject=decision.pk, by=people.bas, on=today)
    return people.noor


def chooses(page, question, answer):
    page.get_by_role("group", name=question).get_by_label(answer, exact=False).check()


def goes_by_portal(page, button):
    chooses(page, "Hoe gaat de brief?", "Via de Berichtenbox")
    page.get_by_role("button", name=button).click()
    page.wait_for_load_state()


def test_an_objection_from_its_receipt_to_the_decision(people, noor, browser):
    page, today = browser.page, timezone.localdate().isoformat()
    browser.signs_in(noor)
    browser.goes_to(f"/dossiers/{people.amina.pk}/besluiten/")
    browser.is_accessible()
    page.get_by_role("link", name="Naar dit besluit").click()
    browser.is_accessible()
    browser.follows("Bezwaar vastleggen")
    page.get_by_label("Op welke dag is het bezwaar ontvangen?").fill(today)
    chooses(page, "Geeft een adviescommissie advies?", "Nee")
    browser.is_accessible()
    goes_by_portal(page, "Vastleggen en ontvangst bevestigen")
    page.get_by_role("link", name="Bezwaar van").click()
    browser.follows("Niet horen")
    chooses(page, "Waarom wordt er niet gehoord?", "Het college komt helemaal")
    page.get_by_role("button", name="Vastleggen").click()
    browser.follows("Beslissing opstellen")
    chooses(page, "Wat is de beslissing?", "Gegrond: het besluit is herroepen")
    page.get_by_label("Waarom?").fill("U hebt gelijk.")
    page.get_by_role("button", name="Beslissing opstellen").click()
    browser.is_accessible()
    browser.follows("Beslissing ondertekenen")
    goes_by_portal(page, "Ondertekenen en versturen")
    expect(page.locator("#stand")).to_contain_text("Gegrond: het besluit is herroepen")
    browser.is_accessible()


def test_bas_copies_a_value_and_says_that_duo_knows(people, noor, browser):
    page = browser.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    browser.signs_in(people.bas)
    browser.goes_to(f"/dossiers/{people.amina.pk}/duo/")
    page.get_by_role("button", name=re.compile("Kopiëren.*Burgerservicenummer")).click()
    expect(page.locator("#melding")).to_have_text("Gekopieerd: Burgerservicenummer")
    assert page.evaluate("navigator.clipboard.readText()") == "999990019"
    browser.is_accessible()
    page.get_by_role("button", name=re.compile("Doorgegeven.*Participatie")).click()
    expect(page.locator("#doorgegeven")).to_contain_text("door Bas")
    browser.is_accessible()
