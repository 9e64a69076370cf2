"""Roles and memberships come to be: at the start, or when a second administrator agreed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.contrib.auth.models import Group
from django.db import transaction
from guardian.shortcuts import assign_perm, remove_perm

from accounts.access import permissions_of
from accounts.models import Membership, Role, User
from accounts.permissions import Permission
from audit.actions import record
from audit.models import Event
from tenancy.models import Municipality


@transaction.atomic
def make_role(
    *,
    municipality: Municipality,
    slug: str,
    name: str,
    permissions: Iterable[Permission],
    by: User | None,
    on: date,
    integration_tasks: bool = False,
) -> Role:
    """A role of the municipality in scope; guardian grants its group on the municipality only.

    PostgreSQL refuses the permission for TVS to a role without `integration_tasks`.
    """
    group = Group.objects.create(name=f"{municipality.code}:{slug}")
    role = Role.objects.create(
        municipality=municipality,
        slug=slug,
        name=name,
        group=group,
        integration_tasks=integration_tasks,
    )
    for permission in permissions:
        assign_perm(f"tenancy.{permission.value}", group, municipality)
    record(Event.Kind.ROLE_MADE, role, by=by.pk if by else None, on=on)
    return role


@transaction.atomic
def change_role(
    *,
    role: Role,
    name: str,
    permissions: Iterable[Permission],
    integration_tasks: bool,
    by: User | None,
    on: date,
) -> None:
    """The role holds exactly these permissions; whoever has it notices at their next request.

    First what is taken away: PostgreSQL lets a role hold TVS only while it is marked for it.
    """
    wanted = frozenset(permissions)
    held = permissions_of([role.group_id], role.municipality)
    for permission in held - wanted:
        remove_perm(f"tenancy.{permission.value}", role.group, role.municipality)
    Role.objects.filter(pk=role.pk).update(name=name, integration_tasks=integration_tasks)
    for permission in wanted - held:
        assign_perm(f"tenancy.{permission.value}", role.group, role.municipality)
    record(Event.Kind.ROLE_CHANGED, role, by=by.pk if by else None, on=on)


@transaction.atomic
def add_member(
    *, user: User, role: Role, since: date, until: date | None = None, by: User | None, on: date
) -> Membership:
    """The user has this role from `since` on, through `until` when that is given."""
    given_by = by.pk if by else None
    member = Membership.objects.create(
        municipality_id=role.municipality_id,
        user=user,
        role=role,
        since=since,
        until=until,
        given_by=given_by,
    )
    record(Event.Kind.MEMBER_ADDED, member, by=given_by, on=on)
    return member
