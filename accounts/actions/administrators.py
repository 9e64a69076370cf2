"""A municipality keeps someone who can give access, or nobody could ever again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db import transaction

from accounts.access import groups_with
from accounts.models import Membership, Role, User, working_on
from accounts.permissions import Permission
from tenancy.scope import required

KEYS = (Permission.MEMBER_MANAGE, Permission.ROLE_MANAGE)


class LastAdministrator(Exception):
    """After this nobody without an end date could give access or change roles."""


def lasting(permission: Permission, *, on: date, without: User | None = None) -> int:
    """How many active colleagues hold this permission today, in a role without an end."""
    held = Membership.objects.filter(
        working_on(on), until=None, role__group__in=groups_with(permission, required())
    )
    able = User.objects.filter(is_active=True, pk__in=held.values("user"))
    return (able.exclude(pk=without.pk) if without else able).count()


def leaves_one(user: User, *, on: date) -> bool:
    """Whether, without this user, one administrator would be left: one who can give nothing."""
    without = (lasting(key, on=on, without=user) for key in KEYS)
    return any(lasting(key, on=on) > 1 >= number for key, number in zip(KEYS, without, strict=True))


@contextmanager
def someone_remains(*, on: date) -> Iterator[None]:
    """Around what takes access away; one at a time per municipality, so that two administrators
    cannot end each other. Raises LastAdministrator, and then nothing of it has happened."""
    with transaction.atomic():
        list(Role.objects.select_for_update().order_by("pk").values_list("pk"))
        before = {key: lasting(key, on=on) for key in KEYS}
        yield
        if any(before[key] and not lasting(key, on=on) for key in KEYS):
            raise LastAdministrator
