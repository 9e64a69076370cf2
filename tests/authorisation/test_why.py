"""The answer to "Waarom kan iemand dit zien?" is what the pages do."""

from __future__ import annotations

import pytest
from django.urls import reverse

from accounts.access import active_memberships, load
from accounts.actions import stop_access
from accounts.models import User
from audit.models import Event, ReadCase
from desk.authorisation.effect import groups_of_fields
from desk.authorisation.why import Answer, chain
from tenancy.scope import scope
from tests.cast import MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
GROUPS = {category.name: category for category in groups_of_fields()}
EVERYONE = ("bas", "noor", "carla", "petra", "femke", "pim", "els", "dirk")


def answer(user, group):
    return Answer(chain(user, GROUPS[group], on=MONDAY))


@pytest.mark.parametrize("name", EVERYONE)
def test_it_says_of_everyone_what_the_reading_function_says(cast, name):
    user = getattr(cast, name)
    memberships = active_memberships(user, on=MONDAY)
    with scope(cast.rivierstad.pk):
        works = any(m.municipality == cast.rivierstad for m in memberships)
        held = load(user, memberships, cast.rivierstad).permissions if works else frozenset()
        for group, category in GROUPS.items():
            opens = {"case_view", category.permission} <= held
            assert answer(user, group).may == opens, group


def test_bas_sees_a_bsn_by_his_role(here):
    said = [link.text for link in answer(here.bas, "Burgerservicenummer").links]
    assert said == [
        "Het account is actief.",
        "De medewerker heeft de rol Klantmanager, vanaf 01-01-2022, gegeven bij de start.",
        "“Dossiers van deze gemeente zoeken en bekijken” mag door: Klantmanager.",
        "“Het burgerservicenummer van een inburgeraar zien” mag door: Klantmanager.",
    ]


def test_carla_does_not_and_one_reads_which_link_is_missing(here):
    missing = [link.text for link in answer(here.carla, "Notities").links if not link.holds]
    assert missing == ["Geen rol van deze medewerker geeft: “Notities in een dossier lezen”."]


def test_pim_carries_out_no_task_of_the_law(here):
    missing = [x.text for x in answer(here.pim, "Gegevens van het COA (TVS)").links if not x.holds]
    assert "Geen rol van deze medewerker voert inburgeringstaken uit." in missing


def test_who_was_stopped_or_switched_off_sees_nothing(here):
    stop_access(user=here.bas, by=here.femke, on=MONDAY)
    assert not answer(here.bas, "Naam en geboortedatum").may
    User.objects.filter(pk=here.noor.pk).update(is_active=False)
    noor = User.objects.get(pk=here.noor.pk)
    assert not answer(noor, "Naam en geboortedatum").may


@pytest.mark.parametrize("asker", ["femke", "petra"])
def test_asking_is_written_down(cast, sign_in, asker):
    group = list(GROUPS).index("Burgerservicenummer")
    asked = {"employee": str(cast.bas.pk), "case": cast.amina.number, "group": group}
    page = sign_in(getattr(cast, asker)).get(reverse("desk:explanation"), asked)
    assert page.status_code == 200
    assert "Ja: Bas kan Burgerservicenummer" in page.content.decode()
    assert "Yusuf" not in page.content.decode()
    with scope(cast.rivierstad.pk):
        assert Event.objects.filter(kind="access_explained", actor=getattr(cast, asker).pk).exists()
        assert ReadCase.objects.filter(case=cast.amina.pk).exists()


def test_a_bsn_in_the_field_is_not_repeated(cast, sign_in):
    asked = {"employee": str(cast.bas.pk), "case": "999990019", "group": 0}
    page = sign_in(cast.petra).get(reverse("desk:explanation"), asked)
    assert page.status_code == 400
    assert "999990019" not in page.content.decode()


def test_anothers_case_is_no_case(cast, sign_in):
    asked = {"employee": str(cast.bas.pk), "case": cast.dirks_case.number, "group": 0}
    page = sign_in(cast.petra).get(reverse("desk:explanation"), asked)
    assert "Er is geen dossier met dit zaaknummer." in page.content.decode()
