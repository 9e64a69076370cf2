"""The colleagues of a demonstration, with their roles in both municipalities."""

from __future__ import annotations

from datetime import date

from accounts.actions import add_member
from accounts.demo import COLLEAGUES, PASSWORD, Colleague
from accounts.installation import standard_roles
from accounts.models import Membership, Role, User
from cases.demo.homes import HOMES, Home, found
from tenancy.scope import scope

SINCE = date(2022, 1, 1)


def settle() -> None:
    """Municipalities, roles, accounts and memberships: what is there already stays as it is."""
    users = {colleague.username: _user(colleague) for colleague in COLLEAGUES}
    for home in HOMES:
        municipality = found(home)
        with scope(municipality.pk):
            _employ(home, standard_roles(municipality, on=SINCE), users)


def _user(colleague: Colleague) -> User:
    known = User.objects.filter(username=colleague.username).first()
    if known:
        return known
    user = User.objects.create_user(colleague.username, colleague.name, PASSWORD)
    user.is_demo = True
    user.save(update_fields=["is_demo"])
    return user


def _employ(home: Home, roles: dict[str, Role], users: dict[str, User]) -> None:
    held = set(Membership.objects.values_list("user__username", "role__slug"))
    for colleague in COLLEAGUES:
        if (
            home.name in colleague.municipalities
            and (colleague.username, colleague.role) not in held
        ):
            role, user = roles[colleague.role], users[colleague.username]
            add_member(user=user, role=role, since=SINCE, by=None, on=SINCE)
