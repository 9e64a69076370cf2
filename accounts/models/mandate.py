"""Who may sign for the college."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from accounts.models.role import Role
from privacy.categories import STAFF
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet


class Mandate(TenantModel):
    """That who has this role may sign for the college, from a day until and including a day.

    `kind` names what may be signed: `letter:summons`. `text` cites the decision that says so.
    With `two_persons` only what a colleague drafted may be signed; with `most` no higher amount.
    """

    role = TenantForeignKey(Role, on_delete=models.PROTECT, related_name="mandates")
    kind = STAFF(models.CharField("wat ondertekend mag worden", max_length=40))
    since = STAFF(models.DateField("mandaat vanaf"))
    until = STAFF(models.DateField("mandaat tot en met", null=True, blank=True))
    two_persons = STAFF(
        models.BooleanField("alleen wat een ander opstelde", default=False, db_default=False)
    )
    most = STAFF(
        models.DecimalField("hoogste bedrag in euro", max_digits=8, decimal_places=2, null=True)
    )
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
