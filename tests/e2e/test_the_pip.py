"""Bas writes the PIP: the first one, afschalen, and the plan of who moved here."""

from __future__ import annotations

import os
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import expect

from intake import actions as intake
from intake.models import Source
from tenancy.scope import scope
from tests import cast as casting
from tests.pip_plan.planning import complete, established

EARLY = date(2026, 3, 10)
REFUSED_A2 = "In een eerste plan met de B1-route is het niveau B1."
WHY = {
    "De B1-route: wat pleit ervoor en ertegen?": "De toets zegt dat B1 haalbaar is.",
    "De onderwijsroute: wat pleit ervoor en ertegen?": "Zij wil nu werken.",
    "De Z-route: wat pleit ervoor en ertegen?": "Een andere leerroute is haalbaar.",
    "Ondersteuning en begeleiding": "Elke maand een gesprek.",
    "Hoe vaak is er een voortgangsgesprek?": "4",
    "Doel: Taal": "B1 op alle onderdelen.",
    "Streefdatum: Taal": "2028-06-01",
    "Doel: Participatieverklaringstraject (PVT)": "De verklaring ondertekenen.",
    "Streefdatum: Participatieverklaringstraject (PVT)": "2027-06-01",
}
GROUND = {
    "Wat zag de aanbieder?": "Zij leert langzamer dan gepland.",
    "Wat ervaart de inburgeraar zelf?": "Spreken is het moeilijkst.",
}


def chooses(page, question, answer):
    page.get_by_role("group", name=question).get_by_label(answer, exact=True).check()


def fills(page, words):
    for label, text in words.items():
        page.get_by_label(label, exact=False).first.fill(text)


def looks(browser, name):
    """A picture to look at, when one is asked for."""
    if where := os.environ.get("PICTURES"):
        for width in (1280, 320):
            browser.page.set_viewport_size({"width": width, "height": 900})
            browser.page.screenshot(path=f"{where}/{name}-{width}.png", full_page=True)


def offers(page):
    page.get_by_role("button", name="Opslaan en brief bekijken").click()


def answers(page, *, b1="Ja", education="Nee"):
    fills(page, WHY)
    chooses(page, "Is de B1-route haalbaar?", b1)
    chooses(page, "Is de onderwijsroute haalbaar?", education)
    chooses(page, "Alfabetisering", "Geen alfabetisering nodig")
    chooses(page, "Mag de inburgeraar een lopende opleiding afmaken?", "Nee")


def signs(page):
    page.get_by_role("button", name="Ondertekenen en versturen").click()
    expect(page.get_by_text("Het PIP is ondertekend en verstuurd")).to_be_visible()


def shows(browser, what, name):
    expect(browser.page.locator("#fouten")).to_contain_text(what)
    looks(browser, name)


@pytest.fixture
def amina(people):
    with scope(people.rivierstad.pk):
        complete(people)
    return people.amina


@pytest.fixture
def learner(people):
    """Amina follows the B1-route since March."""
    with scope(people.rivierstad.pk):
        established(people, on=EARLY, late_why=None)
    return people.amina


@pytest.fixture
def moved(people):
    """Someone who lives here since this month and was plichtig long before."""
    with scope(people.rivierstad.pk):
        told: Any = {"source": Source.PORTAL, "by": None, "on": date(2026, 11, 2)}
        since = date(2024, 3, 1)
        case = casting.newcomer(
            people.rivierstad,
            "Osman",
            "Idil",
            assignee=people.bas,
            notified_on=since,
            registered_on=date(2026, 11, 2),
        )
        intake.establish_duty(case=case, established_on=since, notified_on=since, **told)
        intake.change_group(case=case, group=case.target_group, since=since, **told)
    return case


def test_the_first_pip(people, amina, browser):
    browser.signs_in(people.bas)
    page = browser.page
    browser.goes_to(f"/dossiers/{amina.pk}/pip/")
    browser.is_accessible()
    page.get_by_role("link", name="PIP opstellen").click()
    answers(page)
    page.get_by_label("Waarom is het PIP later dan de laatste dag?").fill("Er was geen tolk.")
    page.get_by_label("Hoe veel les krijgt de inburgeraar?").fill("12 uren in de week")
    chooses(page, "Welke leerroute?", "B1-route")
    chooses(page, "Welk taalniveau?", "A2")
    expect(page.locator("#regels")).to_contain_text("Regel van DUO: Niveau A2 kan niet")
    offers(page)
    shows(browser, REFUSED_A2, "pip-geweigerd")
    chooses(page, "Is de onderwijsroute haalbaar?", "Ja")
    chooses(page, "Welke leerroute?", "Onderwijsroute")
    chooses(page, "Welk taalniveau?", "B1")
    offers(page)
    shows(browser, "In de onderwijsroute is geen MAP.", "pip-map")
    browser.is_accessible()
    chooses(page, "Welke leerroute?", "B1-route")
    offers(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("PIP ondertekenen")
    browser.is_accessible()
    looks(browser, "pip-ondertekenen")
    signs(page)
    browser.is_accessible()
    looks(browser, "pip")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("link", name="In beeld").click()
    expect(page.get_by_text("Laatste dag om de leerroute te wijzigen")).to_be_visible()
    browser.is_accessible()
    looks(browser, "in-beeld")


def test_afschalen_after_six_hundred_hours(people, learner, browser):
    browser.signs_in(people.bas)
    page = browser.page
    browser.goes_to(f"/dossiers/{learner.pk}/pip/voorstel/")
    chooses(page, "Waarom stelt u dit PIP op?", "Afschalen naar A2 binnen de B1-route")
    fills(page, GROUND | {"Gevolgde cursusuren NT2": "599"})
    chooses(page, "Heeft de inburgeraar zich voldoende ingespannen?", "Ja")
    chooses(page, "Welk taalniveau?", "A2")
    chooses(page, "Welke onderdelen zijn op A2?", "Spreken")
    offers(page)
    shows(browser, "Afschalen kan pas na 600 cursusuren. Het zijn er nu 599.", "pip-599")
    page.get_by_label("Gevolgde cursusuren NT2").fill("600")
    offers(page)
    signs(page)
    expect(page.get_by_text("B1, en A2 voor spreken")).to_be_visible()


def takes_over(browser, moved, *, route, dated):
    page = browser.page
    browser.goes_to(f"/dossiers/{moved.pk}/pip/voorstel/")
    chooses(page, "Waarom stelt u dit PIP op?", "Na een verhuizing: de leerroute blijft")
    page.get_by_label("Dagtekening van het PIP van de vorige gemeente").fill(dated)
    chooses(page, "Leerroute in dat PIP", route)
    chooses(page, "Welke leerroute?", route)
    page.get_by_label("Hoe veel les krijgt de inburgeraar?").fill("12 uren in de week")


def test_who_moved_here_goes_from_the_onderwijsroute_to_b1(people, moved, browser):
    """In month thirty: from the onderwijsroute to B1 may always."""
    browser.signs_in(people.bas)
    page = browser.page
    takes_over(browser, moved, route="Onderwijsroute", dated="2024-05-20")
    answers(page, education="Ja")
    page.get_by_label("Praktijkuren MAP").fill("")
    offers(page)
    signs(page)
    browser.goes_to(f"/dossiers/{moved.pk}/pip/voorstel/")
    chooses(page, "Waarom stelt u dit PIP op?", "Andere leerroute")
    fills(page, GROUND | {"Praktijkuren MAP": "40"})
    chooses(page, "Welke leerroute?", "B1-route")
    offers(page)
    signs(page)
    expect(page.get_by_text("Eerdere versies")).to_be_visible()


def test_who_moved_here_stays_in_the_z_route_after_nineteen_months(people, moved, browser):
    browser.signs_in(people.bas)
    page = browser.page
    takes_over(browser, moved, route="Z-route", dated="2025-04-01")
    answers(page, b1="Nee")
    chooses(page, "Welk taalniveau?", "A2")
    offers(page)
    signs(page)
    browser.goes_to(f"/dossiers/{moved.pk}/pip/voorstel/")
    chooses(page, "Waarom stelt u dit PIP op?", "Andere leerroute")
    chooses(page, "Is de B1-route haalbaar?", "Ja")
    fills(page, GROUND)
    chooses(page, "Welke leerroute?", "B1-route")
    chooses(page, "Welk taalniveau?", "B1")
    offers(page)
    shows(browser, "Wijzigen kon tot en met donderdag 1 oktober 2026", "pip-19-maanden")
    browser.is_accessible()
