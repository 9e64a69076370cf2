"""A second administrator agrees or does not; only then something changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from accounts import invitations
from accounts.access import permissions_of
from accounts.actions.administrators import someone_remains
from accounts.actions.making import add_member, change_role, make_role
from accounts.actions.signing_in import reset_code
from accounts.models import AccessChange, Membership, Role, User
from accounts.permissions import Permission
from audit.actions import record
from audit.models import Event

Kind, Outcome = AccessChange.Kind, AccessChange.Outcome


class SamePerson(Exception):
    """Who proposed a change cannot decide on it."""


class Concerned(Exception):
    """Nobody agrees to a change of their own access."""


class AlreadyDecided(Exception):
    """It was decided, withdrawn or has lapsed."""


class Overtaken(Exception):
    """What it would change has changed since: it must be proposed anew."""


@transaction.atomic
def approve(*, change: AccessChange, by: User, on: date) -> None:
    """Do what was proposed.

    Raises SamePerson, Concerned, AlreadyDecided, Overtaken, NotHere or LastAdministrator.
    """
    locked = _decide(change, Outcome.APPROVED, by=by)
    if locked.concerns == by or locked.email == by.username:
        raise Concerned
    with someone_remains(on=on):
        DO[Kind(locked.kind)](locked, by, on)
    record(Event.Kind.ACCESS_APPROVED, locked, by=by.pk, on=on, detail=locked.get_kind_display())


@transaction.atomic
def reject(*, change: AccessChange, by: User, on: date) -> None:
    """Nothing changes. Raises SamePerson or AlreadyDecided."""
    locked = _decide(change, Outcome.REJECTED, by=by)
    record(Event.Kind.ACCESS_REJECTED, locked, by=by.pk, on=on, detail=locked.get_kind_display())


@transaction.atomic
def withdraw(*, change: AccessChange, by: User, on: date) -> None:
    """Who proposed it thinks better of it; so may another. Raises AlreadyDecided."""
    locked = _decide(change, Outcome.WITHDRAWN, by=by)
    record(Event.Kind.ACCESS_WITHDRAWN, locked, by=by.pk, on=on, detail=locked.get_kind_display())


def _decide(change: AccessChange, outcome: AccessChange.Outcome, *, by: User) -> AccessChange:
    waiting = AccessChange.objects.waiting().select_for_update(of=("self",)).filter(pk=change.pk)
    found: AccessChange | None = waiting.first()
    if found is None:
        raise AlreadyDecided
    if outcome is not Outcome.WITHDRAWN and found.proposed_by_id == by.pk:
        raise SamePerson
    found.outcome, found.decided_by, found.decided_at = outcome, by, timezone.now()
    found.save(update_fields=["outcome", "decided_by", "decided_at"])
    return found


def _add_member(change: AccessChange, by: User, on: date) -> None:
    user = User.objects.filter(username=change.email).first()
    user = user or User.objects.create_user(change.email, change.name)
    member = add_member(
        user=user, role=change.role, since=change.since or on, until=change.until, by=by, on=on
    )
    if not user.has_usable_password():
        invitations.invite(member.user, by=by, on=on)


def _prolong(change: AccessChange, by: User, on: date) -> None:
    assert change.membership is not None  # noqa: S101  # this kind names one
    standing = Membership.objects.filter(pk=change.membership.pk, stopped_at=None)
    if not standing.update(until=change.until):
        raise Overtaken
    record(Event.Kind.MEMBER_CHANGED, change.membership, by=by.pk, on=on)


def _reset_code(change: AccessChange, by: User, on: date) -> None:
    assert change.user is not None  # noqa: S101  # this kind names one
    reset_code(change.user, on=on)


def _make_role(change: AccessChange, by: User, on: date) -> None:
    slug = _free_slug(change.role_name)
    make_role(
        municipality=change.municipality,
        slug=slug,
        name=change.role_name,
        permissions=map(Permission, change.permissions),
        integration_tasks=change.integration_tasks,
        by=by,
        on=on,
    )


def _free_slug(name: str) -> str:
    wanted = slugify(name)[:32] or "rol"
    taken = set(Role.objects.filter(slug__in=_numbered(wanted)).values_list("slug", flat=True))
    return next(slug for slug in _numbered(wanted) if slug not in taken)


def _numbered(slug: str) -> list[str]:
    return [slug, *(f"{slug}-{number}" for number in range(2, 100))]


def _change_role(change: AccessChange, by: User, on: date) -> None:
    held = permissions_of([change.role.group_id], change.municipality)
    if sorted(held) != sorted(change.permissions_before):
        raise Overtaken
    change_role(
        role=change.role,
        name=change.role_name,
        permissions=map(Permission, change.permissions),
        integration_tasks=change.integration_tasks,
        by=by,
        on=on,
    )


DO: dict[AccessChange.Kind, Callable[[AccessChange, User, date], None]] = {
    Kind.MEMBER_ADD: _add_member,
    Kind.MEMBER_PROLONG: _prolong,
    Kind.CODE_RESET: _reset_code,
    Kind.ROLE_MAKE: _make_role,
    Kind.ROLE_CHANGE: _change_role,
}
