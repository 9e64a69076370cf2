"""The colleagues of the municipality in scope."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from accounts.access import groups_with
from accounts.models import Membership, User, working_on
from accounts.permissions import Permission
from tenancy.scope import required


def colleagues(*, may: Permission) -> QuerySet[User]:
    """Who has this permission in this municipality today, by name."""
    here = Membership.objects.filter(
        working_on(timezone.localdate()),
        municipality=required(),
        role__group__in=groups_with(may, required()),
    )
    return User.objects.filter(pk__in=here.values("user"), is_active=True).order_by("name")


def ever_here() -> QuerySet[User]:
    """Who works or has worked for this municipality, by name; whether or not they still may."""
    here = Membership.objects.filter(municipality=required())
    return User.objects.filter(pk__in=here.values("user")).order_by("name", "pk")


def working_here() -> QuerySet[User]:
    """Who works for this municipality today, in whatever role, by name."""
    here = Membership.objects.filter(working_on(timezone.localdate()), municipality=required())
    return User.objects.filter(pk__in=here.values("user"), is_active=True).order_by("name", "pk")


def names_of(keys: Iterable[UUID | None]) -> dict[UUID | None, str]:
    """What these colleagues are called; one who never worked here is left out."""
    return dict(ever_here().filter(pk__in={key for key in keys if key}).values_list("pk", "name"))
