"""What gives access is proposed by one administrator; nothing changes until another agrees."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from accounts.access import permissions_of
from accounts.actions.signing_in import require_working_here
from accounts.models import AccessChange, Membership, Role, User, working_on
from accounts.permissions import Permission
from audit.actions import record
from audit.models import Event
from outbox.actions import send
from tenancy.scope import required

Kind = AccessChange.Kind


class AlreadyProposed(Exception):
    """The same change waits for a second administrator."""


class HasRole(Exception):
    """This colleague has this role without an end already."""


class NothingChanges(Exception):
    """The role would hold what it holds already."""


@transaction.atomic
def propose_member(
    *,
    role: Role,
    email: str,
    name: str,
    since: date,
    until: date | None,
    reason: str,
    by: User,
    on: date,
) -> AccessChange:
    """That this colleague gets a role. Raises AlreadyProposed and HasRole.

    Who works here goes by the name of their account; whether an address is known elsewhere is not
    said.
    """
    known = User.objects.filter(username=email.lower()).first()
    here = Membership.objects.filter(user=known) if known else Membership.objects.none()
    if here.filter(working_on(on), role=role, until=None).exists():
        raise HasRole
    name = known.name if known and here.exists() else name
    given: dict[str, Any] = {"email": email.lower(), "name": name, "user": known, "role": role}
    given |= {"since": since, "until": until}
    return _propose(Kind.MEMBER_ADD, by, on, reason, same=("email",), **given)


@transaction.atomic
def propose_prolonging(
    *, membership: Membership, until: date | None, reason: str, by: User, on: date
) -> AccessChange:
    """That a role lasts longer, or without an end."""
    given: dict[str, Any] = {"membership": membership, "role": membership.role, "until": until}
    return _propose(Kind.MEMBER_PROLONG, by, on, reason, same=("membership",), **given)


@transaction.atomic
def propose_code_reset(*, user: User, reason: str, by: User, on: date) -> AccessChange:
    """That a colleague with another telephone sets up the code anew. Raises NotHere."""
    require_working_here(user, on=on)
    return _propose(Kind.CODE_RESET, by, on, reason, same=("user",), user=user)


@transaction.atomic
def propose_role(
    *,
    name: str,
    permissions: Iterable[Permission],
    integration_tasks: bool,
    reason: str,
    by: User,
    on: date,
) -> AccessChange:
    """That the municipality has one more role."""
    given: dict[str, Any] = {"role_name": name, "integration_tasks": integration_tasks}
    given["permissions"] = sorted(permissions)
    return _propose(Kind.ROLE_MAKE, by, on, reason, same=("role_name",), **given)


@transaction.atomic
def propose_role_change(
    *,
    role: Role,
    name: str,
    permissions: Iterable[Permission],
    integration_tasks: bool,
    reason: str,
    by: User,
    on: date,
) -> AccessChange:
    """That everyone with this role may do other things. Raises NothingChanges."""
    held = sorted(permissions_of([role.group_id], role.municipality))
    given: dict[str, Any] = {"role": role, "role_name": name, "permissions": sorted(permissions)}
    given |= {"permissions_before": held, "integration_tasks": integration_tasks}
    before = (held, role.name, role.integration_tasks)
    if (given["permissions"], name, integration_tasks) == before:
        raise NothingChanges
    return _propose(Kind.ROLE_CHANGE, by, on, reason, same=("role",), **given)


def _propose(
    kind: AccessChange.Kind,
    by: User,
    on: date,
    reason: str,
    *,
    same: tuple[str, ...],
    **given: Any,
) -> AccessChange:
    """Raises AlreadyProposed when one with the same subject waits."""
    subject = {name: given[name] for name in (*same, "role") if name in given}
    if AccessChange.objects.waiting().filter(kind=kind, **subject).exists():
        raise AlreadyProposed
    change: AccessChange = AccessChange.objects.create(
        municipality_id=required(), kind=kind, reason=reason, proposed_by=by, **given
    )
    send("access_proposed", change.pk)
    record(Event.Kind.ACCESS_PROPOSED, change, by=by.pk, on=on, detail=kind.label)
    return change
