"""A change of who may do what, proposed by one administrator and decided by another."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from accounts.models.membership import Membership
from accounts.models.role import Role
from accounts.models.user import User
from accounts.permissions import Permission
from privacy.categories import STAFF, TECHNICAL
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

LAPSES_AFTER = timedelta(days=30)


class AccessChangeQuerySet(TenantQuerySet["AccessChange"]):
    def waiting(self) -> AccessChangeQuerySet:
        """Not decided, and not older than thirty days."""
        since = timezone.now() - LAPSES_AFTER
        return self.filter(outcome=AccessChange.Outcome.OPEN, created_at__gt=since)


class AccessChange(TenantModel):
    """What is proposed stands in fields of its own; which are filled depends on the kind.

    `permissions` are those that a role would hold, `permissions_before` those it held when this
    was proposed. PostgreSQL refuses a decision by who proposed it.
    """

    class Kind(models.TextChoices):
        MEMBER_ADD = "member_add", "Een medewerker een rol geven"
        MEMBER_PROLONG = "member_prolong", "De einddatum van een rol verlengen"
        CODE_RESET = "code_reset", "De inlogcode van een medewerker opnieuw laten instellen"
        ROLE_MAKE = "role_make", "Een nieuwe rol maken"
        ROLE_CHANGE = "role_change", "De rechten van een rol wijzigen"

    class Outcome(models.TextChoices):
        OPEN = "", "Wacht op een tweede beheerder"
        APPROVED = "approved", "Goedgekeurd"
        REJECTED = "rejected", "Afgewezen"
        WITHDRAWN = "withdrawn", "Ingetrokken"

    kind = TECHNICAL(models.CharField(max_length=20, choices=Kind))
    email = STAFF(models.EmailField("e-mailadres", blank=True))
    name = STAFF(models.CharField("naam van de medewerker", max_length=120, blank=True))
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    membership = TenantForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    role = TenantForeignKey(Role, on_delete=models.PROTECT, null=True, related_name="+")
    since = STAFF(models.DateField("rol vanaf", null=True))
    until = STAFF(models.DateField("rol tot en met", null=True))
    role_name = TECHNICAL(models.CharField(max_length=80, blank=True))
    integration_tasks = TECHNICAL(models.BooleanField(default=False))
    permissions = TECHNICAL(ArrayField(models.CharField(max_length=40), default=list))
    permissions_before = TECHNICAL(ArrayField(models.CharField(max_length=40), default=list))
    reason = STAFF(models.CharField("reden van de wijziging", max_length=200))
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = STAFF(models.DateTimeField("beslist op", null=True))
    outcome = STAFF(
        models.CharField("uitkomst", max_length=10, choices=Outcome, blank=True, default="")
    )

    objects: ClassVar[Any] = AccessChangeQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("membership", "role"),
            models.CheckConstraint(
                condition=models.Q(outcome__in=["", "withdrawn"])
                | models.Q(~models.Q(decided_by=models.F("proposed_by")), decided_by__isnull=False),
                name="a_second_person_decides",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "-created_at"], name="change_of_access")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def concerns(self) -> User | None:
        """Whose access widens, when it is one person's."""
        return self.user or (self.membership.user if self.membership else None)

    @property
    def gained(self) -> list[Permission]:
        return [p for p in Permission if p in set(self.permissions) - set(self.permissions_before)]

    @property
    def lost(self) -> list[Permission]:
        return [p for p in Permission if p in set(self.permissions_before) - set(self.permissions)]

    @property
    def lapsed(self) -> bool:
        return not self.outcome and self.created_at <= timezone.now() - LAPSES_AFTER
