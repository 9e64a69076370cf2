"""What a role comes down to, and for whom a change of it would change something."""

from __future__ import annotations

import pytest

from accounts.permissions import Permission as P
from accounts.roles import TEMPLATES
from desk.authorisation.areas import AREAS, NEEDS, idle
from desk.authorisation.effect import effect_of, shifts
from tests.authorisation.conftest import NOTES, role
from tests.cast import MONDAY


def test_every_permission_has_its_place():
    listed = [p for found in AREAS.values() for p in found]
    assert sorted(listed) == sorted(P)


def test_no_template_holds_a_permission_that_does_nothing():
    assert not [slug for slug, one in TEMPLATES.items() if idle(one.permissions)]


def test_a_permission_that_needs_another_is_not_needed_by_itself():
    assert all(one is not needed for one, needed in NEEDS.items())


def test_an_administrator_sees_no_newcomer():
    effect = effect_of(TEMPLATES["functioneel-beheerder"].permissions)
    assert effect.sees == []
    assert effect.case_pages == []


def test_an_enforcer_sees_cases_without_bsn_notes_or_coa():
    effect = effect_of(TEMPLATES["handhaver"].permissions)
    closed = {category.name for category in effect.closed}
    assert {"Burgerservicenummer", "V-nummer", "Gegevens van het COA (TVS)", "Notities"} <= closed
    assert "Naam en geboortedatum" in {category.name for category in effect.sees}
    assert "Dossiers" in effect.pages
    assert effect.case_pages == [
        "Overzicht",
        "In beeld",
        "Handhaving",
        "Gezin",
        "Brieven",
        "Bewaren",
    ]


@pytest.mark.django_db
@pytest.mark.usefixtures("clock")
class TestWhoWouldNotice:
    def test_everyone_with_the_role(self, here):
        wanted = {*TEMPLATES["handhaver"].permissions, *NOTES}
        (carla,) = shifts(role("handhaver"), wanted, on=MONDAY)
        assert (carla.name, carla.gained, carla.lost) == ("Carla", list(NOTES), [])

    def test_but_not_who_may_it_already_by_another_role(self, here):
        from accounts.actions import add_member

        add_member(
            user=here.carla, role=role("klantmanager"), since=MONDAY, by=here.femke, on=MONDAY
        )
        wanted = {*TEMPLATES["handhaver"].permissions, *NOTES}
        assert shifts(role("handhaver"), wanted, on=MONDAY) == []
