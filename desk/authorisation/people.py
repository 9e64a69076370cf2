"""The colleagues of this municipality with their roles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from accounts.models import Membership, User


@dataclass(frozen=True)
class Held:
    """A role of a colleague, and how it stands today."""

    membership: Membership
    kind: str  # of the badge
    state: str

    @property
    def ends(self) -> bool:
        """Whether its end may still be moved."""
        return self.kind != "neutraal"


@dataclass(frozen=True)
class Colleague:
    user: User
    roles: list[Held]

    @property
    def active(self) -> bool:
        return any(held.kind == "goed" for held in self.roles)


def standing(membership: Membership, *, on: date) -> Held:
    """In words that say it, so that nobody need see the colour."""
    if membership.stopped_at:
        return Held(membership, "neutraal", "Gestopt")
    if not membership.user.is_active:
        return Held(membership, "neutraal", "Account uitgezet")
    if membership.since > on:
        return Held(membership, "let-op", "Begint nog")
    if membership.until and membership.until < on:
        return Held(membership, "neutraal", "Voorbij")
    return Held(membership, "goed", "Actief")


def everyone(*, on: date) -> list[Colleague]:
    """By name; who works here first. One query."""
    rows: Iterable[Any] = Membership.objects.select_related("user", "role")
    found: dict[User, list[Held]] = {}
    for membership in sorted(rows, key=lambda m: (m.user.name, str(m.user_id), m.role.name)):
        found.setdefault(membership.user, []).append(standing(membership, on=on))
    listed = [Colleague(user, roles) for user, roles in found.items()]
    return sorted(listed, key=lambda one: not one.active)
