"""Municipalities of unequal size, with their roles and colleagues."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import psycopg

from accounts.actions import add_member, make_role
from accounts.models import Membership, Role, User
from accounts.roles import TEMPLATES
from bench.copying import copy
from tenancy.models import Municipality
from tenancy.scope import scope

SINCE = date(2022, 1, 1)
CASELOAD = 100  # cases, open and closed, for every klantmanager
OTHERS = ("handhaver", "teamleider", "privacy-officer", "functioneel-beheerder")
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True)
class Town:
    """A municipality, how many cases it has, and who works there."""

    home: Municipality
    cases: int
    klantmanagers: list[User]
    others: dict[str, User]  # by the slug of their role

    @property
    def handhaver(self) -> User:
        return self.others["handhaver"]

    def who(self) -> dict[str, User]:
        """Of each role that has screens of its own one colleague."""
        return {"klantmanager": self.klantmanagers[0], **self.others}


def sizes(cases: int, municipalities: int) -> list[int]:
    """As Zipf found it in towns: the second half as large as the first, the third a third."""
    whole = sum(1 / rank for rank in range(1, municipalities + 1))
    found = [max(1, int(cases / rank / whole)) for rank in range(1, municipalities + 1)]
    found[0] += cases - sum(found)
    return found


def found(connection: psycopg.Connection, rank: int, cases: int) -> Town:
    """The municipality with this rank of size."""
    letter = LETTERS[rank % 24] if rank < 24 else LETTERS[rank // 24 - 1] + LETTERS[rank % 24]
    home = Municipality.objects.create(
        code=f"{8000 + rank}",
        name=f"Gemeente {rank + 1}",
        letter=letter,
        oin=f"{8000 + rank:020}",
        rsin="111222333",
    )
    with scope(home.pk):
        roles = {slug: _role(home, slug) for slug in TEMPLATES}
        others = {slug: _colleague(home, roles[slug]) for slug in OTHERS}
    managers = [_user(home, number) for number in range(1 + cases // CASELOAD)]
    copy(connection, managers)
    copy(connection, [_member(user, roles["klantmanager"]) for user in managers])
    return Town(home, cases, managers, others)


def _colleague(home: Municipality, role: Role) -> User:
    user = User.objects.create_user(f"{role.slug}@{home.code}.example", role.name)
    add_member(user=user, role=role, since=SINCE, by=None, on=SINCE)
    return user


def _role(home: Municipality, slug: str) -> Role:
    template = TEMPLATES[slug]
    return make_role(
        municipality=home,
        slug=slug,
        name=template.name,
        permissions=template.permissions,
        integration_tasks=template.integration_tasks,
        by=None,
        on=SINCE,
    )


def _user(home: Municipality, number: int) -> User:
    address = f"klantmanager{number}@{home.code}.example"
    user = User(username=address, name=f"Klantmanager {number}")
    user.set_unusable_password()
    return user


def _member(user: User, role: Role) -> Membership:
    return Membership(municipality_id=role.municipality_id, user=user, role=role, since=SINCE)
