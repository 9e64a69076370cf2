"""How a municipality begins: its roles, and two who can give access to everyone else."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts import invitations
from accounts.access import permissions_of
from accounts.actions import add_member, change_role, make_role
from accounts.models import Membership, Role, User, working_on
from accounts.roles import TEMPLATES
from tenancy.models import Municipality

ADMINISTRATOR = "functioneel-beheerder"


@transaction.atomic
def standard_roles(municipality: Municipality, *, on: date) -> dict[str, Role]:
    """The role of each template, made where it is missing; one that is there stays as it is."""
    there = {role.slug: role for role in Role.objects.all()}
    made = {
        slug: make_role(
            municipality=municipality,
            slug=slug,
            name=template.name,
            permissions=template.permissions,
            integration_tasks=template.integration_tasks,
            by=None,
            on=on,
        )
        for slug, template in TEMPLATES.items()
        if slug not in there
    }
    return there | made


@transaction.atomic
def appoint_administrator(
    municipality: Municipality, *, email: str, name: str, on: date
) -> Membership | None:
    """Someone has the administrator's role, which holds at least what its template holds.

    For the beginning, and for when nobody is left who could agree. None: they had it already.
    """
    role = standard_roles(municipality, on=on)[ADMINISTRATOR]
    held = permissions_of([role.group_id], municipality)
    if missing := TEMPLATES[ADMINISTRATOR].permissions - held:
        change_role(
            role=role,
            name=role.name,
            permissions=held | missing,
            integration_tasks=role.integration_tasks,
            by=None,
            on=on,
        )
    known = User.objects.filter(username=email.lower()).first()
    user = known or User.objects.create_user(email, name)
    if Membership.objects.filter(working_on(on), user=user, role=role, until=None).exists():
        return None
    member = add_member(user=user, role=role, since=on, by=None, on=on)
    if not user.has_usable_password():
        invitations.invite(user, by=None, on=on)
    return member
