"""What was agreed with a partner: on the data (verwerkersovereenkomst), and on the work."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.db import models

from partners.categories import PARTNER
from partners.models.partner import Partner
from privacy.categories import STAFF
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

Q = models.Q


class AgreedQuerySet(TenantQuerySet[Any]):
    def standing(self) -> AgreedQuerySet:
        """What was not withdrawn."""
        return self.filter(withdrawn_on=None)

    def valid(self, *, on: date) -> AgreedQuerySet:
        """What holds on this day."""
        return self.standing().filter(Q(until=None) | Q(until__gte=on), since__lte=on)


class Agreed(TenantModel):
    """From a day until and including a day; a wrong one is withdrawn with a reason."""

    partner = TenantForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    since = PARTNER(models.DateField("geldig vanaf"))
    until = PARTNER(models.DateField("geldig tot en met", null=True))
    recorded_on = PARTNER(models.DateField("vastgelegd op"))
    by = STAFF(models.UUIDField("vastgelegd door", null=True))
    withdrawn_on = PARTNER(models.DateField("ingetrokken op", null=True))
    withdrawn_by = STAFF(models.UUIDField("ingetrokken door", null=True))
    withdrawn_why = PARTNER(models.CharField("reden van de correctie", max_length=200, blank=True))

    objects: ClassVar[Any] = AgreedQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.pk)


def agreed_from_until() -> list[models.BaseConstraint]:
    """It ends after it began, and it is withdrawn by someone and with a reason."""
    return [
        *own_rows_only(),
        *same_municipality("partner"),
        models.CheckConstraint(
            condition=Q(until=None) | Q(until__gte=models.F("since")),
            name="%(class)s_ends_after_it_began",
        ),
        models.CheckConstraint(
            condition=Q(withdrawn_on=None, withdrawn_by=None, withdrawn_why="")
            | (Q(withdrawn_on__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_why="")),
            name="%(class)s_withdrawn_why",
        ),
    ]


class Agreement(Agreed):
    """The verwerkersovereenkomst with a processor (AVG art. 28, lid 3)."""

    class Meta:
        constraints = agreed_from_until()


class Contract(Agreed):
    """What was bought of a partner."""

    hours = PARTNER(models.PositiveIntegerField("ingekochte uren", null=True))
    parts = PARTNER(models.CharField("ingekochte onderdelen", max_length=200))

    class Meta:
        constraints = agreed_from_until()
