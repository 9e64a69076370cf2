"""Who signs in, and what they are in a municipality from a day until a day."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import Group
from django.db import models

from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.keys import municipality_data_key
from tenancy.models import (
    TenantForeignKey,
    TenantModel,
    own_rows_only,
    same_municipality,
)
from tenancy.querysets import TenantQuerySet


class UserManager(BaseUserManager["User"]):
    def create_user(self, username: str, name: str, password: str | None = None) -> User:
        user = self.model(username=username.lower(), name=name)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """An employee. Global, because some work for several municipalities; there is no superuser."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = STAFF(models.EmailField("e-mailadres", unique=True))
    name = STAFF(models.CharField("naam van de medewerker", max_length=120))
    is_active = STAFF(models.BooleanField("account actief", default=True))
    is_demo = TECHNICAL(models.BooleanField(default=False))

    objects = UserManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "username"
    REQUIRED_FIELDS = ["name"]

    def __str__(self) -> str:
        return self.name


STAFF(User._meta.get_field("password"))
STAFF(User._meta.get_field("last_login"))


class Role(TenantModel):
    """A set of permissions under a name. Its group holds them on the municipality (guardian)."""

    slug = TECHNICAL(models.SlugField(max_length=40))
    name = TECHNICAL(models.CharField(max_length=80))
    integration_tasks = TECHNICAL(models.BooleanField("voert inburgeringstaken uit", default=False))
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            *own_rows_only(),
            models.UniqueConstraint(fields=["municipality", "slug"], name="one_role_per_slug"),
            models.UniqueConstraint(fields=["municipality", "group"], name="one_role_per_group"),
        ]
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


def active_on(day: date) -> models.Q:
    """Memberships and mandates of this day; the last day counts."""
    return models.Q(models.Q(until=None) | models.Q(until__gte=day), since__lte=day)


class Membership(TenantModel):
    """That a user has a role in a municipality, from a day until and including a day.

    Besides the municipality's rows a user sees their own, before a municipality is chosen.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    role = TenantForeignKey(Role, on_delete=models.PROTECT, related_name="memberships")
    since = STAFF(models.DateField("rol vanaf"))
    until = STAFF(models.DateField("rol tot en met", null=True, blank=True))

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


class Mandate(TenantModel):
    """That who has this role may sign for the college, from a day until and including a day.

    `kind` names what may be signed: `letter:summons`. `text` cites the decision that says so.
    """

    role = TenantForeignKey(Role, on_delete=models.PROTECT, related_name="mandates")
    kind = STAFF(models.CharField("wat ondertekend mag worden", max_length=40))
    since = STAFF(models.DateField("mandaat vanaf"))
    until = STAFF(models.DateField("mandaat tot en met", null=True, blank=True))
    text = STAFF(models.CharField("mandaatbesluit", max_length=200))
    given_by = STAFF(models.UUIDField("vastgelegd door", null=True))

    objects: ClassVar[Any] = TenantQuerySet["Mandate"].as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("role"),
            models.UniqueConstraint(
                fields=["municipality", "role", "kind"],
                condition=models.Q(until=None),
                name="one_open_mandate_per_role_and_kind",
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="mandate_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Draft(TenantModel):
    """What a user had typed in a form when the session ended; kept for a day."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    path = TECHNICAL(models.CharField(max_length=200))
    fields = STAFF(EncryptedTextField("getypte tekst in een formulier"))
    focus = TECHNICAL(models.CharField(max_length=60, blank=True))
    left_out = TECHNICAL(models.BooleanField(default=False))  # a field that may not be kept
    saved_at = TECHNICAL(models.DateTimeField(auto_now=True))

    class Meta:
        constraints = [
            *own_rows_only(deletes=True),
            models.UniqueConstraint(
                fields=["municipality", "user", "path"], name="one_draft_per_form"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        return municipality_data_key(self.municipality_id)


__all__ = ["Draft", "Mandate", "Membership", "Role", "User"]
