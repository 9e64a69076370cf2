"""What a user is in a municipality, from a day until a day."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.db import models

from accounts.models.role import Role
from accounts.models.user import User
from privacy.categories import STAFF
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet


def active_on(day: date) -> models.Q:
    """Memberships and mandates of this day; the last day counts."""
    return models.Q(models.Q(until=None) | models.Q(until__gte=day), since__lte=day)


def working_on(day: date) -> models.Q:
    """Memberships that give access on this day: of the day, and not stopped."""
    return active_on(day) & models.Q(stopped_at=None)


class Membership(TenantModel):
    """That a user has a role in a municipality, from a day until and including a day.

    Besides the municipality's rows a user sees their own, before a municipality is chosen.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    role = TenantForeignKey(Role, on_delete=models.PROTECT, related_name="memberships")
    since = STAFF(models.DateField("rol vanaf"))
    until = STAFF(models.DateField("rol tot en met", null=True, blank=True))
    given_by = STAFF(models.UUIDField("rol gegeven door", null=True, blank=True))
    stopped_at = STAFF(models.DateTimeField("toegang gestopt op", null=True, blank=True))

    objects: ClassVar[Any] = TenantQuerySet["Membership"].as_manager()
    own = models.Manager[
        "Membership"
    ]()  # before a municipality is chosen: the policy shows only the actor's

    class Meta:
        constraints = [
            *own_rows_only(own_rows=True),
            *same_municipality("role"),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="membership_ends_after_it_starts",
            ),
        ]
        indexes = [models.Index(fields=["user", "municipality"], name="membership_of_user")]

    def __str__(self) -> str:
        return str(self.pk)
