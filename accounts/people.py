"""The colleagues of the municipality in scope."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import Membership, User, active_on
from tenancy.scope import required


def colleagues() -> QuerySet[User]:
    """Who works for this municipality today, by name."""
    here = Membership.objects.filter(active_on(timezone.localdate()), municipality=required())
    return User.objects.filter(pk__in=here.values("user"), is_active=True).order_by("name")
