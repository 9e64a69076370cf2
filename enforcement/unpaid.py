"""Fines of which something is still to be paid, for lists: the same as balance_of, in SQL."""

from __future__ import annotations

from typing import Any

from django.db.models import DecimalField, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from enforcement.models import Collection, Fine, Payment
from enforcement.models.fine import FineQuerySet
from enforcement.rules import DECEASED
from intake.models import DutyEnd
from law.fines import NOTHING


def unpaid() -> FineQuerySet:
    """Imposed, not reversed, the person lives, and more is asked than was paid or let off."""
    payments = Payment.objects.standing()
    steps = Collection.objects.all()
    died = DutyEnd.objects.standing().filter(case=OuterRef("case"), reason=DECEASED)
    asked = F("amount") + _sum(steps.filter(kind=Collection.Kind.REMINDER))
    less = _sum(payments) + _sum(steps.filter(kind__in=Collection.LESS))
    found: FineQuerySet = Fine.objects.imposed().filter(~Exists(died))
    return found.annotate(left=asked - less).filter(Q(left__gt=0))


def _sum(rows: QuerySet[Any]) -> Coalesce:
    per_fine = rows.filter(fine=OuterRef("pk")).order_by().values("fine")
    total = per_fine.annotate(total=Sum("amount")).values("total")
    return Coalesce(Subquery(total), NOTHING, output_field=DecimalField())
