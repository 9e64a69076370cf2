"""What someone may do follows from their roles here, today, and from nothing else."""

from __future__ import annotations

import pytest
from django.contrib.auth import models as auth
from guardian.shortcuts import assign_perm, remove_perm

from accounts.access import active_memberships, load, permissions_of
from accounts.actions import add_member, make_role
from accounts.models import Membership, Role
from accounts.permissions import Permission
from accounts.roles import TEMPLATES
from audit.models import Event
from tenancy.scope import NoScope, scope
from tests.cast import LONG_AGO, MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def access_of(user, home):
    memberships = active_memberships(user, on=MONDAY)
    with scope(home.pk, actor=user.pk):
        return load(user, memberships, home)


def role(home, slug):
    with scope(home.pk):
        return Role.objects.select_related("group").get(slug=slug)


def sentences(client):
    page = client.get("/account/").content.decode()
    return {p for p in Permission if f"<li>{p.label}</li>" in page}


@pytest.mark.parametrize(
    ("who", "slug"),
    [
        ("bas", "klantmanager"),
        ("carla", "handhaver"),
        ("petra", "privacy-officer"),
        ("femke", "functioneel-beheerder"),
    ],
)
def test_a_role_gives_what_its_template_says(cast, sign_in, who, slug):
    user = getattr(cast, who)
    assert access_of(user, cast.rivierstad).permissions == TEMPLATES[slug].permissions
    assert sentences(sign_in(user)) == TEMPLATES[slug].permissions


def test_the_database_knows_exactly_the_permissions_of_the_code(db):
    rows = auth.Permission.objects.filter(
        content_type__app_label="tenancy", content_type__model="municipality"
    ).exclude(codename__in=[f"{v}_municipality" for v in ("add", "change", "delete", "view")])
    assert dict(rows.values_list("codename", "name")) == dict(Permission.choices)


def test_petra_sees_no_case_by_her_role(cast, sign_in):
    petra = sign_in(cast.petra)
    answer = petra.get("/dossiers/")
    assert answer.status_code == 403
    assert "U mag deze pagina niet zien" in answer.content.decode()
    assert petra.get(f"/dossiers/{cast.amina.pk}/").status_code == 403


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("bas", "/mijn-werk/"),
        ("petra", "/privacy/inzage/"),
        ("femke", "/beheer/"),
    ],
)
def test_everyone_begins_where_their_work_is(cast, sign_in, name, begins):
    assert sign_in(getattr(cast, name)).get("/").headers["Location"] == begins


def test_petras_menu_offers_no_cases_and_no_search(cast, sign_in):
    page = sign_in(cast.petra).get("/account/").content.decode()
    assert 'href="/dossiers/"' not in page
    assert 'action="/zoeken/"' not in page


def test_who_may_nothing_is_told_whom_to_ask(cast, sign_in):
    group = role(cast.rivierstad, "handhaver").group
    for permission in TEMPLATES["handhaver"].permissions:
        remove_perm(f"tenancy.{permission}", group, cast.rivierstad)
    page = sign_in(cast.carla).get("/account/").content.decode()
    assert "U mag nu nog niets." in page
    assert "functioneel beheerder" in page


def test_the_account_page_says_where_and_since_when(cast, sign_in):
    page = sign_in(cast.bas).get("/account/").content.decode()
    for text in ("Rivierstad", "Klantmanager", "01-01-2022", "Geen einddatum"):
        assert text in page
    assert "Heuvelrode" not in page


def test_a_permission_taken_away_is_gone_at_the_next_request(cast, sign_in):
    bas, group = sign_in(cast.bas), role(cast.rivierstad, "klantmanager").group
    assert bas.get("/dossiers/").status_code == 200
    remove_perm("tenancy.case_view", group, cast.rivierstad)
    assert bas.get("/dossiers/").status_code == 403


def test_two_roles_give_what_either_gives(cast):
    with scope(cast.rivierstad.pk):
        also = make_role(
            municipality=cast.rivierstad,
            slug="ziet-bsn",
            name="Ziet BSN",
            permissions={Permission.BSN_VIEW},
            by=None,
            on=MONDAY,
        )
        add_member(user=cast.carla, role=also, since=MONDAY, by=cast.femke, on=MONDAY)
    found = access_of(cast.carla, cast.rivierstad)
    assert found.permissions == TEMPLATES["handhaver"].permissions | {Permission.BSN_VIEW}
    assert found.roles == ("Handhaver", "Ziet BSN")


def test_making_a_role_and_a_member_is_noted(cast):
    with scope(cast.rivierstad.pk):
        add_member(
            user=cast.bas,
            role=Role.objects.get(slug="teamleider"),
            since=MONDAY,
            by=cast.femke,
            on=MONDAY,
        )
        last = Event.objects.latest("id")
        assert (last.kind, last.actor, last.on) == ("member_added", cast.femke.pk, MONDAY)
        assert Event.objects.filter(kind="role_made").count() == len(TEMPLATES)


class TestElsWorksForTwoMunicipalities:
    @pytest.fixture
    def els(self, cast):
        """Klantmanager in Rivierstad, privacy officer in Heuvelrode."""
        officer = role(cast.heuvelrode, "privacy-officer")
        with scope(cast.heuvelrode.pk):
            Membership.objects.filter(user=cast.els).update(role=officer)
        return cast.els

    def test_what_she_may_there_she_may_not_here(self, cast, els, sign_in):
        assert sign_in(els, cast.rivierstad).get("/dossiers/").status_code == 200
        assert sign_in(els, cast.heuvelrode).get("/dossiers/").status_code == 403

    def test_her_account_page_shows_the_role_of_here(self, cast, els, sign_in):
        there = sign_in(els, cast.rivierstad)
        here = sign_in(els, cast.heuvelrode)
        assert "Klantmanager" in there.get("/account/").content.decode()
        assert "Klantmanager" not in here.get("/account/").content.decode()
        assert sentences(here) == TEMPLATES["privacy-officer"].permissions

    def test_both_can_be_reached_from_the_menu(self, cast, els, sign_in):
        page = sign_in(els, cast.rivierstad).get("/account/").content.decode()
        assert f'value="{cast.heuvelrode.pk}">Naar Heuvelrode gaan' in page
        assert "Naar Rivierstad gaan" not in page


def test_a_grant_of_our_group_on_another_municipality_gives_nothing_here(cast, sign_in):
    """Guardian's table is global: a wrong row in it must not open a door."""
    officers = role(cast.rivierstad, "privacy-officer").group
    for permission in set(Permission) - {Permission.TVS_VIEW}:  # that one is refused at once
        assign_perm(f"tenancy.{permission}", officers, cast.heuvelrode)
    held = access_of(cast.petra, cast.rivierstad).permissions
    assert held == TEMPLATES["privacy-officer"].permissions
    assert sign_in(cast.petra).get("/dossiers/").status_code == 403


def test_a_grant_of_another_municipalitys_group_on_ours_gives_them_nothing(cast, sign_in):
    theirs = role(cast.heuvelrode, "klantmanager").group
    assign_perm("tenancy.case_view", theirs, cast.rivierstad)
    assert cast.rivierstad not in {m.municipality for m in active_memberships(cast.dirk, on=MONDAY)}
    assert sign_in(cast.dirk).get(f"/dossiers/{cast.amina.pk}/").status_code == 404


def test_membership_of_djangos_group_gives_nothing_without_a_role(cast):
    """`user.groups` does not even exist: a role is a dated membership."""
    assert not hasattr(cast.petra, "groups")
    assert not hasattr(cast.petra, "is_superuser")


def test_no_group_gives_no_permission(cast):
    assert permissions_of(set(), cast.rivierstad) == frozenset()


def test_roles_cannot_be_read_outside_a_municipality(cast):
    with pytest.raises(NoScope):
        load(cast.bas, active_memberships(cast.bas, on=MONDAY), cast.rivierstad)


def test_before_a_municipality_is_chosen_only_ones_own_memberships_exist(cast):
    assert {m.user_id for m in active_memberships(cast.els, on=MONDAY)} == {cast.els.pk}
    assert active_memberships(cast.els, on=LONG_AGO.replace(year=2021)) == []
