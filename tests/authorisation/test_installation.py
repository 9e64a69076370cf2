"""A municipality begins with two who can give access, and gets one back when both are gone."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from accounts.actions import stop_access
from accounts.actions.administrators import KEYS, lasting
from accounts.models import Membership, Role
from accounts.roles import TEMPLATES
from tenancy.models import Municipality
from tenancy.scope import scope
from tests.authorisation.conftest import membership
from tests.cast import MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
FACTS = ["9903", "Duinstede", "--letter=D", "--oin=00000099000099028000", "--rsin=000099028"]
ANNE = ["--administrator", "anne@duinstede.example", "Anne"]
BO = ["--administrator", "bo@duinstede.example", "Bo"]


def test_a_new_municipality_has_roles_and_two_administrators(db, capsys):
    call_command("new_municipality", *FACTS, *ANNE, *BO)
    assert "begins with 2 administrators" in capsys.readouterr().out
    with scope(Municipality.objects.get(code="9903").pk):
        assert {role.slug for role in Role.objects.all()} == set(TEMPLATES)
        assert [lasting(key, on=MONDAY) for key in KEYS] == [2, 2]


@pytest.mark.parametrize(
    "given",
    [
        [*FACTS, *ANNE],
        [*FACTS, *ANNE, *ANNE],
        [*FACTS[:3], "--oin=1", "--rsin=000099028", *ANNE, *BO],
        [*FACTS[:4], "--rsin=000099029", *ANNE, *BO],
    ],
)
def test_what_is_wrong_makes_no_municipality(db, given):
    with pytest.raises(CommandError):
        call_command("new_municipality", *given)
    assert not Municipality.objects.filter(code="9903").exists()


def test_someone_is_appointed_when_one_is_left_and_the_role_is_whole_again(cast):
    with scope(cast.rivierstad.pk):
        stop_access(user=cast.joris, by=cast.femke, on=MONDAY)
    call_command("appoint_administrator", "9901", "noor@rivierstad.example", "Noor")
    with scope(cast.rivierstad.pk):
        assert [lasting(key, on=MONDAY) for key in KEYS] == [2, 2]
        assert Membership.objects.filter(user=cast.noor).count() == 2


def test_twice_is_once(cast, capsys):
    call_command("appoint_administrator", "9901", "femke@rivierstad.example", "Femke")
    assert "already" in capsys.readouterr().out
    with scope(cast.rivierstad.pk):
        assert membership(cast.femke).until is None


def test_a_place_that_is_not_here_is_said(db):
    with pytest.raises(CommandError, match="no municipality"):
        call_command("appoint_administrator", "0000", "a@b.example", "A")
