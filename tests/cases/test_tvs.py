"""TVS is for integration tasks only: the others do not learn that a record exists."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError
from django.urls import reverse
from guardian.models import UserObjectPermission
from guardian.shortcuts import assign_perm, remove_perm

from accounts.actions import make_role
from accounts.models import Role
from accounts.permissions import Permission
from accounts.roles import TEMPLATES
from cases import actions
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.test_doors import DOORS

pytestmark = pytest.mark.django_db
HEADING, SECRET = "Gegevens van het COA", "Kent de weg in Ter Apel"
NAMED = re.compile(r"(?<![a-z0-9])tvs(?![a-z0-9])", re.IGNORECASE)  # not inside a random token


@pytest.fixture
def handed_over(cast):
    with scope(cast.rivierstad.pk):
        actions.record_tvs(
            case=cast.amina, by=cast.bas, on=MONDAY, received_on=MONDAY, handover=SECRET
        )
    return cast


def pages(cast, client):
    """Everything that this user may open."""
    things = {"case": cast.amina.pk, "fact": "city"}
    for name, arguments, method, *_ in DOORS:
        if method == "GET" and set(arguments.split()) <= things.keys():
            answer = client.get(reverse(name, args=[things[a] for a in arguments.split()]))
            if answer.status_code == 200:
                yield name, answer.content.decode()


def test_bas_sees_it(handed_over, sign_in):
    page = sign_in(handed_over.bas).get(f"/dossiers/{handed_over.amina.pk}/").content.decode()
    assert HEADING in page
    assert SECRET in page
    assert "Gegevens van het COA vastgelegd" in page


@pytest.mark.parametrize("who", ["pim", "carla"])
def test_who_has_no_such_task_does_not_learn_that_it_exists(handed_over, sign_in, who):
    found = dict(pages(handed_over, sign_in(getattr(handed_over, who))))
    assert "desk:case" in found
    for name, page in found.items():
        for word in (HEADING, SECRET):
            assert word not in page, name
        assert not NAMED.search(page), name


def test_petra_does_not_learn_it_from_the_log(handed_over, sign_in):
    for asked in ({"case": handed_over.amina.number}, {"employee": str(handed_over.bas.pk)}):
        page = sign_in(handed_over.petra).get("/privacy/inzage/", asked).content.decode()
        assert "COA" not in page


def test_pim_sees_the_case_itself_without_the_bsn(handed_over, sign_in):
    page = sign_in(handed_over.pim).get(f"/dossiers/{handed_over.amina.pk}/").content.decode()
    assert "Amina Yusuf" in page
    assert "999990019" not in page


def test_the_permission_cannot_be_given_to_a_role_without_integration_tasks(cast):
    with scope(cast.rivierstad.pk), pytest.raises(IntegrityError, match="only for roles"):
        make_role(
            municipality=cast.rivierstad,
            slug="nieuwsgierig",
            name="Nieuwsgierig",
            permissions=[Permission.TVS_VIEW],
            by=cast.femke,
            on=MONDAY,
        )


def test_nor_to_a_group_behind_our_back(cast):
    group = Group.objects.create(name="los")
    with pytest.raises(IntegrityError, match="only for roles"):
        assign_perm("tenancy.tvs_view", group, cast.rivierstad)


def test_nor_to_a_user_directly(cast):
    with pytest.raises(IntegrityError, match="never to a user"):
        UserObjectPermission.objects.assign_perm("tvs_view", cast.pim, cast.rivierstad)


def test_the_mark_cannot_be_taken_away_while_the_permission_stands(cast):
    here = cast.rivierstad.pk
    with scope(here):
        role = Role.objects.get(slug="klantmanager")
        with pytest.raises(IntegrityError, match="holds tvs_view"), scope(here):
            Role.objects.filter(pk=role.pk).update(integration_tasks=False)
        remove_perm("tenancy.tvs_view", role.group, cast.rivierstad)
        Role.objects.filter(pk=role.pk).update(integration_tasks=False)


def test_no_template_asks_what_the_database_refuses():
    for template in TEMPLATES.values():
        assert template.integration_tasks or Permission.TVS_VIEW not in template.permissions
