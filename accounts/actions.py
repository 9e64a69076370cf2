"""What is done to roles and memberships."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.contrib.auth.models import Group
from django.db import transaction
from guardian.shortcuts import assign_perm

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
def add_member(*, user: User, role: Role, since: date, by: User | None, on: date) -> Membership:
    """The user has this role from `since` on."""
    member = Membership.objects.create(
        municipality_id=role.municipality_id, user=user, role=role, since=since
    )
    record(Event.Kind.MEMBER_ADDED, member, by=by.pk if by else None, on=on)
    return member
