"""What a user may do in the municipality they work for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from guardian.models import GroupObjectPermission

from accounts.models import Membership, User, working_on
from accounts.permissions import Permission
from tenancy.models import Municipality
from tenancy.scope import ScopeLost, acting


@dataclass(frozen=True)
class Access:
    """Read once per request; every question about permission is asked here."""

    user: User
    municipality: Municipality
    roles: tuple[str, ...]
    permissions: frozenset[Permission]
    others: tuple[Municipality, ...]

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions


def active_memberships(user: User, *, on: date) -> list[Membership]:
    """The user's memberships of this day, in every municipality; outside any scope."""
    with acting(user.pk):
        rows = Membership.own.filter(working_on(on), user=user)
        return list(rows.select_related("municipality").order_by("municipality__name", "since"))


def load(user: User, memberships: Iterable[Membership], municipality: Municipality) -> Access:
    """The access of a user in the municipality in scope. Two queries.

    Raises ScopeLost when the database, asked in scope, knows no role of a membership that is there.
    """
    everywhere = {m.municipality for m in memberships}
    roles = [
        m.role
        for m in Membership.objects.filter(pk__in=_here(memberships, municipality)).select_related(
            "role"
        )
    ]
    if not roles:
        raise ScopeLost
    return Access(
        user=user,
        municipality=municipality,
        roles=tuple(sorted({role.name for role in roles})),
        permissions=permissions_of({role.group_id for role in roles}, municipality),
        others=tuple(sorted(everywhere - {municipality}, key=lambda m: m.name)),
    )


def _here(memberships: Iterable[Membership], municipality: Municipality) -> list[UUID]:
    return [m.pk for m in memberships if m.municipality_id == municipality.pk]


def permissions_of(groups: Iterable[int], municipality: Municipality) -> frozenset[Permission]:
    """What these groups hold on this municipality, as guardian keeps it."""
    held = GroupObjectPermission.objects.filter(
        group__in=list(groups),
        object_pk=str(municipality.pk),
        content_type__app_label="tenancy",
        content_type__model="municipality",
        permission__codename__in=Permission.values,
    ).values_list("permission__codename", flat=True)
    return frozenset(Permission(codename) for codename in held)


def groups_with(permission: Permission, municipality: UUID) -> QuerySet[Any, Any]:
    """The groups that hold this permission on this municipality, as a subquery."""
    return GroupObjectPermission.objects.filter(
        object_pk=str(municipality),
        content_type__app_label="tenancy",
        content_type__model="municipality",
        permission__codename=permission.value,
    ).values("group")


@dataclass(frozen=True)
class Summary:
    """A user's roles in one municipality, for the account page."""

    municipality_name: str
    role_names: tuple[str, ...]
    since: date
    until: date | None


def summary(own: Access) -> list[Summary]:
    """The memberships in the municipality in scope, per role."""
    rows = Membership.objects.filter(user=own.user, municipality=own.municipality)
    return [
        Summary(own.municipality.name, (m.role.name,), m.since, m.until)
        for m in rows.select_related("role").order_by("since")
    ]
